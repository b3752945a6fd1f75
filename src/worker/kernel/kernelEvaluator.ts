import { assembleCost } from '../../core/autoencoder/assembleCost.ts';
import { weightCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { makeComplementary, sparsityDelta } from '../../core/autoencoder/sparsity.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { BackendName } from '../../protocol/settings.ts';
import { eventLoop } from '../datasets/stagedWork.ts';
import { Left } from '../left.ts';
import type { Evaluator, Measured, MeasuredCost } from '../tf/evaluator.ts';
import type { CostSums, HiddenSums, Rest, Share } from './share.ts';
import { slicesOf } from './slices.ts';

/**
 * Cost and gradient over shares that together hold `patchCount` patches. The shares compute at the same time. They
 * wait for each other once, for ρ̂, which every share needs for its deltas. The cost is formed in float64 from their
 * sums. A share without patches of a batch gets no message.
 * @param createWhole gives a share of all patches for batches, where there is memory for one; asked when the first
 * comes
 */
export function createKernelEvaluator(
  shares: readonly Share[],
  shape: NetworkShape,
  patchCount: number,
  backend: BackendName = 'simd',
  createWhole?: () => Share | undefined,
): Evaluator {
  const all: Batch = { from: 0, count: patchCount };
  let forBatches: readonly Share[] | undefined;
  let leaving = false;
  let isLong = false;
  const rest: Rest = async () => {
    await eventLoop();
    if (leaving) throw new Left();
  };
  const sharesFor = (batch: Batch): readonly Share[] => {
    if (batch === all) return shares;
    const whole = forBatches ? undefined : createWhole?.();
    forBatches ??= whole ? [whole] : shares;
    return forBatches;
  };
  return {
    backend,
    models: 'all',
    ...(createWhole && { kindOf: () => 'any' }),
    async evaluate(theta: Float64Array, objective: Objective, batch = all): Promise<Measured> {
      const { count } = batch;
      leaving = false;
      const parts = splitBatch(batch, sharesFor(batch));
      isLong = parts.some(({ own }) => slicesOf(own, shape).length > 1);
      const hidden = await allOf(parts.map(({ share, own }) => share.forward(theta, own, rest, objective)));
      const means = meanActivations(hidden, count);
      const { rhoHat, oneMinusRhoHat } = means;
      const penalty = sparsityDelta(objective, rhoHat, oneMinusRhoHat);
      const sums = await allOf(parts.map(({ share }) => share.backward(penalty, rest)));
      const gradient = meanWithDecay(
        sumOf(sums.map((part) => part.gradient)),
        count,
        theta,
        shape,
        objective,
      );
      const terms = assembleCost({ ...means, squaredErrors: errorOf(sums) }, count, theta, shape, objective);
      return { terms, ...means, gradient };
    },
    async evaluateCost(theta: Float64Array, objective: Objective): Promise<MeasuredCost> {
      leaving = false;
      isLong = shares.some((share) => slicesOf({ from: 0, count: share.count }, shape).length > 1);
      const sums = await allOf(shares.map((share) => share.cost(theta, rest, objective)));
      return costOf(sums, patchCount, theta, shape, objective);
    },
    leave() {
      if (!isLong) return false;
      leaving = true;
      for (const share of shares) share.leave?.();
      return true;
    },
    dispose() {
      for (const share of new Set([...shares, ...(forBatches ?? [])])) share.dispose();
    },
  };
}

/** The cost over patches whose sums are known by parts. */
export function costOf(
  parts: readonly CostSums[],
  count: number,
  theta: Float64Array,
  shape: NetworkShape,
  objective: Objective,
): MeasuredCost {
  const means = meanActivations(parts, count);
  const squaredErrors = errorOf(parts);
  return { terms: assembleCost({ ...means, squaredErrors }, count, theta, shape, objective), ...means };
}

/**
 * The results of all shares. It waits until no share is computing any more, because the next evaluation must not
 * receive an answer to this one.
 * @throws Left when one was left and nothing else is wrong
 */
async function allOf<Sums>(answers: readonly (Sums | Promise<Sums>)[]): Promise<Sums[]> {
  const settled = await Promise.allSettled(answers);
  const failures = settled.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  const failure = failures.find(({ reason }) => !(reason instanceof Left)) ?? failures[0];
  if (failure) throw failure.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<Sums>).value);
}

/**
 * The shares that hold patches of the batch, each with those patches counted from its own first.
 * @throws RangeError when the batch is empty or reaches beyond the patches
 */
function splitBatch({ from, count }: Batch, shares: readonly Share[]): { share: Share; own: Batch }[] {
  const parts = [];
  let first = 0;
  for (const share of shares) {
    const start = Math.max(from - first, 0);
    const end = Math.min(from + count - first, share.count);
    if (start < end) parts.push({ share, own: { from: start, count: end - start } });
    first += share.count;
  }
  if (!(from >= 0 && count > 0 && from + count <= first)) {
    throw new RangeError(`There is no batch of ${count} patches from ${from} on among ${first}.`);
  }
  return parts;
}

/**
 * The sum of the parts, added up in their order so that the result is always the same. It is formed in the first part:
 * there are as many numbers as parameters, and memory that was never used costs more than adding them up.
 */
function sumOf([sum = new Float64Array(0), ...others]: readonly Float64Array[]): Float64Array {
  for (const part of others) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (part[i] as number);
  }
  return sum;
}

function meanActivations(parts: readonly HiddenSums[], count: number) {
  const rhoHat = meanOf(
    parts.map(({ a2 }) => a2),
    count,
  );
  const oneMinusRhoHat = meanOf(
    parts.map(({ a2Complement }) => a2Complement),
    count,
  );
  makeComplementary(rhoHat, oneMinusRhoHat);
  return { rhoHat, oneMinusRhoHat };
}

const errorOf = (parts: readonly { readonly squaredError: number }[]): number =>
  parts.reduce((sum, { squaredError }) => sum + squaredError, 0);

/** The sum of the parts divided by `count`, written into the first part. */
function meanOf(parts: readonly Float64Array[], count: number): Float64Array {
  const mean = sumOf(parts);
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) / count;
  return mean;
}

/**
 * The gradient in the place of its sums over patches: their mean, and λW for both weight matrices (`addWeightDecayGradient`
 * of core, in one pass with the mean: the numbers do not fit into a processor's nearer caches).
 */
function meanWithDecay(
  sums: Float64Array,
  count: number,
  theta: Float64Array,
  shape: NetworkShape,
  { lambda }: Objective,
): Float64Array {
  const weights = weightCount(shape);
  for (let i = 0; i < weights; i++) sums[i] = (sums[i] as number) / count + lambda * (theta[i] as number);
  for (let i = weights; i < sums.length; i++) sums[i] = (sums[i] as number) / count;
  return sums;
}
