import type { CodeFile, TriedLine } from '../exercise/messages.ts';
import type {
  NumericArray,
  Outcome,
  ProgramMaker,
  StudentProgram,
} from '../grader/student/studentProgram.ts';
import { messageOf } from './checkCode.ts';
import { findingOf, matrixOf } from './checkFile.ts';

const stepBudget = 20_000;
const sameWithin = 1e-12;

interface Lines {
  readonly files: readonly CodeFile[];
  readonly model: readonly CodeFile[];
  /** What the lines assign. */
  readonly variable: string;
}

/** Runs the lines of the student's file and of a model, and compares what the variable holds then. */
export function tryLine(
  { files, model, variable }: Lines,
  deadline: () => boolean,
  programOf: ProgramMaker,
): TriedLine {
  const programWith = (lines: readonly CodeFile[]): StudentProgram =>
    programOf(
      lines.map((file) => inFunction(file, variable)),
      { stepBudget, deadline },
    );
  const program = programWith(files);
  const outcome = program.call('tried', [], { outputs: 1 });
  const right = numbersIn(programWith(model).call('tried', [], { outputs: 1 }));
  const expected = matrixOf(right);
  if (outcome.type === 'failed') {
    const error = messageOf(findingOf(outcome.failure), program.language);
    return { status: 'error', error: { ...error, place: undefined }, student: undefined, expected };
  }
  const found = numbersIn(outcome);
  const status = found && right && isSame(found, right) ? 'right' : 'wrong';
  return { status, error: undefined, student: matrixOf(found), expected };
}

/** The lines as the body of a function that returns the variable. */
function inFunction({ name, text }: CodeFile, variable: string): CodeFile {
  if (!name.endsWith('.py')) return { name, text: `function ${variable} = tried()\n${text}\nend\n` };
  const body = [...text.split('\n'), `return ${variable}`].map((line) => `    ${line}\n`).join('');
  return { name, text: `import numpy as np\ndef tried():\n${body}` };
}

function numbersIn(outcome: Outcome): NumericArray | undefined {
  const [value] = outcome.type === 'returned' ? outcome.values : [];
  return value?.type === 'numbers' ? value : undefined;
}

const isSame = (a: NumericArray, b: NumericArray): boolean =>
  a.dims.length === b.dims.length &&
  a.dims.every((size, n) => size === b.dims[n]) &&
  a.re.every((value, n) => Math.abs(value - b.re[n]!) <= sameWithin);
