import type { GreyImage } from '../../../../../src/core/patches/image.ts';
import { cutPatches, drawPatchPlaces } from '../../../../../src/core/patches/patchPlaces.ts';
import { createRandom } from '../../../../../src/core/random.ts';

/** 10,000 patches of 8×8 cut from pictures, each less its mean: what statistics are taken of. */
export function patchRows(pictures: readonly GreyImage[]): Float64Array[] {
  const places = drawPatchPlaces(pictures, { patchSize: 8, count: 10_000, random: createRandom(1) });
  const { values, count, visibleSize } = cutPatches(pictures, places);
  return Array.from({ length: count }, (_, patch) => {
    const row = new Float64Array(values.subarray(patch * visibleSize, (patch + 1) * visibleSize));
    const mean = row.reduce((sum, v) => sum + v, 0) / visibleSize;
    return row.map((v) => v - mean);
  });
}

/** Standard deviation of the patches' contrasts over their mean: how much patches differ in contrast. */
export function contrastSpread(rows: readonly Float64Array[]): number {
  const sds = rows.map((row) => Math.sqrt(row.reduce((sum, v) => sum + v * v, 0) / row.length));
  const mean = sds.reduce((sum, v) => sum + v, 0) / sds.length;
  return Math.sqrt(sds.reduce((sum, v) => sum + (v - mean) ** 2, 0) / sds.length) / mean;
}

/** Beyond the normal distribution's 3. */
export function kurtosis(rows: readonly Float64Array[]): number {
  let [squares, fourths, count] = [0, 0, 0];
  for (const row of rows) {
    for (const v of row) {
      squares += v ** 2;
      fourths += v ** 4;
      count += 1;
    }
  }
  return fourths / count / (squares / count) ** 2 - 3;
}
