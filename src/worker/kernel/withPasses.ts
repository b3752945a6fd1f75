import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { Evaluator } from '../tf/evaluator.ts';
import { type BatchPair, isWorthAPair } from './batchPair.ts';
import { slicesOf } from './slices.ts';

/**
 * An evaluator that also makes whole passes over mini-batches, by two threads, where that is worth it. For batches of another
 * size than before the patches are dealt out again.
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

  return {
    ...evaluator,
    preparePasses: async (batches) => (await pairFor(batches)) !== undefined,
    async makePass(offer, objective) {
      const chosen = await pairFor(offer.batches);
      if (!chosen) return undefined;
      underWay = chosen;
      try {
        return await chosen.makePass(offer, objective);
      } finally {
        underWay = undefined;
      }
    },
    leave() {
      if (!underWay) return evaluator.leave?.() ?? false;
      const last = underWay.batches.at(-1) as Batch;
      if (slicesOf({ from: 0, count: last.from + last.count }, shape).length === 1) return false;
      underWay.leave();
      return true;
    },
  };
}

function sameBatches(a: readonly Batch[], b: readonly Batch[]): boolean {
  return a.length === b.length && a[0]?.count === b[0]?.count && a.at(-1)?.count === b.at(-1)?.count;
}
