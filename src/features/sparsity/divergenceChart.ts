import { klDivergence } from '../../core/autoencoder/sparsity.ts';

/** The chart's axes: ρ̂ from 10^low to 1, logarithmic; KL from 0 to `top`, linear. */
export interface DivergenceAxes {
  /** A whole number below 0. */
  readonly low: number;
  readonly top: number;
  readonly ticks: readonly number[];
}

const lowest = -8;

/** Axes that hold every unit, and at least the valley around ρ. */
export function divergenceAxes(
  rows: readonly { readonly rhoHat: number; readonly divergence: number }[],
  rho: number,
): DivergenceAxes {
  const means = rows.map(({ rhoHat }) => rhoHat).filter((mean) => mean > 0);
  const least = Math.min(rho / 20, ...means);
  const low = Math.max(lowest, Math.floor(Math.log10(least)));
  const valley = klDivergence(rho, Math.min(2 * rho, 0.75), 1 - Math.min(2 * rho, 0.75));
  const most = Math.max(valley, ...rows.map(({ divergence }) => divergence).filter(Number.isFinite));
  const step = roundStep(most / 3);
  const top = step * Math.ceil(most / step);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, n) =>
    Number((n * step).toPrecision(6)),
  );
  return { low, top, ticks };
}

/** Where a unit or a point of the curve stands, as shares of the box: from the left, and from the bottom. */
export function placeOf(rhoHat: number, divergence: number, { low, top }: DivergenceAxes) {
  const across = rhoHat > 0 ? 1 - Math.log10(rhoHat) / low : 0;
  return { across: clamp(across), up: clamp(divergence / top) };
}

/** The curve KL(ρ ‖ ρ̂) over the axes as an SVG path, cut off where it leaves the box. */
export function curvePath(rho: number, axes: DivergenceAxes, width: number, height: number): string {
  const points: string[] = [];
  for (let pixel = 0; pixel <= width; pixel += 2) {
    const rhoHat = 10 ** (axes.low * (1 - pixel / width));
    const divergence = klDivergence(rho, rhoHat, 1 - rhoHat);
    if (!(divergence <= axes.top)) {
      points.push('');
      continue;
    }
    points.push(`${pixel.toFixed(1)} ${(height * (1 - divergence / axes.top)).toFixed(2)}`);
  }
  return points.map((point, n) => (point === '' ? '' : `${points[n - 1] ? 'L' : 'M'}${point}`)).join('');
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
