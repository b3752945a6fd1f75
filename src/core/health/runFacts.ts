import { collapseThreshold } from './collapseThreshold.ts';
import type { RecordedPoint, RunRecord } from './runRecord.ts';

/** A record and what several rules draw from it. */
export interface RunFacts extends RunRecord {
  /** The last point, and the lowest finite total since λ, ρ and β are what they are. */
  readonly last: RecordedPoint;
  readonly lowest: number;
  /** Iterations since λ, ρ and β are what they are. */
  readonly settled: number;
  /** Share of the patches' variance that is explained, by the cost; NaN while the patches are not known. */
  readonly explained: number;
  /** λ above which tiles go blank; Infinity while the patches are not known, or where they leave (0, 1) and theory fails. */
  readonly lambdaLimit: number;
  readonly dataOutside: boolean;
}

/** float32 rounding of values that touch 0 or 1 by right. */
const tolerance = 1e-6;

/** Undefined for a run without a single point. */
export function factsOf(run: RunRecord): RunFacts | undefined {
  const last = run.points.at(-1);
  if (!last) return undefined;
  const from = run.comparableFrom ?? 0;
  const { data } = run;
  const dataOutside = !!data && (data.lowest < -tolerance || data.highest > 1 + tolerance);
  return {
    ...run,
    last,
    lowest: comparable(run).reduce(
      (low, { total }) => (Number.isFinite(total) ? Math.min(low, total) : low),
      Number.POSITIVE_INFINITY,
    ),
    settled: last.iteration - from,
    explained:
      data && data.meanPatchError > 0 ? 1 - last.reconstructionError / data.meanPatchError : Number.NaN,
    lambdaLimit:
      data && !dataOutside ? collapseThreshold(data.collapseGain, run.objective) : Number.POSITIVE_INFINITY,
    dataOutside,
  };
}

/**
 * By what share of itself the cost fell over the last `window` iterations; NaN when they are not all on record since the
 * objective last changed.
 */
export function fallOver(run: RunFacts, window: number): number {
  const start = run.last.iteration - window;
  if (run.settled < window) return Number.NaN;
  const before = comparable(run).findLast(({ iteration }) => iteration <= start);
  return before ? (before.total - run.last.total) / run.last.total : Number.NaN;
}

function comparable({ points, comparableFrom = 0 }: RunRecord): readonly RecordedPoint[] {
  return points.filter(({ iteration }) => iteration >= comparableFrom);
}
