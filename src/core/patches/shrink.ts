import type { GreyImage } from './image.ts';

/**
 * The picture with its longer side at most `side` pixels; every pixel is the mean of those it covers, so that nothing is
 * skipped. A picture that is small enough comes back as it is.
 */
export function shrink(image: GreyImage, side: number): GreyImage {
  const factor = Math.max(image.width, image.height) / side;
  if (factor <= 1) return image;
  const width = Math.max(1, Math.round(image.width / factor));
  const height = Math.max(1, Math.round(image.height / factor));
  const pixels = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const rows = covered(y, height, image.height);
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = meanOver(image, covered(x, width, image.width), rows);
    }
  }
  return { width, height, pixels };
}

/** The whole pixels of a line of `length` that place n of `places` covers: at least one. */
function covered(n: number, places: number, length: number): readonly [from: number, to: number] {
  const from = Math.floor((n * length) / places);
  return [from, Math.max(from + 1, Math.floor(((n + 1) * length) / places))];
}

function meanOver(
  { width, pixels }: GreyImage,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum += pixels[y * width + x] as number;
  }
  return sum / ((right - left) * (bottom - top));
}

/** Grey levels 0 to 255 for the eye: the picture's mean is 128, three standard deviations reach black and white. */
export function pictureGreys({ pixels }: GreyImage): Uint8ClampedArray<ArrayBuffer> {
  let sum = 0;
  for (const pixel of pixels) sum += pixel;
  const mean = sum / pixels.length;
  let squares = 0;
  for (const pixel of pixels) squares += (pixel - mean) ** 2;
  const reach = 3 * Math.sqrt(squares / pixels.length);
  return Uint8ClampedArray.from(pixels, (pixel) => (reach > 0 ? 128 + (127 * (pixel - mean)) / reach : 128));
}
