import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import { type Evaluator, measureCost } from '../tf/evaluator.ts';
import { type BatchPair, isWorthAPair } from './batchPair.ts';
import { costOf } from './kernelEvaluator.ts';
import { slicesOf } from './slices.ts';

/**
 * An evaluator that also makes whole passes over mini-batches, by two threads, where that is worth it. For batches of another
 * size than before the patches are dealt out again. Where passes are made, the same two threads make the cost over all patches,
 * from pixels that they have already at hand; its last bits are others than those of `evaluate`.
 * @param createPair gives none for batches that are too large, and refuses where there is not enough memory
 */
export function withPasses(
  evaluator: Evaluator,
  shape: NetworkShape,
  createPair: (batches: readonly Batch[]) => Promise<BatchPair | undefined>,
): Evaluator {
  let pair: BatchPair | undefined;
  let refused = false;
  let underWay: BatchPair | undefined;

  async function pairFor(batches: readonly Batch[]): Promise<BatchPair | undefined> {
    const [first] = batches;
    if (refused || !first || !isWorthAPair(shape, first.count)) return undefined;
    if (pair && sameBatches(pair.batches, batches)) return pair;
    pair = undefined; // its memory is free for the next
    try {
      pair = await createPair(batches);
    } catch {
      refused = true;
    }
    return pair;
  }

  async function during<Result>(chosen: BatchPair, work: () => Promise<Result>): Promise<Result> {
    underWay = chosen;
    try {
      return await work();
    } finally {
      underWay = undefined;
    }
  }

  return {
    ...evaluator,
    preparePasses: async (batches) => (await pairFor(batches)) !== undefined,
    async makePass(offer, objective) {
      const chosen = await pairFor(offer.batches);
      if (!chosen) return undefined;
      return during(chosen, () => chosen.makePass(offer, objective));
    },
    async evaluateCost(theta, objective) {
      const chosen = pair;
      if (!chosen) return measureCost(evaluator, theta, objective);
      const sums = await during(chosen, () => chosen.sumCost(theta, objective));
      return costOf([sums], chosen.patchCount, theta, shape, objective);
    },
    leave() {
      if (!underWay) return evaluator.leave?.() ?? false;
      if (slicesOf({ from: 0, count: underWay.patchCount }, shape).length === 1) return false;
      underWay.leave();
      return true;
    },
  };
}

function sameBatches(a: readonly Batch[], b: readonly Batch[]): boolean {
  return a.length === b.length && a[0]?.count === b[0]?.count && a.at(-1)?.count === b.at(-1)?.count;
}
