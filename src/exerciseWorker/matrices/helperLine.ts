import { words } from './sharedMemory.ts';
import { change, waitWhile } from './waitWhile.ts';

/** The owner's line to its helper: it publishes steps, and waits for them to be finished. */
export interface HelperLine {
  /** Whether there is a helper that listens and has not been given up. */
  isOpen(): boolean;
  /** The number of the next step. */
  next(): number;
  /** @returns the number of the step */
  publish(): number;
  /** Waits until the helper has finished this step. @returns false when it is given up, for good */
  waitFor(step: number): boolean;
}

/** @param patience milliseconds of sleep after which a helper that does not finish a step is given up */
export function helperLine(control: Int32Array, patience: number): HelperLine {
  // The name is taken away from the worker before a student's code arrives.
  const atomics = Atomics;
  let step = 0;
  let isGivenUp = false;
  return {
    isOpen: () => !isGivenUp && atomics.load(control, words.isHere) === 1,
    next: () => step,
    publish() {
      const published = step;
      step = (step + 1) | 0;
      change(atomics, control, words.published, step);
      return published;
    },
    waitFor(wanted) {
      for (;;) {
        const finished = atomics.load(control, words.finished);
        if (((finished - wanted) | 0) > 0) return true;
        if (waitWhile(atomics, control, words.finished, finished, patience) === 'timedOut') {
          isGivenUp = true;
          return false;
        }
      }
    },
  };
}
