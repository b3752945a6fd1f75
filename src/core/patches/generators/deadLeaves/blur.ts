/** The blurred value of a pixel is `centre` × its own + `near` × its neighbours + `far` × theirs. */
interface Taps {
  readonly centre: number;
  readonly near: number;
  readonly far: number;
}

/** Pixels that the taps reach to either side: four standard deviations of a slight blur. */
const reach = 2;

/**
 * Blurs a height × width picture in place by a Gaussian of `sigma` pixels, cut off after two pixels (`sigma` is to be about
 * half a pixel); the border is mirrored. Lines are blurred by functions of their own, which are soon compiled.
 */
export function blurSlightly(pixels: Float32Array, width: number, height: number, sigma: number): void {
  const taps = gaussianTaps(sigma);
  const across = new Float32Array(pixels.length);
  const row = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    mirrorEnds(row, pixels, start, width);
    blurRow(across, start, row, width, taps);
  }
  const startOf = (y: number): number => mirrored(y, height) * width;
  for (let y = 0; y < height; y++) {
    blurDown(pixels, y * width, width, taps, across, [
      startOf(y - 2),
      startOf(y - 1),
      startOf(y + 1),
      startOf(y + 2),
    ]);
  }
}

/** The taps, which sum to 1. */
function gaussianTaps(sigma: number): Taps {
  const at = (n: number): number => Math.exp(-(n * n) / (2 * sigma * sigma));
  const sum = at(0) + 2 * at(1) + 2 * at(2);
  return { centre: at(0) / sum, near: at(1) / sum, far: at(2) / sum };
}

/** A row with its mirrored ends, so that the sums need no look at the border. */
function mirrorEnds(row: Float32Array, pixels: Float32Array, start: number, width: number): void {
  row.set(pixels.subarray(start, start + width), reach);
  for (let k = 1; k <= reach; k++) {
    row[reach - k] = pixels[start + mirrored(-k, width)] as number;
    row[reach + width - 1 + k] = pixels[start + mirrored(width - 1 + k, width)] as number;
  }
}

function blurRow(
  blurred: Float32Array,
  start: number,
  row: Float32Array,
  width: number,
  { centre, near, far }: Taps,
): void {
  for (let x = 0; x < width; x++) {
    const neighbours = (row[x + 1] as number) + (row[x + 3] as number);
    const beyond = (row[x] as number) + (row[x + 4] as number);
    blurred[start + x] = centre * (row[x + 2] as number) + near * neighbours + far * beyond;
  }
}

/** One row out of the rows around it, which start where `others` says; sums are rounded to float32 after each tap. */
function blurDown(
  blurred: Float32Array,
  start: number,
  width: number,
  { centre, near, far }: Taps,
  rows: Float32Array,
  [twoAbove, above, below, twoBelow]: readonly [number, number, number, number],
): void {
  for (let x = 0; x < width; x++) {
    const neighbours = (rows[above + x] as number) + (rows[below + x] as number);
    const beyond = (rows[twoAbove + x] as number) + (rows[twoBelow + x] as number);
    const nearSum = Math.fround(Math.fround(centre * (rows[start + x] as number)) + near * neighbours);
    blurred[start + x] = nearSum + far * beyond;
  }
}

function mirrored(n: number, length: number): number {
  if (n < 0) return Math.min(-1 - n, length - 1);
  return n < length ? n : Math.max(2 * length - 1 - n, 0);
}
