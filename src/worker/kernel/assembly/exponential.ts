import { multiplyAdd } from './multiplyAdd';

/** Bytes of a vector. */
const vectorBytes: usize = 16;

// Where each constant stands among those that `writeConstants` writes, in bytes.
const least: usize = 0;
const greatest: usize = 16;
const log2e: usize = 32;
const shift: usize = 48;
const ln2High: usize = 64;
const ln2Low: usize = 80;
/** From here on the coefficients of exp's Taylor polynomial, highest first: 8 of them in float32, 14 in float64. */
const coefficients: usize = 96;

/**
 * Writes what `negatedExponentials` reads, each number in all lanes. A constant in the code is assembled from the
 * processor's integer registers each time it is used. With constants in memory, the exponentials take a third of the
 * time.
 * @param at room for 20 vectors
 */
export function writeConstants<T>(at: usize): void {
  const degree = sizeof<T>() === 4 ? 7 : 13;
  const limit: f64 = sizeof<T>() === 4 ? 87 : 708;
  writeConstant<T>(at + least, -limit);
  writeConstant<T>(at + greatest, limit);
  writeConstant<T>(at + log2e, Math.LOG2E);
  writeConstant<T>(at + shift, sizeof<T>() === 4 ? 12582912 : 6755399441055744);
  writeConstant<T>(at + ln2High, sizeof<T>() === 4 ? -0.693359375 : -6.93145751953125e-1);
  writeConstant<T>(at + ln2Low, sizeof<T>() === 4 ? 2.1219444e-4 : -1.4286068203094173e-6);
  let factorial: f64 = 1;
  for (let n = 0; n <= degree; ++n) {
    if (n > 1) factorial *= <f64>n;
    writeConstant<T>(at + coefficients + <usize>(degree - n) * vectorBytes, 1 / factorial);
  }
}

function writeConstant<T>(at: usize, value: f64): void {
  v128.store(at, v128.splat<T>(<T>value));
}

/**
 * Puts exp(−(z + bias)) in place of z, lane by lane, to the last bit or two of the type, for `length` rows of one column.
 *
 * x = n·ln 2 + r with |r| ≤ ½ ln 2; exp(r) is its Taylor polynomial, n is added to its exponent bits.
 * ln 2 is split into two summands so that n·ln 2 loses nothing (Cody & Waite 1980).
 * Beyond exp(±87), or exp(±708) in float64, the result stays there: a saturated unit gives 1e-38, never 0.
 * NaN stays NaN. Four rows go together so that each constant is fetched once for the four.
 * @param constants what `writeConstants` wrote
 */
export function negatedExponentials<T>(
  z: usize,
  bias: v128,
  length: usize,
  row: usize,
  constants: usize,
): void {
  const negatedBias = v128.neg<T>(bias);
  let r: usize = 0;
  for (; r + 4 <= length; r += 4) fourExponentials<T>(z + r * row, row, negatedBias, constants);
  for (; r < length; ++r) oneExponential<T>(z + r * row, negatedBias, constants);
}

function fourExponentials<T>(z: usize, row: usize, negatedBias: v128, constants: usize): void {
  const z1 = z + row;
  const z2 = z1 + row;
  const z3 = z2 + row;
  let c = v128.load(constants, least);
  let d = v128.load(constants, greatest);
  let x0 = limited<T>(v128.sub<T>(negatedBias, v128.load(z)), c, d);
  let x1 = limited<T>(v128.sub<T>(negatedBias, v128.load(z1)), c, d);
  let x2 = limited<T>(v128.sub<T>(negatedBias, v128.load(z2)), c, d);
  let x3 = limited<T>(v128.sub<T>(negatedBias, v128.load(z3)), c, d);
  // n + 1.5·2^23 (2^52), whose lowest bits are n as an integer: the sum leaves no room for a fraction
  c = v128.load(constants, log2e);
  d = v128.load(constants, shift);
  const n0 = multiplyAdd<T>(x0, c, d);
  const n1 = multiplyAdd<T>(x1, c, d);
  const n2 = multiplyAdd<T>(x2, c, d);
  const n3 = multiplyAdd<T>(x3, c, d);
  let r0 = v128.sub<T>(n0, d);
  let r1 = v128.sub<T>(n1, d);
  let r2 = v128.sub<T>(n2, d);
  let r3 = v128.sub<T>(n3, d);
  c = v128.load(constants, ln2High);
  x0 = multiplyAdd<T>(r0, c, x0);
  x1 = multiplyAdd<T>(r1, c, x1);
  x2 = multiplyAdd<T>(r2, c, x2);
  x3 = multiplyAdd<T>(r3, c, x3);
  c = v128.load(constants, ln2Low);
  r0 = multiplyAdd<T>(r0, c, x0);
  r1 = multiplyAdd<T>(r1, c, x1);
  r2 = multiplyAdd<T>(r2, c, x2);
  r3 = multiplyAdd<T>(r3, c, x3);
  let p0 = v128.load(constants, coefficients);
  let p1 = p0;
  let p2 = p0;
  let p3 = p0;
  let at = constants + coefficients + vectorBytes;
  const end = at + (sizeof<T>() === 4 ? 7 : 13) * vectorBytes;
  for (; at < end; at += vectorBytes) {
    c = v128.load(at);
    p0 = multiplyAdd<T>(p0, r0, c);
    p1 = multiplyAdd<T>(p1, r1, c);
    p2 = multiplyAdd<T>(p2, r2, c);
    p3 = multiplyAdd<T>(p3, r3, c);
  }
  v128.store(z, timesPower<T>(p0, n0));
  v128.store(z1, timesPower<T>(p1, n1));
  v128.store(z2, timesPower<T>(p2, n2));
  v128.store(z3, timesPower<T>(p3, n3));
}

function oneExponential<T>(z: usize, negatedBias: v128, constants: usize): void {
  const x = limited<T>(
    v128.sub<T>(negatedBias, v128.load(z)),
    v128.load(constants, least),
    v128.load(constants, greatest),
  );
  const shifter = v128.load(constants, shift);
  const n = multiplyAdd<T>(x, v128.load(constants, log2e), shifter);
  const whole = v128.sub<T>(n, shifter);
  const r = multiplyAdd<T>(
    whole,
    v128.load(constants, ln2Low),
    multiplyAdd<T>(whole, v128.load(constants, ln2High), x),
  );
  let p = v128.load(constants, coefficients);
  let at = constants + coefficients + vectorBytes;
  const end = at + (sizeof<T>() === 4 ? 7 : 13) * vectorBytes;
  for (; at < end; at += vectorBytes) p = multiplyAdd<T>(p, r, v128.load(at));
  v128.store(z, timesPower<T>(p, n));
}

/** x limited to the range in which 2ⁿ is a normal number. In this order of operands pmax and pmin let NaN through. */
function limited<T>(x: v128, lowest: v128, highest: v128): v128 {
  return v128.pmin<T>(v128.pmax<T>(x, lowest), highest);
}

/** p·2ⁿ: n is added to p's exponent. */
function timesPower<T>(p: v128, shifted: v128): v128 {
  if (sizeof<T>() === 4) return i32x4.add(p, i32x4.shl(shifted, 23));
  return i64x2.add(p, i64x2.shl(shifted, 52));
}
