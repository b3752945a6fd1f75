import type { NetworkShape } from '../autoencoder/shape.ts';
import { collapsedNorm, type HiddenUnitWeights, unitNorms } from './tiles.ts';

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
 * white, as the course's display_network does. The scale is each unit's own, so x_j and W1_j look the same. Only a
 * collapsed unit is not blown up to full contrast, or the noise it is left with would look like a filter; one with a
 * weight that is no number is mid grey all over.
 */
export function greyLevels(weights: HiddenUnitWeights, shape: NetworkShape): Uint8ClampedArray {
  const { hiddenSize, visibleSize } = shape;
  const greys = new Uint8ClampedArray(hiddenSize * visibleSize).fill(127.5);
  const norms = unitNorms(weights, shape);
  for (let unit = 0; unit < hiddenSize; unit++) {
    const collapsed = (norms[unit] as number) < collapsedNorm;
    const range = collapsed ? collapsedNorm : displayRange(weights, shape, unit);
    if (!(range > 0 && Number.isFinite(range))) continue;
    for (let n = unit * visibleSize; n < (unit + 1) * visibleSize; n++) {
      greys[n] = 127.5 + 127.5 * ((weights[n] as number) / range);
    }
  }
  return greys;
}

/** The largest |weight| of one hidden unit: what its tile shows as white (or, negative, as black). */
function displayRange(weights: HiddenUnitWeights, { visibleSize }: NetworkShape, unit: number): number {
  let range = 0;
  for (let n = unit * visibleSize; n < (unit + 1) * visibleSize; n++) {
    range = Math.max(range, Math.abs(weights[n] as number));
  }
  return range;
}
