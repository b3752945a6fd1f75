import type { Range } from './ranges.ts';

/** The nearest value the range allows. Anything that is no number becomes the range's smallest value. */
export function clampToRange(value: number, range: Range): number {
  if (!(value >= range.min)) return range.zero && !(value > 0) ? 0 : range.min;
  return Math.min(value, range.max);
}
