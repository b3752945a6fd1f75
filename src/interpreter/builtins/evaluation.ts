import { InterpreterError, ProgramSyntaxError } from '../errors.ts';
import { caughtError } from '../evaluate/caughtError.ts';
import type { Builtin, Machine } from '../evaluate/machine.ts';
import { runInCurrentFrame } from '../evaluate/runText.ts';
import { parseFile } from '../syntax/parseFile.ts';
import { SourceText } from '../syntax/sourceText.ts';
import type { ParsedFile } from '../syntax/tree.ts';
import { textArgument } from './arguments.ts';

/** Parses and runs; a syntax error becomes an error of the running program. */
const run = (machine: Machine, source: string): void =>
  runParsed(machine, () => parseFile(new SourceText('eval', source)));

const runParsed = (machine: Machine, parse: () => ParsedFile): void => {
  try {
    runInCurrentFrame(machine, parse());
  } catch (error) {
    if (!(error instanceof ProgramSyntaxError)) throw error;
    throw new InterpreterError(
      error.message.replace(/^parse error near line \d+ of file eval/, 'parse error:'),
    );
  }
};

/** eval(text) and eval(text, what to run when it fails). */
const evaluate: Builtin = (args, _, machine) => {
  const source = textArgument('eval', args[0]);
  if (args[1] === undefined) {
    run(machine, source);
    return undefined;
  }
  const { length } = machine.frames;
  try {
    run(machine, source);
  } catch (thrown) {
    const error = caughtError(machine, thrown, length);
    machine.lastError = error.message;
    run(machine, textArgument('eval', args[1]));
  }
  return undefined;
};

/** A script file as a function without arguments that runs in its caller's variables. */
export const scriptFunction =
  (script: ParsedFile): Builtin =>
  (_args, _outputs, machine) => {
    runParsed(machine, () => script);
    return undefined;
  };

/** Text that is run as a program. */
export const evaluation: readonly (readonly [string, Builtin])[] = [['eval', evaluate]];
