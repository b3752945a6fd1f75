import { multiplyAdd } from './multiplyAdd';

/**
 * Puts exp(−(z + bias)) in place of z, lane by lane, to the last bit or two of the type, for `length` rows of one column.
 *
 * x = n·ln 2 + r with |r| ≤ ½ ln 2; exp(r) is its Taylor polynomial, n is added to its exponent bits.
 * ln 2 is split into two summands so that n·ln 2 loses nothing (Cody & Waite 1980).
 * Beyond exp(±87), or exp(±708) in float64, the result stays there: a saturated unit gives 1e-38, never 0.
 * NaN stays NaN. Four rows go together so that each constant is fetched once for the four.
 */
export function negatedExponentials<T>(z: usize, bias: v128, length: usize, row: usize): void {
  let r: usize = 0;
  for (; r + 4 <= length; r += 4) {
    if (sizeof<T>() === 4) four32(z + r * row, row, bias);
    else four64(z + r * row, row, bias);
  }
  for (; r < length; ++r) {
    if (sizeof<T>() === 4) one32(z + r * row, bias);
    else one64(z + r * row, bias);
  }
}

function four32(z: usize, row: usize, bias: v128): void {
  const z1 = z + row;
  const z2 = z1 + row;
  const z3 = z2 + row;
  const x0 = negatedSum32(v128.load(z), bias);
  const x1 = negatedSum32(v128.load(z1), bias);
  const x2 = negatedSum32(v128.load(z2), bias);
  const x3 = negatedSum32(v128.load(z3), bias);
  const n0 = shifted32(x0);
  const n1 = shifted32(x1);
  const n2 = shifted32(x2);
  const n3 = shifted32(x3);
  const r0 = remainder32(x0, n0);
  const r1 = remainder32(x1, n1);
  const r2 = remainder32(x2, n2);
  const r3 = remainder32(x3, n3);
  const c = f32x4.splat(1.0 / 5040);
  let d = f32x4.splat(1.0 / 720);
  let p0 = multiplyAdd<f32>(c, r0, d);
  let p1 = multiplyAdd<f32>(c, r1, d);
  let p2 = multiplyAdd<f32>(c, r2, d);
  let p3 = multiplyAdd<f32>(c, r3, d);
  d = f32x4.splat(1.0 / 120);
  p0 = multiplyAdd<f32>(p0, r0, d);
  p1 = multiplyAdd<f32>(p1, r1, d);
  p2 = multiplyAdd<f32>(p2, r2, d);
  p3 = multiplyAdd<f32>(p3, r3, d);
  d = f32x4.splat(1.0 / 24);
  p0 = multiplyAdd<f32>(p0, r0, d);
  p1 = multiplyAdd<f32>(p1, r1, d);
  p2 = multiplyAdd<f32>(p2, r2, d);
  p3 = multiplyAdd<f32>(p3, r3, d);
  d = f32x4.splat(1.0 / 6);
  p0 = multiplyAdd<f32>(p0, r0, d);
  p1 = multiplyAdd<f32>(p1, r1, d);
  p2 = multiplyAdd<f32>(p2, r2, d);
  p3 = multiplyAdd<f32>(p3, r3, d);
  d = f32x4.splat(0.5);
  p0 = multiplyAdd<f32>(p0, r0, d);
  p1 = multiplyAdd<f32>(p1, r1, d);
  p2 = multiplyAdd<f32>(p2, r2, d);
  p3 = multiplyAdd<f32>(p3, r3, d);
  d = f32x4.splat(1);
  p0 = multiplyAdd<f32>(p0, r0, d);
  p1 = multiplyAdd<f32>(p1, r1, d);
  p2 = multiplyAdd<f32>(p2, r2, d);
  p3 = multiplyAdd<f32>(p3, r3, d);
  d = f32x4.splat(1);
  p0 = multiplyAdd<f32>(p0, r0, d);
  p1 = multiplyAdd<f32>(p1, r1, d);
  p2 = multiplyAdd<f32>(p2, r2, d);
  p3 = multiplyAdd<f32>(p3, r3, d);
  v128.store(z, timesPower32(p0, n0));
  v128.store(z1, timesPower32(p1, n1));
  v128.store(z2, timesPower32(p2, n2));
  v128.store(z3, timesPower32(p3, n3));
}

function one32(z: usize, bias: v128): void {
  const x = negatedSum32(v128.load(z), bias);
  const n = shifted32(x);
  const r = remainder32(x, n);
  let p = multiplyAdd<f32>(f32x4.splat(1.0 / 5040), r, f32x4.splat(1.0 / 720));
  p = multiplyAdd<f32>(p, r, f32x4.splat(1.0 / 120));
  p = multiplyAdd<f32>(p, r, f32x4.splat(1.0 / 24));
  p = multiplyAdd<f32>(p, r, f32x4.splat(1.0 / 6));
  p = multiplyAdd<f32>(p, r, f32x4.splat(0.5));
  p = multiplyAdd<f32>(p, r, f32x4.splat(1));
  p = multiplyAdd<f32>(p, r, f32x4.splat(1));
  v128.store(z, timesPower32(p, n));
}

