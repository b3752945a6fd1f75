import type { Batch, Evaluation, Iterated, Optimiser, Stopped } from './optimiser.ts';

/** Called after every iteration; `theta` is only valid during the call. */
export type OnIterated = (iterated: Iterated) => void;

/** Runs an optimiser until it stops by itself. */
export function minimise(
  optimiser: Optimiser,
  evaluate: (theta: Float64Array, batch?: Batch) => Evaluation,
  onIterated?: OnIterated,
): Stopped {
  let answer: Evaluation | undefined;
  for (;;) {
    const { done, value } = optimiser.next(answer);
    if (done) return value;
    if (value.type === 'iterated') {
      onIterated?.(value);
      answer = undefined;
    } else {
      answer = evaluate(value.theta, value.batch);
    }
  }
}
