import { multiplyAdd } from './multiplyAdd';

// Pictures of pen strokes are black nearly everywhere, and a black pixel adds nothing to z2 or W1grad. Both products
// here use only the pixels that are not 0: `indices` holds their places in the patch as uint16, patch after patch,
// and `starts` for each patch where its own begin (uint32; the next one's start is its end). Only zeros are left out
// and the order is the same, so the sums are bit-identical to those of multiply.ts as long as the other factor is
// finite. The rows of that factor are read in any order, so it is stored in strips: the first 128 bytes of every row,
// two cache lines, then the next 128 bytes of every row.

/** Bytes of a strip's row: eight vectors, as many sums as keep two multipliers of four steps each at work. */
export const stripBytes: usize = 128;

/**
 * C = X·B, with X [rows × inner] given by its entries that are not 0.
 * @param b [inner × columns] in strips
 * @param c [rows × columns] row by row, its rows whole strips long
 */
export function multiplyNonzero<T>(
  x: usize,
  xRow: usize,
  indices: usize,
  starts: usize,
  b: usize,
  inner: usize,
  c: usize,
  cRow: usize,
  rows: usize,
): void {
  for (let strip: usize = 0; strip < cRow; strip += stripBytes) {
    const bStrip = b + strip * inner;
    for (let r: usize = 0; r < rows; ++r) {
      const xAt = x + r * xRow;
      const end = placeOf(indices, starts, r + 1);
      let s0 = i64x2(0, 0);
      let s1 = i64x2(0, 0);
      let s2 = i64x2(0, 0);
      let s3 = i64x2(0, 0);
      let s4 = i64x2(0, 0);
      let s5 = i64x2(0, 0);
      let s6 = i64x2(0, 0);
      let s7 = i64x2(0, 0);
      for (let at = placeOf(indices, starts, r); at < end; at += 2) {
        const k: usize = load<u16>(at);
        const value = v128.load_splat<T>(xAt + k * sizeof<T>());
        const bAt = bStrip + k * stripBytes;
        s0 = multiplyAdd<T>(value, v128.load(bAt), s0);
        s1 = multiplyAdd<T>(value, v128.load(bAt, 16), s1);
        s2 = multiplyAdd<T>(value, v128.load(bAt, 32), s2);
        s3 = multiplyAdd<T>(value, v128.load(bAt, 48), s3);
        s4 = multiplyAdd<T>(value, v128.load(bAt, 64), s4);
        s5 = multiplyAdd<T>(value, v128.load(bAt, 80), s5);
        s6 = multiplyAdd<T>(value, v128.load(bAt, 96), s6);
        s7 = multiplyAdd<T>(value, v128.load(bAt, 112), s7);
      }
      const cAt = c + r * cRow + strip;
      v128.store(cAt, s0);
      v128.store(cAt, s1, 16);
      v128.store(cAt, s2, 32);
      v128.store(cAt, s3, 48);
      v128.store(cAt, s4, 64);
      v128.store(cAt, s5, 80);
      v128.store(cAt, s6, 96);
      v128.store(cAt, s7, 112);
    }
  }
}

/**
 * C = Xᵀ·D, or C += Xᵀ·D when `add`, with X [rows × inner] given by its entries that are not 0. A block's pixels are sorted first, so that
 * all of one column's are added up in registers: if it went patch by patch, each number of C would be loaded and
 * stored once for each patch.
 * @param d [rows × columns] row by row, its rows whole strips long
 * @param c [inner × columns] in strips
 * @param sorted room for 4 bytes a column of X and 2 numbers for each that is not 0
 */
export function multiplyTransposedNonzero<T>(
  x: usize,
  xRow: usize,
  indices: usize,
  starts: usize,
  d: usize,
  dRow: usize,
  c: usize,
  inner: usize,
  rows: usize,
  sorted: usize,
  add: bool,
): void {
  const pairs = sorted + ((inner * sizeof<u32>() + 15) & ~15);
  sortByColumn<T>(x, xRow, indices, starts, dRow, inner, rows, sorted, pairs);
  for (let strip: usize = 0; strip < dRow; strip += stripBytes) {
    let at = pairs;
    for (let k: usize = 0; k < inner; ++k) {
      const end: usize = load<u32>(sorted + k * sizeof<u32>());
      if (at < end || !add) sumPairs<T>(at, end, d + strip, c + strip * inner + k * stripBytes, add);
      at = end;
    }
  }
}

