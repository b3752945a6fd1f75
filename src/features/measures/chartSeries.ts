import type { CostTerms } from '../../core/autoencoder/model.ts';
import type { Run } from '../../store/run.ts';
import { thinCosts } from '../../store/selectors/thinCosts.ts';
import { type Axis, type AxisScale, iterationAxis, linearAxis, logAxis } from '../../ui/chart/axis.ts';
import type { OptimisersWords } from '../../words/en/optimisers.ts';
import { costLines } from './costTerms.ts';
import { markerLabel } from './markerLabel.ts';

/** A point as the chart takes it: undefined where a logarithmic axis has no place for it. */
export type ChartPoint = { readonly iteration: number } & {
  readonly [Term in keyof CostTerms]?: number | undefined;
};

export interface ChartMarker {
  readonly iteration: number;
  readonly label: string;
}

export interface ChartSeries {
  readonly scale: AxisScale;
  readonly points: readonly ChartPoint[];
  readonly markers: readonly ChartMarker[];
  readonly iterations: Axis;
  readonly costs: Axis;
}

type CostPoint = Run['costs'][number];

const pointLimit = 80;
const markersShown = 8;
/** Iterations up to which a run's whole budget is on the axis from its start. */
const budgetShown = 1000;

/**
 * Everything the cost chart draws, thinned; zero and negative terms are left out of a logarithmic axis.
 * @param run its costs and markers, and the iterations it is to have: if these are few, the axis shows all of them
 * from the start, so that it need not be drawn again, which takes longer than the curves
 */
export function chartSeries(
  { costs, markers, budget }: Pick<Run, 'costs' | 'markers'> & { readonly budget: number },
  scale: AxisScale,
  words: OptimisersWords,
): ChartSeries {
  const last = costs.at(-1)?.iteration ?? 0;
  const shown = markers
    .map((marker) => ({ iteration: marker.iteration, label: markerLabel(marker, words) }))
    .filter(({ label }) => label !== '')
    .slice(-markersShown);
  const thinned = thinCosts(
    costs,
    pointLimit,
    shown.map(({ iteration }) => iteration),
  );
  return {
    scale,
    points: thinned.map((point) => chartPoint(point, scale)),
    markers: shown,
    iterations: iterationAxis(budget <= budgetShown ? Math.max(last, budget) : last),
    costs:
      scale === 'log'
        ? logAxis(withAllDecades(valuesOf(thinned)))
        : linearAxis(valuesOf(pastTheStart(thinned, last))),
  };
}

/** So that a logarithmic axis has all the decades it can have from the start, when the small terms are still to fall. */
function withAllDecades(values: readonly number[]): readonly number[] {
  const largest = Math.max(...values.filter(Number.isFinite));
  return [...values, 1e-6 * largest];
}

function valuesOf(points: readonly CostPoint[]): number[] {
  return points.flatMap((point) => costLines.map(({ term }) => point[term]));
}

/**
 * A linear axis leaves out the first steps, where the cost falls a hundredfold, once there is more to see; the curve
 * then comes in from above.
 */
function pastTheStart(points: readonly CostPoint[], last: number): readonly CostPoint[] {
  return last < 20 ? points : points.filter(({ iteration }) => iteration >= Math.max(10, last / 20));
}

function chartPoint(point: CostPoint, scale: AxisScale): ChartPoint {
  const drawn = (value: number): number | undefined =>
    Number.isFinite(value) && (scale === 'linear' || value > 0) ? value : undefined;
  const values = costLines.map(({ term }) => [term, drawn(point[term])] as const);
  return { iteration: point.iteration, ...Object.fromEntries(values) };
}
