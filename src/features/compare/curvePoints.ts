import type { CostTerms } from '../../core/autoencoder/model.ts';
import type { Run } from '../../store/run.ts';
import { thinCosts } from '../../store/selectors/thinCosts.ts';
import { type Axis, roundStep } from '../../ui/chart/axis.ts';

/** What curves run along. */
export type CurveAxis = 'iterations' | 'evaluations' | 'seconds';
/** How the upright axis is spread. */
export type CurveScale = 'log' | 'close';
/** What curves show. */
export type CurveTerm = keyof CostTerms;

export interface CurvePoint {
  readonly iteration: number;
  /** In the unit of the axis. */
  readonly along: number;
  readonly value: number;
}

type Recorded = Pick<Run, 'costs' | 'efforts'>;

const mostPoints = 240;

/** The points of a run's curve, thinned. None where what the axis counts was not recorded. */
export function curvePoints({ costs, efforts }: Recorded, axis: CurveAxis, term: CurveTerm): CurvePoint[] {
  const along = positionsOn(axis, efforts);
  return thinCosts(costs, mostPoints).flatMap((point) => {
    const at = along(point.iteration);
    const value = point[term];
    return at !== undefined && Number.isFinite(value)
      ? [{ iteration: point.iteration, along: at, value }]
      : [];
  });
}

/**
 * Where an iteration stands on an axis: undefined where that was not recorded. Between two records, a tenth of a second apart, evaluations and
 * seconds are taken to rise evenly.
 */
function positionsOn(axis: CurveAxis, efforts: Run['efforts']): (iteration: number) => number | undefined {
  if (axis === 'iterations') return (iteration) => iteration;
  return (iteration) => {
    const next = efforts.findIndex((effort) => effort.iteration >= iteration);
    const [before, after] = [efforts[next - 1], efforts[next]];
    if (!after) return undefined;
    if (after.iteration === iteration || !before) {
      return after.iteration === iteration ? numberOf(after[axis]) : undefined;
    }
    const share = (iteration - before.iteration) / (after.iteration - before.iteration);
    return numberOf(before[axis] + share * (after[axis] - before[axis]));
  };
}

const numberOf = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** The last measured point up to an iteration; the first where there is none. */
export function pointAt(costs: Run['costs'], iteration: number): Run['costs'][number] | undefined {
  return costs.findLast((point) => point.iteration <= iteration) ?? costs[0];
}

/** Steps of an upright axis. */
const steps = 4;

/**
 * A linear axis around the values after the first steps of each curve (its first twentieth, and ten iterations at least), which come in
 * from above.
 */
export function closeAxis(curves: readonly (readonly CurvePoint[])[]): Axis {
  const values = curves.flatMap((points) => {
    const last = points.at(-1)?.iteration ?? 0;
    const late = points.filter(({ iteration }) => iteration >= Math.min(last, Math.max(10, last / 20)));
    return late.map(({ value }) => value);
  });
  if (values.length === 0) return { scale: 'linear', domain: [0, 1], ticks: [0, 1] };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = roundStep(Math.max(high - low, Math.abs(high) * 1e-3, 1e-12) / steps);
  const first = Math.floor(low / step);
  const count = Math.max(1, Math.ceil(high / step - 1e-9) - first);
  const ticks = Array.from({ length: count + 1 }, (_, tick) =>
    Number(((first + tick) * step).toPrecision(12)),
  );
  return { scale: 'linear', domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks };
}
