import type { Random } from '../random.ts';
import type { GreyImage, PatchSet } from './image.ts';

export interface SamplingSettings {
  /** Side of the square patches in pixels. */
  readonly patchSize: number;
  readonly count: number;
  readonly random: Random;
}

/**
 * Cuts square patches at random places, as the course's sampleIMAGES does: for each patch an image, every one equally
 * likely whatever its size, then a place in it. Pixels row by row (the course's are column by column). Images smaller
 * than a patch are passed over; throws a RangeError when none is left.
 */
export function samplePatches(
  images: readonly GreyImage[],
  { patchSize, count, random }: SamplingSettings,
): PatchSet {
  const usable = images.filter(({ width, height }) => width >= patchSize && height >= patchSize);
  if (usable.length === 0) {
    throw new RangeError(`No image is at least ${patchSize} pixels wide and high: choose smaller patches.`);
  }
  const visibleSize = patchSize * patchSize;
  const values = new Float32Array(count * visibleSize);
  for (let patch = 0; patch < count; patch++) {
    const image = usable[random.integer(usable.length)] as GreyImage;
    const left = random.integer(image.width - patchSize + 1);
    const top = random.integer(image.height - patchSize + 1);
    for (let row = 0; row < patchSize; row++) {
      const start = (top + row) * image.width + left;
      values.set(image.pixels.subarray(start, start + patchSize), patch * visibleSize + row * patchSize);
    }
  }
  return { values, count, visibleSize };
}
