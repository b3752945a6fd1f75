import type { Complex } from '../model/cost.ts';

/** An answer within this of the reference is right: rounding and other orders of summation stay far below. */
export const rightWithin = 1e-9;

/** How close a computation with a mistake must come to the student's numbers for the mistake to be named. */
export const sameWithin = 1e-8;

/** ‖x − y‖ / ‖y‖: 0 when both are zero, infinite when only y is. */
export function relativeTo(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let difference = 0;
  let size = 0;
  for (let n = 0; n < y.length; n++) {
    difference += (x[n]! - y[n]!) ** 2;
    size += y[n]! ** 2;
  }
  return difference === 0 ? 0 : Math.sqrt(difference / size);
}

/** The sign of the imaginary part is left open: it depends on how a logarithm is written. NaN is close to NaN. */
export function closeNumbers(a: Complex, b: Complex, within = sameWithin): boolean {
  if (Number.isNaN(b.re)) return Number.isNaN(a.re);
  const size = Math.max(Math.hypot(b.re, b.im), 1e-300);
  const same = Math.hypot(a.re - b.re, Math.abs(a.im) - Math.abs(b.im));
  return same <= within * size || same === 0;
}
