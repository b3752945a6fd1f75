import { type Gabor, innerProduct } from './gabor.ts';

/** The Gabor function nearest to a tile, its phase and height solved linearly. */
export interface GaborFit extends Gabor {
  /** Share of the tile's variance that the Gabor function (and a constant) explains: R², 0 to 1. */
  readonly explained: number;
}

/** The tile's `size` weights with their mean removed and norm 1; undefined when nothing but rounding is left. */
export function unitTile(tile: ArrayLike<number>, size: number): Float64Array | undefined {
  const unit = Float64Array.from(tile);
  let largest = 0;
  for (const value of unit) largest = Math.max(largest, Math.abs(value));
  const mean = unit.reduce((sum, value) => sum + value, 0) / size;
  for (let n = 0; n < size; n++) unit[n] = (unit[n] as number) - mean;
  const norm = Math.sqrt(innerProduct(unit, unit));
  if (!(norm > 1e-6 * largest)) return undefined;
  return unit.map((value) => value / norm);
}
