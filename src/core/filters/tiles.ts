import type { NetworkShape } from '../autoencoder/shape.ts';
import { layoutOf } from '../patches/channels.ts';

/** The weights into all hidden units, hiddenSize × visibleSize, W1 row by row. */
export type HiddenUnitWeights = Float32Array | Float64Array;

/** A unit whose weights are shorter than this has collapsed: it looks for nothing, whatever its tile would look like. */
export const collapsedNorm = 0.05;

/** Pixels along one side of a hidden unit's tile, grey or in colour. Throws a RangeError when the visible units form no square. */
export function tileSide({ visibleSize }: NetworkShape): number {
  return layoutOf(visibleSize).side;
}

/** ‖W1_j‖ of every hidden unit. */
export function unitNorms(
  weights: HiddenUnitWeights,
  { hiddenSize, visibleSize }: NetworkShape,
): Float64Array {
  const norms = new Float64Array(hiddenSize);
  for (let unit = 0; unit < hiddenSize; unit++) {
    let squares = 0;
    for (let n = unit * visibleSize; n < (unit + 1) * visibleSize; n++)
      squares += (weights[n] as number) ** 2;
    norms[unit] = Math.sqrt(squares);
  }
  return norms;
}

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
