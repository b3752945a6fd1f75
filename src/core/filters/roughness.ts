import type { NetworkShape } from '../autoencoder/shape.ts';
import { patternTiles } from './mainColour.ts';
import { collapsedNorm, type HiddenUnitWeights, tileSide, unitNorms } from './tiles.ts';

/**
 * How rough a side × side tile is: the mean squared difference of neighbouring weights over twice their variance. Near 0 where
 * they change gradually, 1 where neighbours have nothing to do with each other, as in noise. NaN for a tile without contrast.
 * Source: Geary, The contiguity ratio and statistical mapping, The Incorporated Statistician 5 (1954), 115–145.
 */
export function roughness(tile: ArrayLike<number>, side: number): number {
  let sum = 0;
  let squares = 0;
  let differences = 0;
  for (let n = 0; n < side * side; n++) {
    const weight = tile[n] as number;
    sum += weight;
    squares += weight * weight;
    if (n % side > 0) differences += (weight - (tile[n - 1] as number)) ** 2;
    if (n >= side) differences += (weight - (tile[n - side] as number)) ** 2;
  }
  const variance = squares / side ** 2 - (sum / side ** 2) ** 2;
  return differences / (2 * side * (side - 1)) / (2 * variance);
}

/** The median over the units whose weights have not collapsed; undefined where there is none, or tiles are single pixels. */
export function medianRoughness(all: HiddenUnitWeights, shapeOfAll: NetworkShape): number | undefined {
  const { weights, shape } = patternTiles(all, shapeOfAll);
  const side = tileSide(shape);
  const norms = unitNorms(weights, shape);
  const values = Array.from(norms, (norm, unit) =>
    norm < collapsedNorm
      ? Number.NaN
      : roughness(weights.subarray(unit * shape.visibleSize, (unit + 1) * shape.visibleSize), side),
  ).filter(Number.isFinite);
  return values.sort((a, b) => a - b)[values.length >> 1];
}
