import { InterpreterError } from '../errors.ts';
import type { Machine } from './machine.ts';

const elementsOfAnError = 100_000;

/** Whether the program's time or steps are up: that it cannot catch, nor do anything after it. */
export const endsTheRun = ({ kind }: InterpreterError): boolean => kind === 'budget' || kind === 'deadline';

/**
 * An error that the program catches, by `try`, by the second argument of `eval`, or by an error handler: the calls that led there are over.
 * @param calls how many there were where it is caught
 * @throws what the program cannot catch
 */
export function caughtError(machine: Machine, thrown: unknown, calls: number): InterpreterError {
  if (!(thrown instanceof InterpreterError) || endsTheRun(thrown)) throw thrown;
  machine.frames.length = calls;
  // An error takes far longer than a step; a loop of them must end in time as well.
  machine.charge(elementsOfAnError);
  return thrown;
}
