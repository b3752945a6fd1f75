import type { NetworkShape } from '../autoencoder/shape.ts';
import { collapsedNorm, type HiddenUnitWeights, tileSide, unitNorms } from './tiles.ts';

/** A unit has found a bar when the |cosine| of both, without their means, is above this. */
const leastCosine = 0.8;

/**
 * How many of the 2·side rows and columns of a tile (Földiák's bars) have a hidden unit to themselves: the largest number
 * of pairs of a bar and a unit with |cosine| > 0.8, each in one pair at most. Both are compared without their mean; dark
 * bars count as bright ones do; collapsed units count for nothing. Throws a RangeError when the visible units form no
 * square.
 */
export function countBarsFound(weights: HiddenUnitWeights, shape: NetworkShape): number {
  const side = tileSide(shape);
  const norms = unitNorms(weights, shape);
  const barsOf: number[][] = [];
  norms.forEach((norm, unit) => {
    if (norm < collapsedNorm) return;
    const tile = weights.subarray(unit * shape.visibleSize, (unit + 1) * shape.visibleSize);
    const bars = barsAlong(tile, side);
    if (bars.length > 0) barsOf.push(bars);
  });
  return largestMatching(barsOf, 2 * side);
}

/** The bars that a tile is alike to: rows are counted 0 … side − 1, then columns. */
function barsAlong(tile: HiddenUnitWeights, side: number): number[] {
  const sums = new Float64Array(2 * side);
  let sum = 0;
  let squares = 0;
  tile.forEach((weight, pixel) => {
    const row = Math.floor(pixel / side);
    const column = side + (pixel % side);
    sums[row] = (sums[row] as number) + weight;
    sums[column] = (sums[column] as number) + weight;
    sum += weight;
    squares += weight * weight;
  });
  // A bar of n ones among n² pixels, less its mean 1/n, has the squared norm n − 1.
  const norms = Math.sqrt(Math.max(0, squares - (sum * sum) / tile.length) * (side - 1));
  const alike: number[] = [];
  sums.forEach((line, bar) => {
    if (Math.abs(line - sum / side) > leastCosine * norms) alike.push(bar);
  });
  return alike;
}

/** Most pairs of a unit and one of its bars: each unit in turn takes a bar, moving earlier ones on if need be (Kuhn 1955). */
function largestMatching(barsOf: readonly (readonly number[])[], bars: number): number {
  const holder = new Array<number>(bars).fill(-1);
  const place = (unit: number, tried: Set<number>): boolean =>
    (barsOf[unit] ?? []).some((bar) => {
      if (tried.has(bar)) return false;
      tried.add(bar);
      const held = holder[bar] as number;
      if (held >= 0 && !place(held, tried)) return false;
      holder[bar] = unit;
      return true;
    });
  return barsOf.reduce((pairs, _, unit) => (place(unit, new Set()) ? pairs + 1 : pairs), 0);
}
