import type { NetworkShape } from '../autoencoder/shape.ts';
import { tileLevels } from './tileLevels.ts';
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

/**
 * A grey level for every weight, hiddenSize × visibleSize: zero is mid grey and each unit's largest |weight| black or
 * white, as the course's display_network does. The scale is each unit's own, so x_j and W1_j look the same.
 */
export function greyLevels(weights: HiddenUnitWeights, shape: NetworkShape): Uint8ClampedArray {
  return Uint8ClampedArray.from(tileLevels(weights, shape, 'perUnit'), (level) => 127.5 + 127.5 * level);
}
