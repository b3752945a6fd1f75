import { EngineLost } from './engineLost.ts';
import { Left } from './left.ts';
import type { Evaluator } from './tf/evaluator.ts';
import { withinTime } from './timeLimit.ts';

export interface GuardOptions {
  /** Milliseconds, monotone. */
  readonly now: () => number;
  /** Milliseconds that every evaluation may take, however short earlier ones were. */
  readonly leastLimit?: number;
  /** Called with the number of milliseconds that each evaluation took. */
  readonly onMeasured?: (milliseconds: number) => void;
}

const defaultLeastLimit = 30_000;
/** How many times as long as the slowest evaluation so far the next may take. */
const patience = 20;

/** The same evaluator, but it answers in time, is left, or throws an `EngineLost`, even if its engine fails. */
export function guardEvaluator(
  evaluator: Evaluator,
  { now, leastLimit = defaultLeastLimit, onMeasured }: GuardOptions,
): Evaluator {
  let slowest = 0;
  let disposed = false;
  async function guarded<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    const begun = now();
    try {
      const answer = work();
      const limit = Math.max(leastLimit, patience * slowest);
      const result = answer instanceof Promise ? await withinTime(limit, answer) : answer;
      const took = now() - begun;
      slowest = Math.max(slowest, took);
      onMeasured?.(took);
      return result;
    } catch (error) {
      if (error instanceof Left) throw error;
      throw new EngineLost(evaluator.backend, error);
    }
  }
  const { evaluateCost, makePass } = evaluator;
  return {
    ...evaluator,
    evaluate: (...question) => guarded(() => evaluator.evaluate(...question)),
    ...(evaluateCost && { evaluateCost: (...question) => guarded(() => evaluateCost(...question)) }),
    ...(makePass && { makePass: (...offer) => guarded(() => makePass(...offer)) }),
    dispose() {
      if (disposed) return;
      disposed = true;
      try {
        evaluator.dispose();
      } catch {
        // a lost engine may not even be able to release its memory
      }
    },
  };
}
