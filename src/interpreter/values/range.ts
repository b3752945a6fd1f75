import type { Workspace } from './workspace.ts';
import { Tensor, type Value } from './value.ts';

/** How many elements `base:step:limit` has; a limit missed by rounding alone counts. */
export const rangeCount = (base: number, step: number, limit: number): number => {
  if (Number.isNaN(base) || Number.isNaN(step) || Number.isNaN(limit)) return 1;
  if (step === 0 || (step > 0 && base > limit) || (step < 0 && base < limit)) return 0;
  const tolerance = 3 * Number.EPSILON;
  const quotient = (limit - base) / step;
  let count = Math.floor(quotient * (1 + tolerance) + tolerance) + 1;
  // The last element must not pass the limit by more than rounding.
  while (count > 1 && (step > 0 ? base + (count - 1) * step - limit : limit - base - (count - 1) * step) > tolerance * Math.max(Math.abs(base), Math.abs(limit))) count--;
  return Math.max(count, 0);
};

/** The row base, base + step, … */
export const makeRange = (base: number, step: number, limit: number, lazy: boolean, workspace: Workspace): Value => {
  const count = rangeCount(base, step, limit);
  const out = workspace.allocate(count);
  for (let i = 0; i < count; i++) out[i] = base + i * step;
  // The last element is the limit itself where rounding would overshoot it.
  const last = out[count - 1];
  if (count > 0 && last !== undefined && (step > 0 ? last > limit : last < limit)) out[count - 1] = limit;
  if (count === 1) return out[0]!;
  return new Tensor([1, count], out, null, 'double', lazy ? 'range' : '');
};
