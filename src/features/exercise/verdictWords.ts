import type { CheckReport, CodePlace, StepReport } from '../../exercise/messages.ts';
import { isMainFile } from './codeLanguages.ts';
import type { LineMark } from './lineMarks.ts';
import { taskSteps } from './steps.ts';

/** How the code stands, in one sentence. */
export function headline({ status, findings, steps }: CheckReport): string {
  const right = steps.filter((step) => step.status === 'right').length;
  const place = findings[0]?.place;
  switch (status) {
    case 'right':
      return 'Your function is right.';
    case 'begun':
      return right === 0
        ? 'Nothing is written yet.'
        : `${right} of ${steps.length} steps are right, and nothing is wrong so far.`;
    case 'wrong':
      return place ? `Look at ${placeWords(place)}.` : 'Something is wrong.';
    case 'error':
      return place ? `An error at ${placeWords(place)}.` : 'An error.';
    case 'timeout':
      return place
        ? `The program did not end. It was stopped at ${placeWords(place)}.`
        : 'The program did not end.';
  }
}

/** `line 7`, with the file where it is not the main one. */
export function placeWords({ file, line }: CodePlace): string {
  return isMainFile(file) ? `line ${line}` : `line ${line} of ${file}`;
}

const sizeOf = ({ student, expected }: StepReport): string => {
  const shown = student ?? expected;
  return shown && shown.rows * shown.columns > 1 ? ` ${shown.rows}×${shown.columns}` : '';
};

/** What is said at the lines of one file: the findings first, then the notes, then what is right. */
export function marksOf(report: CheckReport, file: string): readonly LineMark[] {
  const marks = new Map<number, LineMark>();
  const add = (place: CodePlace | undefined, kind: LineMark['kind'], text: string): void => {
    if (place?.file === file && !marks.has(place.line))
      marks.set(place.line, { line: place.line, kind, text });
  };
  const isError = report.status === 'error' || report.status === 'timeout';
  report.findings.forEach(({ place, step }, n) => {
    const number = taskSteps.find((one) => one.step === step)?.number;
    add(place, 'wrong', isError && n === 0 ? '✗ here' : number ? `✗ step ${number}` : '✗');
  });
  for (const { place } of report.remarks) add(place, 'note', '! see below');
  for (const step of report.steps) {
    if (step.status === 'right' && step.quantity)
      add(step.place, 'right', `${quantityName(step.quantity)}${sizeOf(step)} ✓`);
  }
  return [...marks.values()];
}

const quantityNames: Readonly<Record<string, string>> = {
  squaredError: 'squared error',
  weightDecay: 'weight decay',
  sparsity: 'sparsity penalty',
  sparsityDelta: 'sparsity term',
};

/** A traced value as the page calls it; those not listed have the names that the code usually gives them. */
export const quantityName = (quantity: string): string => quantityNames[quantity] ?? quantity;

/** Six digits, as Octave's `format long g` would begin. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', 'Inf').replace('-', '−');
  const text = Number(value.toPrecision(6));
  const small = text !== 0 && (Math.abs(text) < 1e-4 || Math.abs(text) >= 1e7);
  return (small ? value.toExponential(3) : String(text)).replaceAll('-', '−');
}
