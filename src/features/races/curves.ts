import type { Race, RaceEntry } from '../../store/race.ts';
import { thinCosts } from '../../store/selectors/thinCosts.ts';
import { type Axis, roundStep, shareOfAxis } from '../../ui/chart/axis.ts';

/** What curves are drawn over. */
export type Across = 'iterations' | 'evaluations' | 'seconds';

/** A point of a curve: how far, and the total cost there. */
export type CurvePoint = readonly [across: number, cost: number];

export interface RaceCurves {
  /** One for each run, in their order. */
  readonly curves: readonly (readonly CurvePoint[])[];
  readonly across: Axis;
  readonly up: Axis;
}

/** Points of a curve; no more can be seen in so small a chart. */
const mostPoints = 150;
/** The first part of the training, in which the cost falls from its first value: what comes after it fills the chart. */
const steepPart = 0.04;

/** The curves of all runs on the same axes, so that they can be compared from chart to chart. */
export function raceCurves({ entries }: Race, over: Across): RaceCurves {
  const curves = entries.map((entry) => curveOf(entry, over));
  const farthest = Math.max(0, ...curves.map((curve) => curve.at(-1)?.[0] ?? 0));
  const late = curves.flatMap((curve) =>
    curve.filter(([across]) => across > 0 && across >= steepPart * farthest).map(([, cost]) => cost),
  );
  const across: Axis = { scale: 'linear', domain: [0, farthest || 1], ticks: [] };
  return { curves, across, up: costAxis(late) };
}

function curveOf({ run }: RaceEntry, over: Across): readonly CurvePoint[] {
  const costs = run?.costs ?? [];
  if (over === 'iterations')
    return thinCosts(costs, mostPoints).map(({ iteration, total }) => [iteration, total]);
  const totals = new Map(costs.map(({ iteration, total }) => [iteration, total]));
  const efforts = (run?.efforts ?? []).filter((effort) => Number.isFinite(effort[over]));
  const stride = Math.ceil(efforts.length / mostPoints);
  return efforts
    .filter((_, place) => place % stride === 0 || place === efforts.length - 1)
    .flatMap((effort) => {
      const total = totals.get(effort.iteration);
      return total === undefined ? [] : [[effort[over], total] as const];
    });
}

/** A logarithmic axis that fits closely around the costs, with two to four round numbers beside it. */
function costAxis(costs: readonly number[]): Axis {
  const values = costs.filter((cost) => cost > 0 && Number.isFinite(cost));
  if (values.length === 0) return { scale: 'log', domain: [0.1, 1], ticks: [0.1, 1] };
  const low = Math.min(...values) / 1.06;
  const high = Math.max(...values) * 1.06;
  const ticks = high / low > 4 ? doublings(low, high) : steps(low, high);
  return { scale: 'log', domain: [low, high], ticks };
}

/** 1, 2 and 5 times the powers of ten; of many, the powers alone. */
function doublings(low: number, high: number): number[] {
  const decades = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, step) => Number(`1e${Math.floor(Math.log10(low)) + step}`),
  );
  const all = decades.flatMap((decade) => [decade, 2 * decade, 5 * decade]);
  const inside = all.filter((tick) => tick >= low && tick <= high);
  return inside.length <= 4 ? inside : inside.filter((tick) => decades.includes(tick));
}

function steps(low: number, high: number): number[] {
  const step = roundStep((high - low) / 4);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, place) => Number(((first + place) * step).toPrecision(12)));
}

/** A curve as the path of an SVG whose box is 100 wide and 100 high, its origin in the upper left corner. */
export function pathOf(
  points: readonly CurvePoint[],
  { across, up }: Pick<RaceCurves, 'across' | 'up'>,
): string {
  return points
    .map(([far, cost], place) => {
      const x = (100 * shareOfAxis(far, across)).toFixed(1);
      const y = (100 - 100 * shareOfAxis(cost, up)).toFixed(1);
      return `${place === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');
}
