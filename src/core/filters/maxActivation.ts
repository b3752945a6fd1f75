import type { NetworkShape } from '../autoencoder/shape.ts';
import { type HiddenUnitWeights, unitNorms } from './tiles.ts';

/**
 * The input of norm at most 1 that activates each hidden unit most, x_j = W1_ij/√(Σ_j W1_ij²), hiddenSize × visibleSize
 * (CS294A notes, section 4, "Visualization"). A unit without weights gets zeros.
 */
export function maxActivationInputs(weights: HiddenUnitWeights, shape: NetworkShape): Float32Array {
  const inputs = new Float32Array(shape.hiddenSize * shape.visibleSize);
  unitNorms(weights, shape).forEach((norm, unit) => {
    if (norm === 0) return;
    const first = unit * shape.visibleSize;
    for (let n = first; n < first + shape.visibleSize; n++) inputs[n] = (weights[n] as number) / norm;
  });
  return inputs;
}
