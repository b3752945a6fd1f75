import type { SweepPoint } from './useSweep.ts';

/** The point that rebuilds best, where it is also the one that finds least; undefined where it is not, or is the only one. */
export function misleadingPoint(points: readonly SweepPoint[]): SweepPoint | undefined {
  if (points.length < 2) return undefined;
  const best = points.reduce((one, other) => (other.unexplained < one.unexplained ? other : one));
  const finds = points.map(({ found }) => found);
  const isWorst = best.found === Math.min(...finds) && best.found < Math.max(...finds);
  return isWorst ? best : undefined;
}