/** Writes to a strip's row at `c`, or adds to it, the sum of the rows of `d` that the pairs name, each times its pair's value. */
function sumPairs<T>(pairs: usize, end: usize, d: usize, c: usize, add: bool): void {
  let s0 = i64x2(0, 0);
  let s1 = i64x2(0, 0);
  let s2 = i64x2(0, 0);
  let s3 = i64x2(0, 0);
  let s4 = i64x2(0, 0);
  let s5 = i64x2(0, 0);
  let s6 = i64x2(0, 0);
  let s7 = i64x2(0, 0);
  if (add) {
    s0 = v128.load(c);
    s1 = v128.load(c, 16);
    s2 = v128.load(c, 32);
    s3 = v128.load(c, 48);
    s4 = v128.load(c, 64);
    s5 = v128.load(c, 80);
    s6 = v128.load(c, 96);
    s7 = v128.load(c, 112);
  }
  for (let at = pairs; at < end; at += 2 * sizeof<T>()) {
    const value = v128.load_splat<T>(at);
    const dAt = d + load<u32>(at, sizeof<T>());
    s0 = multiplyAdd<T>(value, v128.load(dAt), s0);
    s1 = multiplyAdd<T>(value, v128.load(dAt, 16), s1);
    s2 = multiplyAdd<T>(value, v128.load(dAt, 32), s2);
    s3 = multiplyAdd<T>(value, v128.load(dAt, 48), s3);
    s4 = multiplyAdd<T>(value, v128.load(dAt, 64), s4);
    s5 = multiplyAdd<T>(value, v128.load(dAt, 80), s5);
    s6 = multiplyAdd<T>(value, v128.load(dAt, 96), s6);
    s7 = multiplyAdd<T>(value, v128.load(dAt, 112), s7);
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
  v128.store(c, s2, 32);
  v128.store(c, s3, 48);
  v128.store(c, s4, 64);
  v128.store(c, s5, 80);
  v128.store(c, s6, 96);
  v128.store(c, s7, 112);
}

/**
 * Writes to `pairs` the entries of X that are not 0, column by column and within a column by rows: a number's value
 * and how many bytes its row of D lies behind the first. `ends` says for each column where its pairs end. A counting
 * sort: nothing is compared.
 */
function sortByColumn<T>(
  x: usize,
  xRow: usize,
  indices: usize,
  starts: usize,
  dRow: usize,
  inner: usize,
  rows: usize,
  ends: usize,
  pairs: usize,
): void {
  memory.fill(ends, 0, inner * sizeof<u32>());
  const last = placeOf(indices, starts, rows);
  for (let at = placeOf(indices, starts, 0); at < last; at += 2) {
    const end = ends + <usize>load<u16>(at) * sizeof<u32>();
    store<u32>(end, load<u32>(end) + 2 * sizeof<T>());
  }
  let next = <u32>pairs;
  for (let k: usize = 0; k < inner; ++k) {
    const bytes = load<u32>(ends + k * sizeof<u32>());
    store<u32>(ends + k * sizeof<u32>(), next);
    next += bytes;
  }
  for (let r: usize = 0; r < rows; ++r) {
    const end = placeOf(indices, starts, r + 1);
    for (let at = placeOf(indices, starts, r); at < end; at += 2) {
      const k: usize = load<u16>(at);
      const pair: usize = load<u32>(ends + k * sizeof<u32>());
      store<T>(pair, load<T>(x + r * xRow + k * sizeof<T>()));
      store<u32>(pair, <u32>(r * dRow), sizeof<T>());
      store<u32>(ends + k * sizeof<u32>(), <u32>pair + 2 * sizeof<T>());
    }
  }
}

/** Address of the first index of row `r`. */
function placeOf(indices: usize, starts: usize, r: usize): usize {
  return indices + (load<u32>(starts + (r << 2)) << 1);
}
