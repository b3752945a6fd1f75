import { addWeightDecayGradient, assembleCost } from '../../core/autoencoder/assembleCost.ts';
import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { makeComplementary } from '../../core/autoencoder/sparsity.ts';
import type { Measured } from './evaluator.ts';

/** What a block of samples adds: its part of the sums, and how many samples it holds. */
interface BlockSums {
  readonly sums: Float32Array;
  readonly samples: number;
}

/**
 * Cost and gradient in float64 from what `sampleSums` gave in float32, a block at a time. Summing, dividing by m, weight decay and
 * the penalty here, not on the backend, keeps the cost's noise near 1e-9 instead of 1e-6, which a line search needs.
 * @param count of samples in all blocks
 */
export function createAssembly(shape: NetworkShape, count: number) {
  const { hiddenSize } = shape;
  const gradient = new Float64Array(parameterCount(shape));
  const rhoHat = new Float64Array(hiddenSize);
  const oneMinusRhoHat = new Float64Array(hiddenSize);
  let squaredErrors = 0;
  /** @returns how many of the numbers belonged to the block */
  function add({ sums, samples }: BlockSums): number {
    let at = 0;
    const take = (length: number): Float32Array => {
      at += length;
      return sums.subarray(at - length, at);
    };
    addShare(gradient, take(gradient.length), count);
    addShare(rhoHat, take(hiddenSize), count);
    addShare(oneMinusRhoHat, take(hiddenSize), count);
    for (const error of take(samples)) squaredErrors += error;
    return at;
  }
  function finish(theta: Float64Array, objective: Objective): Measured {
    makeComplementary(rhoHat, oneMinusRhoHat);
    addWeightDecayGradient(gradient, theta, shape, objective.lambda);
    const raw = { squaredErrors, rhoHat, oneMinusRhoHat };
    const terms = assembleCost(raw, count, theta, shape, objective);
    return { terms, rhoHat, oneMinusRhoHat, gradient };
  }
  return { add, finish };
}

/** mean += sums / count */
function addShare(mean: Float64Array, sums: Float32Array, count: number): void {
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (sums[i] as number) / count;
}
