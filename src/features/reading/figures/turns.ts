import { afterFrame } from '../afterFrame.ts';

/** Lets the parts of a chapter and its figures be drawn one after the other, one in each frame: several at once would block the page for longer than 50 ms. */
export interface Turns {
  /** @returns what leaves the queue */
  readonly wait: (begin: () => void) => () => void;
}

export function createTurns(): Turns {
  const waiting = new Set<() => void>();
  let asked = false;
  const ask = (): void => {
    if (asked || waiting.size === 0) return;
    asked = true;
    afterFrame(() => {
      asked = false;
      const [first] = waiting;
      if (first) waiting.delete(first);
      first?.();
      ask();
    });
  };
  return {
    wait: (begin) => {
      waiting.add(begin);
      ask();
      return () => {
        waiting.delete(begin);
      };
    },
  };
}
