export type AxisScale = 'log' | 'linear';

/** An axis: from where to where, how values are spread on it, and the numbers written beside it. */
export interface Axis {
  readonly scale: AxisScale;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const decadesShown = 6;

/**
 * A logarithmic axis of whole decades around `values`; what is not positive is ignored, and at most six decades
 * below the largest value are shown. With more than five decades every second one is written.
 */
export function logAxis(values: readonly number[]): Axis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return { scale: 'log', domain: [0.1, 1], ticks: [0.1, 1] };
  const top = Math.ceil(Math.log10(Math.max(...positive)));
  const lowest = Math.floor(Math.log10(Math.min(...positive)));
  const bottom = Math.min(Math.max(lowest, top - decadesShown), top - 1);
  const stride = top - bottom > 5 ? 2 : 1;
  const ticks: number[] = [];
  for (let decade = top; decade >= bottom; decade -= stride) ticks.unshift(decadeValue(decade));
  return { scale: 'log', domain: [decadeValue(bottom), decadeValue(top)], ticks };
}

/** A linear axis from 0 to a round number at or above the largest value, with about `count` round steps. */
export function linearAxis(values: readonly number[], count = 4): Axis {
  const largest = Math.max(0, ...values.filter(Number.isFinite)) || 1;
  const step = roundStep(largest / count);
  const steps = Math.max(1, Math.ceil(largest / step - 1e-9));
  const ticks = Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return { scale: 'linear', domain: [0, ticks.at(-1) ?? 1], ticks };
}

/**
 * Whole iterations from 0 to the first round step at or after `last`, about `count` steps. The axis stays as it is while
 * the series grows within a step: a chart whose axes change costs several times one whose curves do.
 */
export function iterationAxis(last: number, count = 5): Axis {
  const step = Math.max(1, roundStep(Math.max(last, 1) / count));
  const steps = Math.max(1, Math.ceil(last / step));
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index * step);
  return { scale: 'linear', domain: [0, steps * step], ticks };
}

/** Where a value stands on an axis, 0 at its start and 1 at its end, kept inside. */
export function shareOfAxis(value: number, { scale, domain: [low, high] }: Axis): number {
  if (scale === 'log' && value <= low) return 0;
  const share = scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}

/** The value at a share of the axis, the inverse of `shareOfAxis`. */
export function valueOnAxis(share: number, { scale, domain: [low, high] }: Axis): number {
  return scale === 'log' ? low * (high / low) ** share : low + share * (high - low);
}

/** 1, 2 or 5 times a power of ten, at or above `least`. */
export function roundStep(least: number): number {
  const decade = Math.floor(Math.log10(least));
  const mantissa =
    [1, 2, 5, 10].find((candidate) => candidate * decadeValue(decade) >= least * (1 - 1e-9)) ?? 10;
  return mantissa * decadeValue(decade);
}

/** 10^decade by its decimal spelling, so that 10^-4 is exactly 0.0001. */
function decadeValue(decade: number): number {
  return Number(`1e${decade}`);
}
