import { klDivergence } from '../../core/autoencoder/sparsity.ts';
import { type Axis, linearAxis, roundStep, valueOnAxis } from '../../ui/chart/axis.ts';
import type { Plot } from '../../ui/chart/plot.ts';

/** The whole range of ρ̂ and the whole valley, or only where the units are. */
export type View = 'whole' | 'near';

/** ρ̂ across on a logarithmic axis, KL upwards from 0 on a linear one. */
export interface DivergenceAxes {
  readonly across: Axis;
  readonly up: Axis;
}

type Unit = { readonly rhoHat: number; readonly divergence: number };

/** The least ρ̂ with a place of its own, as a power of ten. */
const lowest = -8;

/** Axes that hold every unit and ρ. */
export function divergenceAxes(rows: readonly Unit[], rho: number, view: View): DivergenceAxes {
  const means = [rho, ...rows.map(({ rhoHat }) => rhoHat).filter((mean) => mean > 0)];
  const least = Math.max(lowest, Math.log10(Math.min(...means)));
  const largest = Math.log10(Math.max(...means));
  const rim = Math.max(0.02, 0.15 * (largest - least));
  const whole = { from: Math.floor(Math.min(least, Math.log10(rho / 20))), to: 0 };
  const { from, to } = view === 'whole' ? whole : { from: least - rim, to: Math.min(0, largest + rim) };
  const most = Math.max(0, ...rows.map(({ divergence }) => divergence).filter(Number.isFinite));
  const valley = klDivergence(rho, Math.min(2 * rho, 0.75), 1 - Math.min(2 * rho, 0.75));
  const floor = view === 'whole' ? valley : 1e-9;
  return {
    across: { scale: 'log', domain: [10 ** from, 10 ** to], ticks: acrossTicks(from, to) },
    up: linearAxis([1.05 * most, floor], 3),
  };
}

/** The curve KL(ρ ‖ ρ̂) over the axes as an SVG path; it may leave the plot at the top. */
export function curvePath(rho: number, { across, up }: DivergenceAxes, plot: Plot): string {
  const top = up.domain[1];
  const points = Array.from({ length: Math.floor(plot.width) + 1 }, (_, pixel) => {
    const rhoHat = valueOnAxis(pixel / plot.width, across);
    const share = Math.min(klDivergence(rho, rhoHat, 1 - rhoHat) / top, 3);
    return `${pixel} ${(plot.height * (1 - share)).toFixed(2)}`;
  });
  return `M${points.join('L')}`;
}

/** Decades where there are some, every second where there are many; else a few round numbers. */
function acrossTicks(from: number, to: number): number[] {
  const first = Math.ceil(from - 1e-9);
  const decades = Array.from({ length: Math.max(0, Math.floor(to + 1e-9) - first + 1) }, (_, n) => first + n);
  if (decades.length >= 3) {
    const stride = decades.length > 6 ? 2 : 1;
    return decades.filter((decade) => decade % stride === 0).map((decade) => Number(`1e${decade}`));
  }
  const low = 10 ** from;
  const high = 10 ** to;
  const step = roundStep((high - low) / 6);
  const count = Math.floor(high / step) - Math.ceil(low / step) + 1;
  return Array.from({ length: count }, (_, n) => Number(((Math.ceil(low / step) + n) * step).toPrecision(6)));
}
