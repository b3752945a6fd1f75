/**
 * x·y + sum, lane by lane: in one step, rounded once, in the builds with relaxed SIMD where the processor has such a
 * step, else in two.
 */
export function multiplyAdd<T>(x: v128, y: v128, sum: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_madd<T>(x, y, sum);
  return v128.add<T>(sum, v128.mul<T>(x, y));
}
