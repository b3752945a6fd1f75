import type { ParsedFile } from '../syntax/tree.ts';
import { located } from './calls.ts';
import { compileBody } from './compileFunction.ts';
import { type Code, Frame, type Machine } from './machine.ts';

/** Runs statements in the variables of the frame that is running: a script, or the text given to eval. */
export const runInCurrentFrame = (machine: Machine, { source, statements }: ParsedFile): void => {
  const { frame } = machine;
  const code: Code = { ...frame.code, source };
  const inner = new Frame(code, machine, frame.inputs, frame.outputs, frame.slots);
  const body = compileBody(statements, source, code.slots, [], code.lookup, () => code);
  machine.frames.push(inner);
  try {
    body(inner);
  } catch (error) {
    throw located(error, inner);
  } finally {
    machine.frames.pop();
  }
};
