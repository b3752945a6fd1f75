import { removeMean } from '../../core/hiddenUnit/adjustPatch.ts';
import type { PatchSet } from '../../core/patches/image.ts';

/** The norms of patches, as they are or without their means. */
export function patchNorms({ values, count, visibleSize }: PatchSet, withoutMean: boolean): number[] {
  return Array.from({ length: count }, (_, patch) => {
    const pixels = values.subarray(patch * visibleSize, (patch + 1) * visibleSize);
    return Math.hypot(...(withoutMean ? removeMean(pixels) : pixels));
  });
}

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

/** Standard deviation (divided by n) over mean: how much the norms differ, whatever the unit of the pixels. */
export function relativeSpread(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  return Math.sqrt(meanOf(numbers.map((value) => (value - mean) ** 2))) / mean;
}
