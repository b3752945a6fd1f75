import type { Precision } from '../precision.ts';

/** Many long vectors are kept in either; all sums over them are formed in float64. */
export type StoredVector = Float32Array | Float64Array;

/** Where an optimiser's long vectors lie, and the sums over them: plain arrays, or memory that something faster works on. */
export interface VectorRoom {
  /**
   * A vector to work on and one of each stored length, of any contents. What an earlier call gave is void: a room serves
   * one optimiser at a time.
   */
  allocate(
    length: number,
    storedLengths: readonly number[],
    precision: Precision,
  ): { readonly working: Float64Array; readonly stored: readonly StoredVector[] };
  /** a · b, of vectors in this room */
  dot(a: StoredVector, b: Float64Array): number;
  /** target += factor × source, and the new target · other; of vectors in this room, both stored ones of one precision */
  addScaledAndDot(target: Float64Array, factor: number, source: StoredVector, other: StoredVector): number;
}

export const plainVectors: VectorRoom = {
  allocate: (length, storedLengths, precision) => ({
    working: new Float64Array(length),
    stored: storedLengths.map((stored) =>
      precision === 'float32' ? new Float32Array(stored) : new Float64Array(stored),
    ),
  }),
  dot,
  addScaledAndDot,
};

// Sums and maxima run in several partial ones: one alone would wait for itself at every step (2.4 times slower in L-BFGS's
// two loops).

/** a · b */
export function dot(a: StoredVector, b: Float64Array): number {
  const { length } = a;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    sum0 += a[i]! * b[i]!;
    sum1 += a[i + 1]! * b[i + 1]!;
    sum2 += a[i + 2]! * b[i + 2]!;
    sum3 += a[i + 3]! * b[i + 3]!;
  }
  for (; i < length; i++) sum0 += a[i]! * b[i]!;
  return sum0 + sum1 + (sum2 + sum3);
}

/** target += factor × source, and the new target · other, in one pass. */
function addScaledAndDot(
  target: Float64Array,
  factor: number,
  source: StoredVector,
  other: StoredVector,
): number {
  const { length } = target;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const t0 = target[i]! + factor * source[i]!;
    const t1 = target[i + 1]! + factor * source[i + 1]!;
    const t2 = target[i + 2]! + factor * source[i + 2]!;
    const t3 = target[i + 3]! + factor * source[i + 3]!;
    target[i] = t0;
    target[i + 1] = t1;
    target[i + 2] = t2;
    target[i + 3] = t3;
    sum0 += t0 * other[i]!;
    sum1 += t1 * other[i + 1]!;
    sum2 += t2 * other[i + 2]!;
    sum3 += t3 * other[i + 3]!;
  }
  for (; i < length; i++) {
    target[i] = target[i]! + factor * source[i]!;
    sum0 += target[i]! * other[i]!;
  }
  return sum0 + sum1 + (sum2 + sum3);
}

/** target *= factor */
export function scale(target: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! * factor;
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
  const { length } = values;
  let largest0 = 0;
  let largest1 = 0;
  let largest2 = 0;
  let largest3 = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    largest0 = Math.max(largest0, Math.abs(values[i]!));
    largest1 = Math.max(largest1, Math.abs(values[i + 1]!));
    largest2 = Math.max(largest2, Math.abs(values[i + 2]!));
    largest3 = Math.max(largest3, Math.abs(values[i + 3]!));
  }
  for (; i < length; i++) largest0 = Math.max(largest0, Math.abs(values[i]!));
  return Math.max(largest0, largest1, largest2, largest3);
}

/** Whether no value is NaN or infinite: times 0 such a one is NaN, and so is every sum with it. */
export function allFinite(values: Float64Array): boolean {
  const { length } = values;
  let sum0 = 0;
  let sum1 = 0;
  let i = 0;
  for (; i + 1 < length; i += 2) {
    sum0 += values[i]! * 0;
    sum1 += values[i + 1]! * 0;
  }
  if (i < length) sum0 += values[i]! * 0;
  return sum0 + sum1 === 0;
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
