/** Gaussian taps reach this many standard deviations. */
const reachInSigmas = 4;

/** Blurs a height × width picture by a Gaussian of `sigma` pixels; the border is mirrored. */
export function gaussianBlur(
  pixels: Float32Array,
  width: number,
  height: number,
  sigma: number,
): Float32Array {
  const taps = gaussianTaps(sigma);
  return blurColumns(blurRows(pixels, taps, width, height), taps, width, height);
}

/** Half of a symmetric kernel, from the centre outwards; the whole sums to 1. */
function gaussianTaps(sigma: number): number[] {
  const reach = Math.round(reachInSigmas * sigma);
  const taps = Array.from({ length: reach + 1 }, (_, n) => Math.exp(-(n * n) / (2 * sigma * sigma)));
  const sum = taps.reduce((total, tap, n) => total + (n === 0 ? tap : 2 * tap), 0);
  return taps.map((tap) => tap / sum);
}

/** Each row is laid out with its mirrored ends first, so that the sums need no look at the border. */
function blurRows(
  pixels: Float32Array,
  taps: readonly number[],
  width: number,
  height: number,
): Float32Array {
  const blurred = new Float32Array(pixels.length);
  const reach = taps.length - 1;
  const centre = taps[0] as number;
  const row = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    row.set(pixels.subarray(start, start + width), reach);
    for (let k = 1; k <= reach; k++) {
      row[reach - k] = pixels[start + mirrored(-k, width)] as number;
      row[reach + width - 1 + k] = pixels[start + mirrored(width - 1 + k, width)] as number;
    }
    for (let x = 0; x < width; x++) {
      let sum = centre * (row[x + reach] as number);
      for (let k = 1; k <= reach; k++) {
        const both = (row[x + reach - k] as number) + (row[x + reach + k] as number);
        sum += (taps[k] as number) * both;
      }
      blurred[start + x] = sum;
    }
  }
  return blurred;
}

/** Whole rows are weighed and added: memory is read in its order. */
function blurColumns(
  pixels: Float32Array,
  taps: readonly number[],
  width: number,
  height: number,
): Float32Array {
  const blurred = new Float32Array(pixels.length);
  const centre = taps[0] as number;
  for (let y = 0; y < height; y++) {
    const start = y * width;
    for (let x = 0; x < width; x++) blurred[start + x] = centre * (pixels[start + x] as number);
    for (let k = 1; k < taps.length; k++) {
      const tap = taps[k] as number;
      const above = mirrored(y - k, height) * width;
      const below = mirrored(y + k, height) * width;
      for (let x = 0; x < width; x++) {
        const both = (pixels[above + x] as number) + (pixels[below + x] as number);
        blurred[start + x] = (blurred[start + x] as number) + tap * both;
      }
    }
  }
  return blurred;
}

function mirrored(n: number, length: number): number {
  if (n < 0) return Math.min(-1 - n, length - 1);
  return n < length ? n : Math.max(2 * length - 1 - n, 0);
}
