import type { GreyImage } from '../patches/image.ts';

/** The mean and the standard deviation (divided by n) of a picture's pixels. */
export interface GreyScale {
  readonly mean: number;
  readonly deviation: number;
}

/** Standard deviations from the mean to black and to white. */
const reach = 3;

export function greyScaleOf({ pixels }: GreyImage): GreyScale {
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  const squares = pixels.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / pixels.length) };
}

/** Grey levels 0 to 255: the mean is mid grey, three standard deviations below it black, above it white. */
export function toGreys({ pixels }: GreyImage, { mean, deviation }: GreyScale): Uint8ClampedArray {
  const perUnit = deviation > 0 ? 127.5 / (reach * deviation) : 0;
  return Uint8ClampedArray.from(pixels, (value) => 127.5 + perUnit * (value - mean));
}

/** `rebuilt` less `original`, −127 to 127 standing for three standard deviations of the scale. */
export function errorLevels(rebuilt: GreyImage, original: GreyImage, { deviation }: GreyScale): Int8Array {
  const perUnit = deviation > 0 ? 127 / (reach * deviation) : 0;
  return Int8Array.from(rebuilt.pixels, (value, n) => {
    const level = perUnit * (value - (original.pixels[n] as number));
    return Math.max(-127, Math.min(127, Math.round(level)));
  });
}
