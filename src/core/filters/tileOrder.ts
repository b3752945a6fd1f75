import type { NetworkShape } from '../autoencoder/shape.ts';
import { patternTiles } from './mainColour.ts';
import { orientationSelectivity, stripeDegrees } from './structureTensor.ts';
import { collapsedNorm, type HiddenUnitWeights, tileSide, unitNorms } from './tiles.ts';

/** Selectivity below which a tile has no orientation to speak of, as for an edge in `filterQuality.ts`. */
const leastSelectivity = 0.5;

/**
 * Units in the order of a score, as a list of unit numbers; equals stay in the order of their numbers. Units whose score is
 * NaN come last.
 */
export function orderByScore(scores: ArrayLike<number>, direction: 'ascending' | 'descending'): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const rank = (unit: number): number => {
    const score = scores[unit] as number;
    return Number.isNaN(score) ? Number.POSITIVE_INFINITY : sign * score;
  };
  return Array.from({ length: scores.length }, (_, unit) => unit).sort(
    (a, b) => compare(rank(a), rank(b)) || a - b,
  );
}

/**
 * Direction of each tile's stripes in degrees, [0, 180), from the structure tensor: quick enough for every tile frame. NaN for
 * tiles without one: collapsed, or looking the same in all directions.
 */
export function tileOrientations(all: HiddenUnitWeights, shapeOfAll: NetworkShape): Float64Array {
  const { weights, shape } = patternTiles(all, shapeOfAll);
  const side = tileSide(shape);
  return unitNorms(weights, shape).map((norm, unit) => {
    const tile = weights.subarray(unit * shape.visibleSize, (unit + 1) * shape.visibleSize);
    if (!(norm >= collapsedNorm && orientationSelectivity(tile, side) > leastSelectivity)) return Number.NaN;
    return stripeDegrees(tile, side);
  });
}

/** ‖W1_j − before_j‖ of each unit: how far its weights have moved. Both row by row, of one shape. */
export function weightChanges(
  weights: HiddenUnitWeights,
  before: HiddenUnitWeights,
  shape: NetworkShape,
): Float64Array {
  return unitNorms(
    Float64Array.from(weights, (weight, n) => weight - (before[n] as number)),
    shape,
  );
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
