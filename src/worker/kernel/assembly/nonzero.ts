import { multiplyAdd } from './multiplyAdd';

// Pictures of pen strokes are black nearly everywhere, and a black pixel adds nothing to z2 or W1grad. Both products here
// go through the pixels alone that are not 0: `indices` holds their places in the patch as uint16, patch after patch, and
// `starts` for each patch where its own begin (uint32; the next one's start is its end). What is left out are zeros, and
// the order is the same: the sums are those of multiply.ts to the bit as long as the other factor is finite.
// That factor's rows are called up in any order, so it lies in strips: the first 128 bytes of every row, two cache lines,
// then the next 128 bytes of every row.

/** Bytes of a strip's row: eight vectors, as many sums as keep two multipliers of four steps each at work. */
export const stripBytes: usize = 128;

/**
 * C = X·B, with X [rows × inner] given by what of it is not 0.
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
 * C += Xᵀ·D, with X [rows × inner] given by what of it is not 0.
 * @param d [rows × columns] row by row, its rows whole strips long
 * @param c [inner × columns] in strips
 */
export function addTransposedNonzero<T>(
  x: usize,
  xRow: usize,
  indices: usize,
  starts: usize,
  d: usize,
  dRow: usize,
  c: usize,
  inner: usize,
  rows: usize,
): void {
  for (let strip: usize = 0; strip < dRow; strip += stripBytes) {
    const cStrip = c + strip * inner;
    for (let r: usize = 0; r < rows; ++r) {
      const xAt = x + r * xRow;
      const dAt = d + r * dRow + strip;
      const d0 = v128.load(dAt);
      const d1 = v128.load(dAt, 16);
      const d2 = v128.load(dAt, 32);
      const d3 = v128.load(dAt, 48);
      const d4 = v128.load(dAt, 64);
      const d5 = v128.load(dAt, 80);
      const d6 = v128.load(dAt, 96);
      const d7 = v128.load(dAt, 112);
      const end = placeOf(indices, starts, r + 1);
      for (let at = placeOf(indices, starts, r); at < end; at += 2) {
        const k: usize = load<u16>(at);
        const value = v128.load_splat<T>(xAt + k * sizeof<T>());
        const cAt = cStrip + k * stripBytes;
        v128.store(cAt, multiplyAdd<T>(value, d0, v128.load(cAt)));
        v128.store(cAt, multiplyAdd<T>(value, d1, v128.load(cAt, 16)), 16);
        v128.store(cAt, multiplyAdd<T>(value, d2, v128.load(cAt, 32)), 32);
        v128.store(cAt, multiplyAdd<T>(value, d3, v128.load(cAt, 48)), 48);
        v128.store(cAt, multiplyAdd<T>(value, d4, v128.load(cAt, 64)), 64);
        v128.store(cAt, multiplyAdd<T>(value, d5, v128.load(cAt, 80)), 80);
        v128.store(cAt, multiplyAdd<T>(value, d6, v128.load(cAt, 96)), 96);
        v128.store(cAt, multiplyAdd<T>(value, d7, v128.load(cAt, 112)), 112);
      }
    }
  }
}

/** Address of the first index of row `r`. */
function placeOf(indices: usize, starts: usize, r: usize): usize {
  return indices + (load<u32>(starts + (r << 2)) << 1);
}