/** −(z + bias), held to ±87 so that 2ⁿ is a normal number. In this order of operands pmax and pmin let NaN through. */
function negatedSum32(z: v128, bias: v128): v128 {
  const x = f32x4.neg(f32x4.add(z, bias));
  return f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(87));
}

/** n + 1.5·2^23, whose lowest bits are n as an integer: the sum leaves no room for a fraction. */
function shifted32(x: v128): v128 {
  return multiplyAdd<f32>(x, f32x4.splat(<f32>Math.LOG2E), f32x4.splat(12582912));
}

function remainder32(x: v128, shifted: v128): v128 {
  const n = f32x4.sub(shifted, f32x4.splat(12582912));
  const r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  return f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
}

/** p·2ⁿ: n is added to p's exponent. */
function timesPower32(p: v128, shifted: v128): v128 {
  return i32x4.add(p, i32x4.shl(shifted, 23));
}

function four64(z: usize, row: usize, bias: v128): void {
  const z1 = z + row;
  const z2 = z1 + row;
  const z3 = z2 + row;
  const x0 = negatedSum64(v128.load(z), bias);
  const x1 = negatedSum64(v128.load(z1), bias);
  const x2 = negatedSum64(v128.load(z2), bias);
  const x3 = negatedSum64(v128.load(z3), bias);
  const n0 = shifted64(x0);
  const n1 = shifted64(x1);
  const n2 = shifted64(x2);
  const n3 = shifted64(x3);
  const r0 = remainder64(x0, n0);
  const r1 = remainder64(x1, n1);
  const r2 = remainder64(x2, n2);
  const r3 = remainder64(x3, n3);
  const c = f64x2.splat(1.0 / 6227020800);
  let d = f64x2.splat(1.0 / 479001600);
  let p0 = multiplyAdd<f64>(c, r0, d);
  let p1 = multiplyAdd<f64>(c, r1, d);
  let p2 = multiplyAdd<f64>(c, r2, d);
  let p3 = multiplyAdd<f64>(c, r3, d);
  d = f64x2.splat(1.0 / 39916800);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 3628800);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 362880);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 40320);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 5040);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 720);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 120);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 24);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1.0 / 6);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(0.5);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  d = f64x2.splat(1);
  p0 = multiplyAdd<f64>(p0, r0, d);
  p1 = multiplyAdd<f64>(p1, r1, d);
  p2 = multiplyAdd<f64>(p2, r2, d);
  p3 = multiplyAdd<f64>(p3, r3, d);
  v128.store(z, timesPower64(p0, n0));
  v128.store(z1, timesPower64(p1, n1));
  v128.store(z2, timesPower64(p2, n2));
  v128.store(z3, timesPower64(p3, n3));
}

function one64(z: usize, bias: v128): void {
  const x = negatedSum64(v128.load(z), bias);
  const n = shifted64(x);
  const r = remainder64(x, n);
  let p = multiplyAdd<f64>(f64x2.splat(1.0 / 6227020800), r, f64x2.splat(1.0 / 479001600));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 39916800));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 3628800));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 362880));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 40320));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 5040));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 720));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 120));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 24));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1.0 / 6));
  p = multiplyAdd<f64>(p, r, f64x2.splat(0.5));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1));
  p = multiplyAdd<f64>(p, r, f64x2.splat(1));
  v128.store(z, timesPower64(p, n));
}

/** −(z + bias), held to ±708. */
function negatedSum64(z: v128, bias: v128): v128 {
  const x = f64x2.neg(f64x2.add(z, bias));
  return f64x2.pmin(f64x2.pmax(x, f64x2.splat(-708)), f64x2.splat(708));
}

/** n + 1.5·2^52, whose lowest bits are n as an integer: the sum leaves no room for a fraction. */
function shifted64(x: v128): v128 {
  return multiplyAdd<f64>(x, f64x2.splat(Math.LOG2E), f64x2.splat(6755399441055744));
}

function remainder64(x: v128, shifted: v128): v128 {
  const n = f64x2.sub(shifted, f64x2.splat(6755399441055744));
  const r = f64x2.sub(x, f64x2.mul(n, f64x2.splat(6.93145751953125e-1)));
  return f64x2.sub(r, f64x2.mul(n, f64x2.splat(1.4286068203094173e-6)));
}

/** p·2ⁿ: n is added to p's exponent. */
function timesPower64(p: v128, shifted: v128): v128 {
  return i64x2.add(p, i64x2.shl(shifted, 52));
}
