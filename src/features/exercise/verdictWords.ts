import type { CheckReport, CodePlace, StepReport } from '../../exercise/messages.ts';
import type { ExerciseResultsWords } from '../../words/en/exerciseResults.ts';
import { isMainFile } from './assignments.ts';
import type { LineMark } from './lineMarks.ts';
import { taskSteps } from './steps.ts';

/** The result of the check in one sentence. */
export function headline({ status, findings, steps }: CheckReport, words: ExerciseResultsWords): string {
  const { headlines } = words;
  const right = steps.filter((step) => step.status === 'right').length;
  if (status === 'right') return headlines.right;
  if (status === 'begun') return right === 0 ? headlines.notBegun : headlines.begun(right, steps.length);
  const place = findings[0]?.place;
  return headlines[status](place && placeWords(place, words));
}

/** `line 7`, with the file where it is not the main one. */
export function placeWords({ file, line }: CodePlace, words: ExerciseResultsWords): string {
  return words.place(line, isMainFile(file) ? undefined : file);
}

function rightMark({ student, expected }: StepReport, quantity: string, words: ExerciseResultsWords): string {
  const shown = student ?? expected;
  const name = quantityName(quantity, words);
  return shown && shown.rows * shown.columns > 1
    ? words.marks.rightMatrix(name, shown.rows, shown.columns)
    : words.marks.right(name);
}

/** The marks at the lines of one file: the findings first, then the notes, then what is right. */
export function marksOf(report: CheckReport, file: string, words: ExerciseResultsWords): readonly LineMark[] {
  const marks = new Map<number, LineMark>();
  const add = (place: CodePlace | undefined, kind: LineMark['kind'], text: string): void => {
    if (place?.file === file && !marks.has(place.line))
      marks.set(place.line, { line: place.line, kind, text });
  };
  const isError = report.status === 'error' || report.status === 'timeout';
  report.findings.forEach(({ place, step }, n) => {
    const number = taskSteps.find((one) => one.step === step)?.number;
    const wrong = number ? words.marks.wrongStep(number) : words.marks.wrong;
    add(place, 'wrong', isError && n === 0 ? words.marks.error : wrong);
  });
  for (const { place } of report.remarks) add(place, 'note', words.marks.note);
  for (const step of report.steps) {
    if (step.status === 'right' && step.quantity)
      add(step.place, 'right', rightMark(step, step.quantity, words));
  }
  return [...marks.values()];
}

/** A traced value as the page calls it; those not listed have the names that the code usually gives them. */
export function quantityName(quantity: string, { quantities }: ExerciseResultsWords): string {
  const names: Readonly<Record<string, string>> = quantities;
  return names[quantity] ?? quantity;
}
