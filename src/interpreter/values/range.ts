import { Tensor, type Value } from './value.ts';
import type { Workspace } from './workspace.ts';

const tolerance = 3 * Number.EPSILON;

/** The largest whole number not above x, where x counts as whole if it misses it by rounding alone (Hagerty's floor). */
const tolerantFloor = (x: number): number => {
  const q = x < 0 ? 1 - tolerance : 1;
  const limit = q / (2 - tolerance);
  const slack = Math.max(tolerance, Math.min(limit, (tolerance / q) * Math.abs(1 + Math.floor(x))));
  const result = Math.floor(x + slack);
  return x <= 0 || result - x < limit ? result : result - 1;
};

const nearlyEqual = (x: number, y: number): boolean =>
  Math.abs(x - y) < tolerance * Math.max(Math.abs(x), Math.abs(y));

/** How many elements `base:step:limit` has; a limit missed by rounding alone counts. */
export const rangeCount = (base: number, step: number, limit: number): number => {
  if (Number.isNaN(base) || Number.isNaN(step) || Number.isNaN(limit)) return 1;
  if (step === 0 || (step > 0 && base > limit) || (step < 0 && base < limit)) return 0;
  const count = tolerantFloor((limit - base + step) / step);
  if (!nearlyEqual(base + (count - 1) * step, limit)) {
    if (nearlyEqual(base + (count - 2) * step, limit)) return Math.max(count - 1, 0);
    if (nearlyEqual(base + count * step, limit)) return count + 1;
  }
  return Math.max(count, 0);
};

/** The row base, base + step, … */
export const makeRange = (
  base: number,
  step: number,
  limit: number,
  lazy: boolean,
  workspace: Workspace,
): Value => {
  const count = rangeCount(base, step, limit);
  const out = workspace.allocate(count);
  for (let i = 0; i < count; i++) out[i] = base + i * step;
  // The last element is the limit itself where rounding would overshoot it.
  const last = out[count - 1];
  if (count > 0 && last !== undefined && (step > 0 ? last > limit : last < limit)) out[count - 1] = limit;
  if (count === 1) return out[0]!;
  return new Tensor([1, count], out, null, 'double', lazy ? 'range' : '');
};
