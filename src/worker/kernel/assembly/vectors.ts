// The two sums that L-BFGS's loops consist of, in float64, over stored vectors of float64 or float32. Partial sums are
// formed and added up in the order of core/optimise/vectors.ts, so that the results are the same to the bit.

/** a · b */
export function dot(a: usize, b: usize, length: usize): f64 {
  return dotOf<f64>(a, b, length);
}

/** The same with a of float32. */
export function dot32(a: usize, b: usize, length: usize): f64 {
  return dotOf<f32>(a, b, length);
}

/** target += factor × source, and the new target · other. */
export function addScaledAndDot(target: usize, factor: f64, source: usize, other: usize, length: usize): f64 {
  return addScaledAndDotOf<f64>(target, factor, source, other, length);
}

/** The same with source and other of float32. */
export function addScaledAndDot32(
  target: usize,
  factor: f64,
  source: usize,
  other: usize,
  length: usize,
): f64 {
  return addScaledAndDotOf<f32>(target, factor, source, other, length);
}

function dotOf<T>(a: usize, b: usize, length: usize): f64 {
  let sum01 = f64x2.splat(0);
  let sum23 = f64x2.splat(0);
  const whole = length & ~3;
  for (let i: usize = 0; i < whole; i += 4) {
    const inA = a + i * sizeof<T>();
    const inB = b + (i << 3);
    const four = v128.load(inA);
    sum01 = f64x2.add(sum01, f64x2.mul(firstTwo<T>(four), v128.load(inB)));
    sum23 = f64x2.add(sum23, f64x2.mul(nextTwo<T>(four, inA), v128.load(inB, 16)));
  }
  let sum0 = f64x2.extract_lane(sum01, 0);
  for (let i = whole; i < length; ++i) {
    sum0 += <f64>load<T>(a + i * sizeof<T>()) * load<f64>(b + (i << 3));
  }
  return total(sum0, sum01, sum23);
}

function addScaledAndDotOf<T>(target: usize, factor: f64, source: usize, other: usize, length: usize): f64 {
  const factors = f64x2.splat(factor);
  let sum01 = f64x2.splat(0);
  let sum23 = f64x2.splat(0);
  const whole = length & ~3;
  for (let i: usize = 0; i < whole; i += 4) {
    const inTarget = target + (i << 3);
    const inSource = source + i * sizeof<T>();
    const inOther = other + i * sizeof<T>();
    const sources = v128.load(inSource);
    const others = v128.load(inOther);
    const t01 = f64x2.add(v128.load(inTarget), f64x2.mul(factors, firstTwo<T>(sources)));
    const t23 = f64x2.add(v128.load(inTarget, 16), f64x2.mul(factors, nextTwo<T>(sources, inSource)));
    v128.store(inTarget, t01);
    v128.store(inTarget, t23, 16);
    sum01 = f64x2.add(sum01, f64x2.mul(t01, firstTwo<T>(others)));
    sum23 = f64x2.add(sum23, f64x2.mul(t23, nextTwo<T>(others, inOther)));
  }
  let sum0 = f64x2.extract_lane(sum01, 0);
  for (let i = whole; i < length; ++i) {
    const at = target + (i << 3);
    const t = load<f64>(at) + factor * <f64>load<T>(source + i * sizeof<T>());
    store<f64>(at, t);
    sum0 += t * <f64>load<T>(other + i * sizeof<T>());
  }
  return total(sum0, sum01, sum23);
}

/** The first two of four neighbours, as float64; `loaded` is what lies at their address. */
function firstTwo<T>(loaded: v128): v128 {
  return sizeof<T>() === 4 ? f64x2.promote_low_f32x4(loaded) : loaded;
}

/** The other two. */
function nextTwo<T>(loaded: v128, at: usize): v128 {
  if (sizeof<T>() === 4) return f64x2.promote_low_f32x4(v128.shuffle<u64>(loaded, loaded, 1, 1));
  return v128.load(at, 16);
}

function total(sum0: f64, sum01: v128, sum23: v128): f64 {
  const sum1 = f64x2.extract_lane(sum01, 1);
  return sum0 + sum1 + (f64x2.extract_lane(sum23, 0) + f64x2.extract_lane(sum23, 1));
}
