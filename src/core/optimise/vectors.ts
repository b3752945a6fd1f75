/** a · b */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** target = origin + step × direction */
export function moveAlong(
  target: Float64Array,
  origin: Float64Array,
  step: number,
  direction: Float64Array,
): void {
  for (let i = 0; i < target.length; i++) target[i] = origin[i]! + step * direction[i]!;
}

/** The largest |value|; NaN when one is NaN. */
export function maximumNorm(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}

/** Σ |value| */
export function sumNorm(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i]!);
  return sum;
}

/** target = −source */
export function negate(target: Float64Array, source: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = -source[i]!;
}
