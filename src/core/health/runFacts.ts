import type { SparsityKind } from '../autoencoder/model.ts';
import { modelOf } from '../autoencoder/modelChoice.ts';
import { collapseThreshold } from './collapseThreshold.ts';
import type { RecordedPoint, RunRecord } from './runRecord.ts';

/** A record and what several rules draw from it. */
export interface RunFacts extends RunRecord {
  /** The last point, and the lowest finite one since λ, ρ and β are what they are. */
  readonly last: RecordedPoint;
  readonly lowest: RecordedPoint | undefined;
  /** Iterations since λ, ρ, β and the optimiser are what they are. */
  readonly settled: number;
  /** Share of the patches' variance that is explained, by the cost; NaN while the patches are not known. */
  readonly explained: number;
  /**
   * λ above which tiles go blank with these patches; Infinity while they are not known, where they leave (0, 1) and theory fails, or
   * where no ρ holds the mean activations.
   */
  lambdaLimit(objective: { readonly rho: number; readonly beta: number }): number;
  /** Whether the patches have values that sigmoid output units cannot reach. */
  readonly dataOutside: boolean;
  readonly sparsity: SparsityKind;
}

/** float32 rounding of values that touch 0 or 1 by right. */
const tolerance = 1e-6;

/** Undefined for a run without a single point. */
export function factsOf(run: RunRecord): RunFacts | undefined {
  const last = run.points.at(-1);
  if (!last) return undefined;
  const { data, comparableFrom = 0, optimiserFrom = 0 } = run;
  const { output, sparsity } = modelOf(run.objective);
  const dataOutside =
    output === 'sigmoid' && !!data && (data.lowest < -tolerance || data.highest > 1 + tolerance);
  return {
    ...run,
    last,
    lowest: comparable(run)
      .filter(({ total }) => Number.isFinite(total))
      .reduce<RecordedPoint | undefined>(
        (low, point) => (low && low.total <= point.total ? low : point),
        undefined,
      ),
    settled: last.iteration - Math.max(comparableFrom, optimiserFrom),
    explained:
      data && data.meanPatchError > 0 ? 1 - last.reconstructionError / data.meanPatchError : Number.NaN,
    lambdaLimit: (objective) =>
      data && !dataOutside && sparsity === 'kl'
        ? collapseThreshold(data.collapseGain, objective)
        : Number.POSITIVE_INFINITY,
    dataOutside,
    sparsity,
  };
}

/**
 * By what share of what it was the cost fell over the last `window` iterations: at most 1; NaN when they are not all on record since the
 * objective last changed.
 */
export function fallOver(run: RunFacts, window: number): number {
  const start = run.last.iteration - window;
  const before = comparable(run).findLast(({ iteration }) => iteration <= start);
  return before ? (before.total - run.last.total) / before.total : Number.NaN;
}

/** The points under the present λ, ρ and β. At the iteration of a change the cost was still that of the problem before. */
export function comparable({ points, comparableFrom }: RunRecord): readonly RecordedPoint[] {
  if (comparableFrom === undefined) return points;
  return points.filter(({ iteration }) => iteration > comparableFrom);
}

/** Whether the optimiser found no way on. A budget that is used up says nothing of the kind. */
export const endedByItself = ({ stopReason }: RunRecord): boolean =>
  stopReason !== undefined && stopReason !== 'budget';
