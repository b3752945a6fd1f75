// The two sums that L-BFGS's loops consist of, over float64 numbers. Partial sums are formed and added up in the order of
// core/optimise/vectors.ts, so that the results are the same to the bit.

/** a · b */
export function dot(a: usize, b: usize, length: usize): f64 {
  let sum01 = f64x2.splat(0);
  let sum23 = f64x2.splat(0);
  const whole = length & ~3;
  for (let i: usize = 0; i < whole; i += 4) {
    const at = i << 3;
    sum01 = f64x2.add(sum01, f64x2.mul(v128.load(a + at), v128.load(b + at)));
    sum23 = f64x2.add(sum23, f64x2.mul(v128.load(a + at, 16), v128.load(b + at, 16)));
  }
  let sum0 = f64x2.extract_lane(sum01, 0);
  for (let i = whole; i < length; ++i) {
    const at = i << 3;
    sum0 += load<f64>(a + at) * load<f64>(b + at);
  }
  return total(sum0, sum01, sum23);
}

/** target += factor × source, and the new target · other. */
export function addScaledAndDot(target: usize, factor: f64, source: usize, other: usize, length: usize): f64 {
  const factors = f64x2.splat(factor);
  let sum01 = f64x2.splat(0);
  let sum23 = f64x2.splat(0);
  const whole = length & ~3;
  for (let i: usize = 0; i < whole; i += 4) {
    const at = i << 3;
    const t01 = f64x2.add(v128.load(target + at), f64x2.mul(factors, v128.load(source + at)));
    const t23 = f64x2.add(v128.load(target + at, 16), f64x2.mul(factors, v128.load(source + at, 16)));
    v128.store(target + at, t01);
    v128.store(target + at, t23, 16);
    sum01 = f64x2.add(sum01, f64x2.mul(t01, v128.load(other + at)));
    sum23 = f64x2.add(sum23, f64x2.mul(t23, v128.load(other + at, 16)));
  }
  let sum0 = f64x2.extract_lane(sum01, 0);
  for (let i = whole; i < length; ++i) {
    const at = i << 3;
    const t = load<f64>(target + at) + factor * load<f64>(source + at);
    store<f64>(target + at, t);
    sum0 += t * load<f64>(other + at);
  }
  return total(sum0, sum01, sum23);
}

function total(sum0: f64, sum01: v128, sum23: v128): f64 {
  const sum1 = f64x2.extract_lane(sum01, 1);
  return sum0 + sum1 + (f64x2.extract_lane(sum23, 0) + f64x2.extract_lane(sum23, 1));
}
