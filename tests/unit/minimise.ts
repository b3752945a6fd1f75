import type { Batch, Evaluation, Optimiser, Stopped } from '../../src/core/optimise/optimiser.ts';
import type { OnIterated } from '../../src/core/optimise/run.ts';

/** Runs an optimiser until it stops by itself, with a cost that takes its time, such as one computed on a GPU. */
export async function minimiseAsync(
  optimiser: Optimiser,
  evaluate: (theta: Float64Array, batch?: Batch) => Promise<Evaluation>,
  onIterated?: OnIterated,
): Promise<Stopped> {
  let answer: Evaluation | undefined;
  for (;;) {
    const { done, value } = optimiser.next(answer);
    if (done) return value;
    if (value.type === 'iterated') {
      onIterated?.(value);
      answer = undefined;
    } else {
      answer = await evaluate(value.theta, value.batch);
    }
  }
}
