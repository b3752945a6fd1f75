import { bluesteinTransform } from './bluestein.ts';
import { isPowerOfTwo, radix2Transform } from './radix2.ts';

/**
 * Discrete Fourier transforms of `batch` columns together, in place: `re` and `im` are length × batch, row by row,
 * and every column becomes X_k = Σ_n x_n·exp(−2πi·kn/length). Passing (im, re) instead gives the inverse, not yet
 * divided by the length.
 */
export type ColumnTransform = (re: Float64Array, im: Float64Array, batch: number) => void;

/** A transform for columns of any length ≥ 1: radix 2 for powers of two, Bluestein's algorithm for the rest. */
export function createTransform(length: number): ColumnTransform {
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(`A Fourier transform needs a length of at least 1, not ${length}.`);
  }
  return isPowerOfTwo(length) ? radix2Transform(length) : bluesteinTransform(length);
}

/** Transforms a complex picture of `width` × `height` (row by row) in place. */
export interface PictureTransform {
  /** X_kl = Σ x_yx·exp(−2πi·(ky/height + lx/width)). */
  forward(re: Float64Array, im: Float64Array): void;
  /** The inverse, divided by width·height: inverse(forward(x)) = x. */
  inverse(re: Float64Array, im: Float64Array): void;
  /** inverse(gain·forward(x)), the columns' way there and back in one go. @param gain height × width, one factor a frequency */
  filter(re: Float64Array, im: Float64Array, gain: Float64Array): void;
}

/** What is done to a block of lines; `first` is the number of the first. */
type BlockTransform = (re: Float64Array, im: Float64Array, batch: number, first: number) => void;

/** Rows or columns transformed together: enough to amortise the loops, few enough to stay in the cache. */
const batchSize = 8;

/** A two-dimensional transform for pictures of one size; keeps its tables for all pictures it is used on. */
export function createPictureTransform(width: number, height: number): PictureTransform {
  const alongRow = createTransform(width);
  const alongColumn = height === width ? alongRow : createTransform(height);
  const blockRe = new Float64Array(Math.max(width, height) * batchSize);
  const blockIm = new Float64Array(Math.max(width, height) * batchSize);

  /** Transforms `lines` lines of `length` values: value n of line l is at l·lineStride + n·valueStride. */
  const transformLines = (
    re: Float64Array,
    im: Float64Array,
    transform: BlockTransform,
    [lines, lineStride]: readonly [number, number],
    [length, valueStride]: readonly [number, number],
  ): void => {
    for (let first = 0; first < lines; first += batchSize) {
      const batch = Math.min(batchSize, lines - first);
      const start = first * lineStride;
      for (let n = 0; n < length; n++) {
        for (let b = 0; b < batch; b++) {
          const at = start + b * lineStride + n * valueStride;
          blockRe[n * batch + b] = re[at] as number;
          blockIm[n * batch + b] = im[at] as number;
        }
      }
      transform(blockRe, blockIm, batch, first);
      for (let n = 0; n < length; n++) {
        for (let b = 0; b < batch; b++) {
          const at = start + b * lineStride + n * valueStride;
          re[at] = blockRe[n * batch + b] as number;
          im[at] = blockIm[n * batch + b] as number;
        }
      }
    }
  };

  const forward = (re: Float64Array, im: Float64Array): void => {
    transformLines(re, im, alongRow, [height, width], [width, 1]);
    transformLines(re, im, alongColumn, [width, 1], [height, width]);
  };

  const inverse = (re: Float64Array, im: Float64Array): void => {
    forward(im, re);
    const scale = 1 / (width * height);
    for (let n = 0; n < re.length; n++) {
      re[n] = (re[n] as number) * scale;
      im[n] = (im[n] as number) * scale;
    }
  };

  const filter = (re: Float64Array, im: Float64Array, gain: Float64Array): void => {
    const scale = 1 / (width * height);
    const thereAndBack: BlockTransform = (columnsRe, columnsIm, batch, first) => {
      alongColumn(columnsRe, columnsIm, batch);
      for (let y = 0; y < height; y++) {
        for (let b = 0; b < batch; b++) {
          const factor = scale * (gain[y * width + first + b] as number);
          columnsRe[y * batch + b] = (columnsRe[y * batch + b] as number) * factor;
          columnsIm[y * batch + b] = (columnsIm[y * batch + b] as number) * factor;
        }
      }
      alongColumn(columnsIm, columnsRe, batch);
    };
    transformLines(re, im, alongRow, [height, width], [width, 1]);
    transformLines(re, im, thereAndBack, [width, 1], [height, width]);
    transformLines(im, re, alongRow, [height, width], [width, 1]);
  };

  return { forward, inverse, filter };
}
