import type { CodeFile, TriedLine } from '../exercise/messages.ts';
import type { NumericArray, Outcome, ProgramMaker } from '../grader/student/studentProgram.ts';
import { messageOf } from './checkCode.ts';
import { findingOf, matrixOf } from './checkFile.ts';

const stepBudget = 20_000;
const sameWithin = 1e-12;

/** Runs the function `tried` of the student's file and of a model, and compares what they return. */
export function tryLine(
  files: readonly CodeFile[],
  model: readonly CodeFile[],
  deadline: () => boolean,
  programOf: ProgramMaker,
): TriedLine {
  const program = programOf(files, { stepBudget, deadline });
  const outcome = program.call('tried', [], { outputs: 1 });
  const right = numbersIn(programOf(model, { stepBudget, deadline }).call('tried', [], { outputs: 1 }));
  const expected = matrixOf(right);
  if (outcome.type === 'failed') {
    const error = messageOf(findingOf(outcome.failure), program.language);
    return { status: 'error', error: { ...error, place: undefined }, student: undefined, expected };
  }
  const found = numbersIn(outcome);
  const status = found && right && isSame(found, right) ? 'right' : 'wrong';
  return { status, error: undefined, student: matrixOf(found), expected };
}

function numbersIn(outcome: Outcome): NumericArray | undefined {
  const [value] = outcome.type === 'returned' ? outcome.values : [];
  return value?.type === 'numbers' ? value : undefined;
}

const isSame = (a: NumericArray, b: NumericArray): boolean =>
  a.dims.length === b.dims.length &&
  a.dims.every((size, n) => size === b.dims[n]) &&
  a.re.every((value, n) => Math.abs(value - b.re[n]!) <= sameWithin);
