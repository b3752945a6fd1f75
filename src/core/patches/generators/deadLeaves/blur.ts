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
  const acrossRows = blurLines(pixels, taps, [height, width], [width, 1]);
  return blurLines(acrossRows, taps, [width, 1], [height, width]);
}

/** Half of a symmetric kernel, from the centre outwards; the whole sums to 1. */
function gaussianTaps(sigma: number): number[] {
  const reach = Math.round(reachInSigmas * sigma);
  const taps = Array.from({ length: reach + 1 }, (_, n) => Math.exp(-(n * n) / (2 * sigma * sigma)));
  const sum = taps.reduce((total, tap, n) => total + (n === 0 ? tap : 2 * tap), 0);
  return taps.map((tap) => tap / sum);
}

function blurLines(
  pixels: Float32Array,
  taps: readonly number[],
  [lines, lineStride]: readonly [number, number],
  [length, stride]: readonly [number, number],
): Float32Array {
  const blurred = new Float32Array(pixels.length);
  const centre = taps[0] as number;
  for (let line = 0; line < lines; line++) {
    const start = line * lineStride;
    for (let n = 0; n < length; n++) {
      let sum = centre * (pixels[start + n * stride] as number);
      for (let k = 1; k < taps.length; k++) {
        const before = start + mirrored(n - k, length) * stride;
        const after = start + mirrored(n + k, length) * stride;
        sum += (taps[k] as number) * ((pixels[before] as number) + (pixels[after] as number));
      }
      blurred[start + n * stride] = sum;
    }
  }
  return blurred;
}

function mirrored(n: number, length: number): number {
  if (n < 0) return Math.min(-1 - n, length - 1);
  return n < length ? n : Math.max(2 * length - 1 - n, 0);
}
