import { multiplyAdd } from './multiplyAdd';

// The tiles of C that multiply.ts goes through: so many rows by so many vectors stay in registers while k runs. Arguments are its own.

/** A's rows lie one behind the other, so two steps of k use each row's address. */
export function sixRowsByTwo<T>(
  a: usize,
  aRow: usize,
  b: usize,
  bRow: usize,
  c0: usize,
  cRow: usize,
  inner: usize,
  add: bool,
): void {
  const c1 = c0 + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  const c4 = c3 + cRow;
  const c5 = c4 + cRow;
  let s00 = i64x2(0, 0);
  let s01 = i64x2(0, 0);
  let s10 = i64x2(0, 0);
  let s11 = i64x2(0, 0);
  let s20 = i64x2(0, 0);
  let s21 = i64x2(0, 0);
  let s30 = i64x2(0, 0);
  let s31 = i64x2(0, 0);
  let s40 = i64x2(0, 0);
  let s41 = i64x2(0, 0);
  let s50 = i64x2(0, 0);
  let s51 = i64x2(0, 0);
  if (add) {
    s00 = v128.load(c0);
    s01 = v128.load(c0, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
    s40 = v128.load(c4);
    s41 = v128.load(c4, 16);
    s50 = v128.load(c5);
    s51 = v128.load(c5, 16);
  }
  let p0 = a;
  let bAt = b;
  for (let k = inner; k > 0; k -= 2) {
    const p1 = p0 + aRow;
    const p2 = p1 + aRow;
    const p3 = p2 + aRow;
    const p4 = p3 + aRow;
    const p5 = p4 + aRow;
    let b0 = v128.load(bAt);
    let b1 = v128.load(bAt, 16);
    let x = v128.load_splat<T>(p0);
    s00 = multiplyAdd<T>(x, b0, s00);
    s01 = multiplyAdd<T>(x, b1, s01);
    x = v128.load_splat<T>(p1);
    s10 = multiplyAdd<T>(x, b0, s10);
    s11 = multiplyAdd<T>(x, b1, s11);
    x = v128.load_splat<T>(p2);
    s20 = multiplyAdd<T>(x, b0, s20);
    s21 = multiplyAdd<T>(x, b1, s21);
    x = v128.load_splat<T>(p3);
    s30 = multiplyAdd<T>(x, b0, s30);
    s31 = multiplyAdd<T>(x, b1, s31);
    x = v128.load_splat<T>(p4);
    s40 = multiplyAdd<T>(x, b0, s40);
    s41 = multiplyAdd<T>(x, b1, s41);
    x = v128.load_splat<T>(p5);
    s50 = multiplyAdd<T>(x, b0, s50);
    s51 = multiplyAdd<T>(x, b1, s51);
    if (k === 1) break;
    bAt += bRow;
    b0 = v128.load(bAt);
    b1 = v128.load(bAt, 16);
    x = v128.load_splat<T>(p0, sizeof<T>());
    s00 = multiplyAdd<T>(x, b0, s00);
    s01 = multiplyAdd<T>(x, b1, s01);
    x = v128.load_splat<T>(p1, sizeof<T>());
    s10 = multiplyAdd<T>(x, b0, s10);
    s11 = multiplyAdd<T>(x, b1, s11);
    x = v128.load_splat<T>(p2, sizeof<T>());
    s20 = multiplyAdd<T>(x, b0, s20);
    s21 = multiplyAdd<T>(x, b1, s21);
    x = v128.load_splat<T>(p3, sizeof<T>());
    s30 = multiplyAdd<T>(x, b0, s30);
    s31 = multiplyAdd<T>(x, b1, s31);
    x = v128.load_splat<T>(p4, sizeof<T>());
    s40 = multiplyAdd<T>(x, b0, s40);
    s41 = multiplyAdd<T>(x, b1, s41);
    x = v128.load_splat<T>(p5, sizeof<T>());
    s50 = multiplyAdd<T>(x, b0, s50);
    s51 = multiplyAdd<T>(x, b1, s51);
    bAt += bRow;
    p0 += sizeof<T>() << 1;
  }
  v128.store(c0, s00);
  v128.store(c0, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
  v128.store(c4, s40);
  v128.store(c4, s41, 16);
  v128.store(c5, s50);
  v128.store(c5, s51, 16);
}

/** A's rows are adjacent, so that one address does for all six. */
export function sixColumnsByTwo<T>(
  a: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  c0: usize,
  cRow: usize,
  inner: usize,
  add: bool,
): void {
  const c1 = c0 + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  const c4 = c3 + cRow;
  const c5 = c4 + cRow;
  let s00 = i64x2(0, 0);
  let s01 = i64x2(0, 0);
  let s10 = i64x2(0, 0);
  let s11 = i64x2(0, 0);
  let s20 = i64x2(0, 0);
  let s21 = i64x2(0, 0);
  let s30 = i64x2(0, 0);
  let s31 = i64x2(0, 0);
  let s40 = i64x2(0, 0);
  let s41 = i64x2(0, 0);
  let s50 = i64x2(0, 0);
  let s51 = i64x2(0, 0);
  if (add) {
    s00 = v128.load(c0);
    s01 = v128.load(c0, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
    s40 = v128.load(c4);
    s41 = v128.load(c4, 16);
    s50 = v128.load(c5);
    s51 = v128.load(c5, 16);
  }
  let aAt = a;
  let bAt = b;
  for (let k = inner; k > 0; --k) {
    const b0 = v128.load(bAt);
    const b1 = v128.load(bAt, 16);
    let x = v128.load_splat<T>(aAt);
    s00 = multiplyAdd<T>(x, b0, s00);
    s01 = multiplyAdd<T>(x, b1, s01);
    x = v128.load_splat<T>(aAt, 1 * sizeof<T>());
    s10 = multiplyAdd<T>(x, b0, s10);
    s11 = multiplyAdd<T>(x, b1, s11);
    x = v128.load_splat<T>(aAt, 2 * sizeof<T>());
    s20 = multiplyAdd<T>(x, b0, s20);
    s21 = multiplyAdd<T>(x, b1, s21);
    x = v128.load_splat<T>(aAt, 3 * sizeof<T>());
    s30 = multiplyAdd<T>(x, b0, s30);
    s31 = multiplyAdd<T>(x, b1, s31);
    x = v128.load_splat<T>(aAt, 4 * sizeof<T>());
    s40 = multiplyAdd<T>(x, b0, s40);
    s41 = multiplyAdd<T>(x, b1, s41);
    x = v128.load_splat<T>(aAt, 5 * sizeof<T>());
    s50 = multiplyAdd<T>(x, b0, s50);
    s51 = multiplyAdd<T>(x, b1, s51);
    aAt += aInner;
    bAt += bRow;
  }
  v128.store(c0, s00);
  v128.store(c0, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
  v128.store(c4, s40);
  v128.store(c4, s41, 16);
  v128.store(c5, s50);
  v128.store(c5, s51, 16);
}

export function fourByTwo<T>(
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  c0: usize,
  cRow: usize,
  inner: usize,
  add: bool,
): void {
  const c1 = c0 + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  const a2 = aRow << 1;
  const a3 = a2 + aRow;
  let s00 = i64x2(0, 0);
  let s01 = i64x2(0, 0);
  let s10 = i64x2(0, 0);
  let s11 = i64x2(0, 0);
  let s20 = i64x2(0, 0);
  let s21 = i64x2(0, 0);
  let s30 = i64x2(0, 0);
  let s31 = i64x2(0, 0);
  if (add) {
    s00 = v128.load(c0);
    s01 = v128.load(c0, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
  }
  let aAt = a;
  let bAt = b;
  for (let k = inner; k > 0; --k) {
    const b0 = v128.load(bAt);
    const b1 = v128.load(bAt, 16);
    let x = v128.load_splat<T>(aAt);
    s00 = multiplyAdd<T>(x, b0, s00);
    s01 = multiplyAdd<T>(x, b1, s01);
    x = v128.load_splat<T>(aAt + aRow);
    s10 = multiplyAdd<T>(x, b0, s10);
    s11 = multiplyAdd<T>(x, b1, s11);
    x = v128.load_splat<T>(aAt + a2);
    s20 = multiplyAdd<T>(x, b0, s20);
    s21 = multiplyAdd<T>(x, b1, s21);
    x = v128.load_splat<T>(aAt + a3);
    s30 = multiplyAdd<T>(x, b0, s30);
    s31 = multiplyAdd<T>(x, b1, s31);
    aAt += aInner;
    bAt += bRow;
  }
  v128.store(c0, s00);
  v128.store(c0, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

export function threeByThree<T>(
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  c0: usize,
  cRow: usize,
  inner: usize,
  add: bool,
): void {
  const c1 = c0 + cRow;
  const c2 = c1 + cRow;
  const a2 = aRow << 1;
  let s00 = i64x2(0, 0);
  let s01 = i64x2(0, 0);
  let s02 = i64x2(0, 0);
  let s10 = i64x2(0, 0);
  let s11 = i64x2(0, 0);
  let s12 = i64x2(0, 0);
  let s20 = i64x2(0, 0);
  let s21 = i64x2(0, 0);
  let s22 = i64x2(0, 0);
  if (add) {
    s00 = v128.load(c0);
    s01 = v128.load(c0, 16);
    s02 = v128.load(c0, 32);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s12 = v128.load(c1, 32);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s22 = v128.load(c2, 32);
  }
  let aAt = a;
  let bAt = b;
  for (let k = inner; k > 0; --k) {
    const b0 = v128.load(bAt);
    const b1 = v128.load(bAt, 16);
    const b2 = v128.load(bAt, 32);
    let x = v128.load_splat<T>(aAt);
    s00 = multiplyAdd<T>(x, b0, s00);
    s01 = multiplyAdd<T>(x, b1, s01);
    s02 = multiplyAdd<T>(x, b2, s02);
    x = v128.load_splat<T>(aAt + aRow);
    s10 = multiplyAdd<T>(x, b0, s10);
    s11 = multiplyAdd<T>(x, b1, s11);
    s12 = multiplyAdd<T>(x, b2, s12);
    x = v128.load_splat<T>(aAt + a2);
    s20 = multiplyAdd<T>(x, b0, s20);
    s21 = multiplyAdd<T>(x, b1, s21);
    s22 = multiplyAdd<T>(x, b2, s22);
    aAt += aInner;
    bAt += bRow;
  }
  v128.store(c0, s00);
  v128.store(c0, s01, 16);
  v128.store(c0, s02, 32);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c1, s12, 32);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c2, s22, 32);
}

export function fourByOne<T>(
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  c0: usize,
  cRow: usize,
  inner: usize,
  add: bool,
): void {
  const c1 = c0 + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  const a2 = aRow << 1;
  const a3 = a2 + aRow;
  let s0 = i64x2(0, 0);
  let s1 = i64x2(0, 0);
  let s2 = i64x2(0, 0);
  let s3 = i64x2(0, 0);
  if (add) {
    s0 = v128.load(c0);
    s1 = v128.load(c1);
    s2 = v128.load(c2);
    s3 = v128.load(c3);
  }
  let aAt = a;
  let bAt = b;
  for (let k = inner; k > 0; --k) {
    const b0 = v128.load(bAt);
    s0 = multiplyAdd<T>(v128.load_splat<T>(aAt), b0, s0);
    s1 = multiplyAdd<T>(v128.load_splat<T>(aAt + aRow), b0, s1);
    s2 = multiplyAdd<T>(v128.load_splat<T>(aAt + a2), b0, s2);
    s3 = multiplyAdd<T>(v128.load_splat<T>(aAt + a3), b0, s3);
    aAt += aInner;
    bAt += bRow;
  }
  v128.store(c0, s0);
  v128.store(c1, s1);
  v128.store(c2, s2);
  v128.store(c3, s3);
}

export function oneByOne<T>(
  a: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  c: usize,
  inner: usize,
  add: bool,
): void {
  let sum = i64x2(0, 0);
  if (add) {
    sum = v128.load(c);
  }
  let aAt = a;
  let bAt = b;
  for (let k = inner; k > 0; --k) {
    sum = multiplyAdd<T>(v128.load_splat<T>(aAt), v128.load(bAt), sum);
    aAt += aInner;
    bAt += bRow;
  }
  v128.store(c, sum);
}
