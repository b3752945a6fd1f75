import { klDivergence } from '../../core/autoencoder/sparsity.ts';

/** The whole range of ρ̂ and the whole valley, or only where the units are. */
export type View = 'whole' | 'near';

/** The chart's axes: log10 ρ̂ from `from` to `to`; KL from 0 to `top`, linear. */
export interface DivergenceAxes {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  /** Values of ρ̂ and of KL written beside the axes. */
  readonly across: readonly number[];
  readonly up: readonly number[];
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
  const step = roundStep(Math.max(1.05 * most, floor) / 3);
  const up = Array.from({ length: 4 }, (_, n) => Number((n * step).toPrecision(6)));
  return { from, to, top: 3 * step, across: acrossTicks(from, to), up };
}

/** Where a unit stands, as shares of the box: from the left, and from the bottom. */
export function placeOf(rhoHat: number, divergence: number, { from, to, top }: DivergenceAxes) {
  const across = rhoHat > 0 ? (Math.log10(rhoHat) - from) / (to - from) : 0;
  return { across: clamp(across), up: clamp(divergence / top) };
}

/** The curve KL(ρ ‖ ρ̂) over the axes as an SVG path; it may leave the box at the top. */
export function curvePath(rho: number, axes: DivergenceAxes, width: number, height: number): string {
  const { from, to, top } = axes;
  const points = Array.from({ length: Math.floor(width) + 1 }, (_, pixel) => {
    const rhoHat = 10 ** (from + ((to - from) * pixel) / width);
    const share = Math.min(klDivergence(rho, rhoHat, 1 - rhoHat) / top, 3);
    return `${pixel} ${(height * (1 - share)).toFixed(2)}`;
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

/** 1, 2 or 5 times a power of ten, at or above `least`. */
function roundStep(least: number): number {
  const decade = Math.floor(Math.log10(least));
  return (
    [1, 2, 5].map((mantissa) => Number(`${mantissa}e${decade}`)).find((step) => step >= least) ??
    Number(`1e${decade + 1}`)
  );
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
