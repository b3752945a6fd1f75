import type { CodeFile, LinesToTry, Numbers, TriedLine } from '../exercise/messages.ts';
import type { Outcome, ProgramMaker, StudentProgram } from '../grader/student/studentProgram.ts';
import { messageOf } from './checkCode.ts';
import { findingOf, matrixOf } from './checkFile.ts';
import { givenLines, rightValue } from './givenValues.ts';

const stepBudget = 20_000;
/** Other orders of summation give the same. */
const sameWithin = 1e-9;

/** Runs lines of the student's, and compares what the variable holds then with what is wanted. */
export function tryLine(
  { files, model, variable, towards }: LinesToTry,
  deadline: () => boolean,
  programOf: ProgramMaker,
): TriedLine {
  const given = towards === undefined ? [] : givenLines(files, towards);
  const programWith = (lines: readonly CodeFile[]): StudentProgram =>
    programOf(
      lines.map((file) => inFunction(file, given, variable)),
      { stepBudget, deadline },
    );
  const program = programWith(files);
  const outcome = program.call('tried', [], { outputs: 1 });
  const expected = model
    ? numbersIn(programWith(model).call('tried', [], { outputs: 1 }))
    : towards && rightValue(towards);
  if (outcome.type === 'failed') {
    const error = messageOf(findingOf(outcome.failure), program.language);
    return { status: 'error', error: { ...error, place: undefined }, student: undefined, expected };
  }
  const student = numbersIn(outcome);
  const status = student && expected && isSame(student, expected) ? 'right' : 'wrong';
  return { status, error: undefined, student, expected };
}

/** The lines as the body of a function that returns the variable. */
function inFunction({ name, text }: CodeFile, given: readonly string[], variable: string): CodeFile {
  const lines = [...given, ...text.split('\n')];
  if (!name.endsWith('.py'))
    return { name, text: `function ${variable} = tried()\n${lines.join('\n')}\nend\n` };
  const body = [...lines, `return ${variable}`].map((line) => `    ${line}\n`).join('');
  return { name, text: `import numpy as np\ndef tried():\n${body}` };
}

function numbersIn(outcome: Outcome): Numbers | undefined {
  const [value] = outcome.type === 'returned' ? outcome.values : [];
  return value?.type === 'numbers' && !value.im ? matrixOf(value) : undefined;
}

const isSame = (a: Numbers, b: Numbers): boolean =>
  a.rows === b.rows &&
  a.columns === b.columns &&
  a.values.every((value, n) => Math.abs(value - b.values[n]!) <= sameWithin);
