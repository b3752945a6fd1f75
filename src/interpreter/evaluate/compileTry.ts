import type { InterpreterError } from '../errors.ts';
import type { StatementOf } from '../syntax/tree.ts';
import { Struct, text, type Value } from '../values/value.ts';
import { located } from './calls.ts';
import { caughtError, endsTheRun } from './caughtError.ts';
import type { CompilerContext } from './compiler.ts';
import type { CompileBlock, Execute } from './execute.ts';
import { type Completion, completed } from './machine.ts';

export const compileTry = (
  statement: StatementOf<'try'>,
  compiler: CompilerContext,
  compileBlock: CompileBlock,
): Execute => {
  const body = compileBlock(statement.body);
  const handler = compileBlock(statement.handler);
  const variable = statement.name === undefined ? undefined : compiler.variable(statement.name);
  return (frame) => {
    const { length } = frame.machine.frames;
    try {
      return body(frame);
    } catch (thrown) {
      const error = caughtError(frame.machine, located(thrown, frame), length);
      frame.machine.lastError = error.message;
      variable?.set(frame, errorValue(error));
    }
    return handler(frame);
  };
};

/** The error as the program sees it. */
const errorValue = (error: InterpreterError): Struct => {
  const [innermost] = error.callStack;
  const stack = new Struct(
    [1, 1],
    new Map<string, Value[]>([
      ['file', [text(error.file)]],
      ['name', [text(innermost?.functionName ?? '')]],
      ['line', [error.line]],
      ['column', [error.column]],
    ]),
  );
  return new Struct(
    [1, 1],
    new Map<string, Value[]>([
      ['message', [text(error.message)]],
      ['identifier', [text(error.identifier)]],
      ['stack', [stack]],
    ]),
  );
};

export const compileUnwind = (
  statement: StatementOf<'unwind'>,
  _compiler: CompilerContext,
  compileBlock: CompileBlock,
): Execute => {
  const body = compileBlock(statement.body);
  const cleanup = compileBlock(statement.cleanup);
  return (frame) => {
    frame.machine.note(
      'octave only',
      'MATLAB has no unwind_protect: try … catch or onCleanup takes its place.',
    );
    let completion: Completion;
    try {
      completion = body(frame);
    } catch (error) {
      const known = located(error, frame);
      if (!endsTheRun(known)) cleanup(frame);
      throw known;
    }
    const after = cleanup(frame);
    return after === completed ? completion : after;
  };
};
