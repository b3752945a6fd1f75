import { addWeightDecayGradient, assembleCost } from '../../core/autoencoder/assembleCost.ts';
import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { makeComplementary } from '../../core/autoencoder/sparsity.ts';
import type { Measured } from './evaluator.ts';

/** How many samples each block of the sums holds, and the network they went through. */
interface SumsLayout {
  readonly shape: NetworkShape;
  readonly samplesOfBlocks: readonly number[];
}

/**
 * Cost and gradient in float64 from what `sampleSums` gave in float32. Summing, dividing by m, weight decay and the
 * penalty here, not on the backend, keeps the cost's noise near 1e-9 instead of 1e-6, which a line search needs.
 */
export function assembleMeasured(
  sums: Float32Array,
  { shape, samplesOfBlocks }: SumsLayout,
  theta: Float64Array,
  objective: Objective,
): Measured {
  const { hiddenSize } = shape;
  const count = samplesOfBlocks.reduce((total, samples) => total + samples, 0);
  const gradient = new Float64Array(parameterCount(shape));
  const rhoHat = new Float64Array(hiddenSize);
  const oneMinusRhoHat = new Float64Array(hiddenSize);
  let squaredErrors = 0;
  let at = 0;
  const take = (length: number): Float32Array => {
    at += length;
    return sums.subarray(at - length, at);
  };
  for (const samples of samplesOfBlocks) {
    addShare(gradient, take(gradient.length), count);
    addShare(rhoHat, take(hiddenSize), count);
    addShare(oneMinusRhoHat, take(hiddenSize), count);
    for (const error of take(samples)) squaredErrors += error;
  }
  makeComplementary(rhoHat, oneMinusRhoHat);
  addWeightDecayGradient(gradient, theta, shape, objective.lambda);
  const raw = { squaredErrors, rhoHat, oneMinusRhoHat };
  const terms = assembleCost(raw, count, theta, shape, objective);
  return { terms, rhoHat, oneMinusRhoHat, gradient };
}

/** mean += sums / count */
function addShare(mean: Float64Array, sums: Float32Array, count: number): void {
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (sums[i] as number) / count;
}
