import { InterpreterError, type ProgramSyntaxError } from './errors.ts';
import type { CallOptions, RunOptions } from './options.ts';
import type { Program, SourceFile } from './program.ts';
import type { Value } from './values/value.ts';

/** Parses files into a program; the first error found is returned, not thrown. */
export const parseProgram = (_files: readonly SourceFile[]): Program | ProgramSyntaxError => {
  throw new InterpreterError('not written yet');
};

/**
 * Calls a function of the program. `args` are never changed. Throws `InterpreterError` alone.
 * Fewer values than `outputs` come back where the function sets fewer.
 */
export const callFunction = (
  _program: Program,
  _functionName: string,
  _args: readonly Value[],
  _options: CallOptions,
): { readonly values: readonly Value[] } => {
  throw new InterpreterError('not written yet');
};

/** Runs `source` as a script that can call the program's functions, and gives back its variables. */
export const runScript = (
  _program: Program,
  _source: string,
  _options: RunOptions,
): { readonly variables: ReadonlyMap<string, Value> } => {
  throw new InterpreterError('not written yet');
};
