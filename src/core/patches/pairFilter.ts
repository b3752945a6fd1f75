import { createPictureTransform } from './fft.ts';

/** Filters two pictures of one size at a time: they are written into the planes, and read from there once it is applied. */
export interface PairFilter {
  /** Both height × width, row by row. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  apply(): void;
}

/** Multiplies spectra by a gain that depends on the frequency alone, in cycles per pixel. */
export type CreatePairFilter = (
  width: number,
  height: number,
  gainAt: (frequency: number) => number,
) => PairFilter;

/** For pictures of any size. Such a filter is real and even, so one complex transform carries two pictures. */
export const createPairFilter: CreatePairFilter = (width, height, gainAt) => {
  const transform = createPictureTransform(width, height);
  const gain = gainsOf(width, height, gainAt);
  const first = new Float64Array(width * height);
  const second = new Float64Array(width * height);
  return { first, second, apply: () => transform.filter(first, second, gain) };
};

/** The gain of each entry of a spectrum; symmetric in ±f, so a quarter is computed and the rest mirrored. */
export function gainsOf(width: number, height: number, gainAt: (frequency: number) => number): Float64Array {
  const gain = new Float64Array(width * height);
  for (let y = 0; y <= height / 2; y++) {
    for (let x = 0; x <= width / 2; x++) {
      const value = gainAt(Math.sqrt((x / width) ** 2 + (y / height) ** 2));
      const mirroredX = (width - x) % width;
      const mirroredY = (height - y) % height;
      gain[y * width + x] = value;
      gain[y * width + mirroredX] = value;
      gain[mirroredY * width + x] = value;
      gain[mirroredY * width + mirroredX] = value;
    }
  }
  return gain;
}
