import type { ColourImage, GreyImage } from './image.ts';

type Colours = Uint8ClampedArray<ArrayBuffer>;

/** The colours of one square patch, patchSize² × 3, its upper left pixel at (left, top). */
export function cutColours(
  { width, rgb }: ColourImage,
  left: number,
  top: number,
  patchSize: number,
): Colours {
  const colours = new Uint8ClampedArray(3 * patchSize ** 2);
  for (let row = 0; row < patchSize; row++) {
    const start = 3 * ((top + row) * width + left);
    colours.set(rgb.subarray(start, start + 3 * patchSize), 3 * row * patchSize);
  }
  return colours;
}

/** The same of a picture that is grey: its values in [0, 1], three times each. */
export function cutGreys(
  { width, pixels }: GreyImage,
  left: number,
  top: number,
  patchSize: number,
): Colours {
  const colours = new Uint8ClampedArray(3 * patchSize ** 2);
  for (let n = 0; n < patchSize ** 2; n++) {
    const place = (top + Math.floor(n / patchSize)) * width + left + (n % patchSize);
    colours.fill(255 * (pixels[place] as number), 3 * n, 3 * n + 3);
  }
  return colours;
}
