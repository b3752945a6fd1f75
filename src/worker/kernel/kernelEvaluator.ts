import { addWeightDecayGradient, assembleCost } from '../../core/autoencoder/assembleCost.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { sparsityDelta } from '../../core/autoencoder/sparsity.ts';
import type { Evaluator, Measured } from '../tf/evaluator.ts';
import type { GradientSums, Share } from './share.ts';

/**
 * Cost and gradient over shares that together hold `count` patches. The shares work at the same time and meet once, for
 * ρ̂, which every share's deltas need. The cost is formed in float64 from their sums.
 */
export function createKernelEvaluator(
  shares: readonly Share[],
  shape: NetworkShape,
  count: number,
): Evaluator {
  return {
    backend: 'simd',
    async evaluate(theta: Float64Array, objective: Objective): Promise<Measured> {
      const hidden = await Promise.all(shares.map((share) => share.forward(theta)));
      const rhoHat = meanOf(
        hidden.map(({ a2 }) => a2),
        count,
      );
      const oneMinusRhoHat = meanOf(
        hidden.map(({ a2Complement }) => a2Complement),
        count,
      );
      const penalty = sparsityDelta(objective, rhoHat, oneMinusRhoHat);
      const sums = await Promise.all(shares.map((share) => share.backward(penalty)));
      const gradient = meanOf(
        sums.map((part) => part.gradient),
        count,
      );
      addWeightDecayGradient(gradient, theta, shape, objective.lambda);
      const squaredErrors = sumOf(sums);
      const terms = assembleCost({ squaredErrors, rhoHat, oneMinusRhoHat }, count, theta, shape, objective);
      return { terms, rhoHat, gradient };
    },
    dispose() {
      for (const share of shares) share.dispose();
    },
  };
}

/** The sum of the parts divided by `count`, added up in their order so that the result is always the same. */
function meanOf(parts: readonly Float64Array[], count: number): Float64Array {
  const mean = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) {
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (part[i] as number);
  }
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) / count;
  return mean;
}

const sumOf = (parts: readonly GradientSums[]): number =>
  parts.reduce((sum, { squaredError }) => sum + squaredError, 0);
