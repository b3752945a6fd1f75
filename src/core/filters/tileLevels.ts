import type { NetworkShape } from '../autoencoder/shape.ts';
import { collapsedNorm, type HiddenUnitWeights, unitNorms } from './tiles.ts';

/**
 * Whether each tile has the full contrast, or all share one scale, so that strong and weak units can be
 * distinguished.
 */
export type TileContrast = 'perUnit' | 'common';

/**
 * Every weight as a level from −1 to 1, hiddenSize × visibleSize: 0 for zero, ±1 for the largest |weight|, of its own unit or
 * of all. On its own scale a collapsed unit (‖W1_j‖ < 0.05) is not blown up to full contrast, or the noise it is left with
 * would look like a filter. A unit with a weight that is no number is 0 all over.
 */
export function tileLevels(
  weights: HiddenUnitWeights,
  shape: NetworkShape,
  contrast: TileContrast,
): Float32Array {
  const { hiddenSize, visibleSize } = shape;
  const levels = new Float32Array(hiddenSize * visibleSize);
  const ranges = displayRanges(weights, shape);
  const common = largestOf(ranges);
  const norms = unitNorms(weights, shape);
  for (let unit = 0; unit < hiddenSize; unit++) {
    const own = ranges[unit] as number;
    const collapsed = (norms[unit] as number) < collapsedNorm;
    const range = contrast === 'common' ? common : collapsed ? collapsedNorm : own;
    if (!(range > 0 && Number.isFinite(own))) continue;
    for (let n = unit * visibleSize; n < (unit + 1) * visibleSize; n++) {
      levels[n] = (weights[n] as number) / range;
    }
  }
  return levels;
}

/** What level ±1 stands for on the common scale: the largest |weight| of all units, of those that are numbers. At least 0.05. */
export function commonRange(weights: HiddenUnitWeights, shape: NetworkShape): number {
  return largestOf(displayRanges(weights, shape));
}

function largestOf(ranges: ArrayLike<number>): number {
  return Array.from(ranges).reduce(
    (most, range) => (Number.isFinite(range) ? Math.max(most, range) : most),
    collapsedNorm,
  );
}

/** The largest |weight| of each hidden unit: what its tile shows as ±1. NaN for one with a weight that is no number. */
export function displayRanges(
  weights: HiddenUnitWeights,
  { hiddenSize, visibleSize }: NetworkShape,
): Float64Array {
  const ranges = new Float64Array(hiddenSize);
  for (let n = 0; n < hiddenSize * visibleSize; n++) {
    const unit = Math.floor(n / visibleSize);
    ranges[unit] = Math.max(ranges[unit] as number, Math.abs(weights[n] as number));
  }
  return ranges;
}

/** Patches or reconstructions as levels: `black` becomes −1 and `white` 1. */
export function levelsOfPatches(values: ArrayLike<number>, black = 0, white = 1): Float32Array {
  return Float32Array.from(values, (value) => (2 * (value - black)) / (white - black) - 1);
}
