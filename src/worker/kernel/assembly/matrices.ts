import { negatedExponentials, writeConstants } from './exponential';
import { inPanels, multiply } from './multiply';

// What the interpreter of the exercise computes in WebAssembly (exerciseWorker/matrices/simdLinearAlgebra.ts), in float64:
// blocks of matrix products, exponentials and logarithms. Numbers are copied in and out; all steps are bytes.

/** Numbers beyond ±708 are left to JavaScript: e^x is then no normal number. */
const exponentialLimit: f64 = 708;

/**
 * Copies the right factor of a block's product into the layout that `multiply` reads. Entry (k, c) stands at `from +
 * k·rowStep + c·columnStep`; columns are filled up with zeros to whole vectors.
 */
export function packPanels(
  from: usize,
  rowStep: usize,
  columnStep: usize,
  rows: usize,
  columns: usize,
  to: usize,
): void {
  const vectors = (columns + 1) >> 1;
  const paired: usize = vectors & 1 ? (vectors < 3 ? 0 : vectors - 3) : vectors;
  let at = to;
  for (let first: usize = 0; first < columns; ) {
    const width: usize = first >> 1 < paired ? 4 : (vectors << 1) - first;
    const own = min<usize>(width, columns - first);
    let row = from + first * columnStep;
    for (let k: usize = 0; k < rows; ++k) {
      for (let c: usize = 0; c < own; ++c) store<f64>(at + (c << 3), load<f64>(row + c * columnStep));
      for (let c = own; c < width; ++c) store<f64>(at + (c << 3), 0);
      at += width << 3;
      row += rowStep;
    }
    first += width;
  }
}

/** C = A·B, or C += A·B when `add`, with B in panels of `inner` rows and `vectors` vectors; A(r, k) at `a + r·aRow + 8k`. */
export function multiplyRows(
  a: usize,
  aRow: usize,
  b: usize,
  c: usize,
  rows: usize,
  inner: usize,
  vectors: usize,
  add: bool,
): void {
  multiply<f64>(a, aRow, 8, b, inPanels, c, vectors << 4, rows, inner, vectors, add);
}

/**
 * The same for an A that is stored column by column: A(r, k) at `a + 8r + k·aInner`. Four rows at a time are copied
 * next to each other first, so that the product reads adjacent numbers.
 * @param strip room for 4 × `inner` numbers
 */
export function multiplyColumns(
  a: usize,
  aInner: usize,
  strip: usize,
  b: usize,
  c: usize,
  rows: usize,
  inner: usize,
  vectors: usize,
  add: bool,
): void {
  const cRow = vectors << 4;
  let r: usize = 0;
  for (; r + 4 <= rows; r += 4) {
    let from = a + (r << 3);
    for (let k: usize = 0; k < inner; ++k) {
      const to = strip + (k << 5);
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
      from += aInner;
    }
    multiply<f64>(strip, 8, 32, b, inPanels, c + r * cRow, cRow, 4, inner, vectors, add);
  }
  if (r < rows)
    multiply<f64>(a + (r << 3), 8, aInner, b, inPanels, c + r * cRow, cRow, rows - r, inner, vectors, add);
}

/** Removes the padding between rows of `columns` numbers that were padded to whole vectors. */
export function closeRows(at: usize, rows: usize, columns: usize): void {
  const row = columns << 3;
  const padded = ((columns + 1) >> 1) << 4;
  for (let r: usize = 1; r < rows; ++r) memory.copy(at + r * row, at + r * padded, row);
}

/**
 * Puts e^x in place of `vectors` vectors of x, to the last bit or two.
 * @returns false, with the numbers overwritten, if one is NaN or beyond ±708
 */
export function exponentials(at: usize, vectors: usize, constants: usize): bool {
  let largest = f64x2.splat(0);
  const end = at + (vectors << 4);
  for (let v = at; v < end; v += 16) {
    const x = v128.load(v);
    largest = f64x2.max(largest, f64x2.abs(x));
    v128.store(v, f64x2.neg(x));
  }
  const most = max<f64>(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1));
  if (!(most <= exponentialLimit)) return false;
  writeConstants<f64>(constants);
  negatedExponentials<f64>(at, f64x2.splat(0), vectors, 16, constants);
  return true;
}

/** Bits of the smallest normal number, and of infinity. */
const smallestNormal: i64 = 0x0010000000000000;
const infinity: i64 = 0x7ff0000000000000;
/** Bits of √½, rounded down to its upper half. */
const rootOfHalf: i64 = 0x3fe6a09e00000000;
const ln2High: f64 = 0.6931471803691238;
const ln2Low: f64 = 1.9082149292705877e-10;

/**
 * Puts ln x in place of `vectors` vectors of x, to the last bit or two: x = 2ᵏ·f with √½ ≤ f < √2, and ln f = 2
 * artanh((f−1)/(f+1)) as a series in the square of that quotient, which is below 0.0295.
 * @returns false, with the numbers overwritten, if one is not a positive normal number
 */
export function logarithms(at: usize, vectors: usize): bool {
  const end = at + (vectors << 4);
  let normal = i64x2.splat(-1);
  for (let v = at; v < end; v += 16) {
    const x = v128.load(v);
    normal = v128.and(normal, i64x2.ge_s(x, i64x2.splat(smallestNormal)));
    normal = v128.and(normal, i64x2.lt_s(x, i64x2.splat(infinity)));
    const k = i64x2.shr_s(i64x2.sub(x, i64x2.splat(rootOfHalf)), 52);
    const f = i64x2.sub(x, i64x2.shl(k, 52));
    const one = f64x2.splat(1);
    const d = f64x2.sub(f, one);
    const s = f64x2.div(d, f64x2.add(f, f64x2.splat(1)));
    const z = f64x2.mul(s, s);
    let series = f64x2.splat(2.0 / 23);
    for (let n = 21; n >= 3; n -= 2) series = f64x2.add(f64x2.mul(series, z), f64x2.splat(2 / <f64>n));
    // 2s = d − s·d, with less rounding; k as a number, from the lower half of each lane
    const rest = f64x2.mul(s, f64x2.sub(f64x2.mul(z, series), d));
    const exponent = f64x2.convert_low_i32x4_s(i32x4.shuffle(k, k, 0, 2, 0, 2));
    const low = f64x2.add(rest, f64x2.mul(exponent, f64x2.splat(ln2Low)));
    v128.store(v, f64x2.add(f64x2.mul(exponent, f64x2.splat(ln2High)), f64x2.add(d, low)));
  }
  return v128.any_true(v128.not(normal)) === false;
}
