import type { NetworkShape } from '../autoencoder/shape.ts';
import type { GaborFit } from './gabor.ts';
import { patternTiles } from './mainColour.ts';
import { orientationSelectivity, spread } from './structureTensor.ts';
import { collapsedNorm, type HiddenUnitWeights, tileSide, unitNorms } from './tiles.ts';

const leastSelectivity = 0.5;
const mostSpread = 0.95;
const leastExplained = 0.8;
/** A unit counts when its norm is at least this share of the largest norm, and it has not collapsed. */
const leastNormShare = 0.1;

/** The cheap test for an edge, without a fit and without the gate on the norm; `tile` is side × side. */
export function isEdgeCheap(tile: ArrayLike<number>, side: number): boolean {
  return orientationSelectivity(tile, side) > leastSelectivity && spread(tile, side) < mostSpread;
}

/**
 * Hidden units whose filter is an edge by the cheap test and whose weights have not collapsed: fast enough for every tile
 * frame. Throws a RangeError when the visible units form no square.
 */
export function countEdgeUnits(all: HiddenUnitWeights, shapeOfAll: NetworkShape): number {
  const { weights, shape } = patternTiles(all, shapeOfAll);
  const side = tileSide(shape);
  const norms = unitNorms(weights, shape);
  const gate = normGate(norms);
  return norms.reduce(
    (count, norm, unit) =>
      norm >= gate && isEdgeCheap(tileOf(weights, shape, unit), side) ? count + 1 : count,
    0,
  );
}

/** Hidden units whose weights are almost zero, ‖W1_j‖ < 0.05, which happens when weight decay is too strong. */
export function countCollapsedUnits(weights: HiddenUnitWeights, shape: NetworkShape): number {
  return unitNorms(weights, shape).reduce((count, norm) => count + (norm < collapsedNorm ? 1 : 0), 0);
}

/** The full test for an edge, from what was measured of one tile. @param gate of `normGate` */
export function isEdgeFilter(
  norm: number,
  gate: number,
  selectivity: number,
  gabor: Pick<GaborFit, 'explained'> | undefined,
): boolean {
  return norm >= gate && selectivity > leastSelectivity && (gabor?.explained ?? 0) > leastExplained;
}

/** The norm that a unit's weights need for its filter to count, from the norms of all units. */
export function normGate(norms: Float64Array): number {
  return Math.max(leastNormShare * norms.reduce((most, norm) => Math.max(most, norm), 0), collapsedNorm);
}

function tileOf(weights: HiddenUnitWeights, { visibleSize }: NetworkShape, unit: number): HiddenUnitWeights {
  return weights.subarray(unit * visibleSize, (unit + 1) * visibleSize);
}
