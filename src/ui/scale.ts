/** What a number may be, and how a slider spreads it. Logarithmic ranges step by the factor `step`. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly logarithmic: boolean;
  /** Whether 0 can be chosen, at the far left, below `min` (only for logarithmic ranges). */
  readonly zero: boolean;
}

const tolerance = 1e-6;

/** Sliders stand on whole positions 0 … lastPosition, one keyboard step apart. */
export function lastPosition(range: NumberRange): number {
  const steps = range.logarithmic
    ? Math.log(range.max / range.min) / Math.log(range.step)
    : (range.max - range.min) / range.step;
  return Math.ceil(steps - tolerance) + firstStep(range);
}

/** The value at a whole position. Logarithmic values are rounded to three digits: what is shown is what is used. */
export function valueAt(position: number, range: NumberRange): number {
  const steps = position - firstStep(range);
  if (steps < 0) return 0;
  if (position >= lastPosition(range)) return range.max;
  if (steps === 0) return range.min;
  if (!range.logarithmic) return Number((range.min + steps * range.step).toPrecision(12));
  const exact = range.min * range.step ** steps;
  const rounded = Number(exact.toPrecision(3));
  return rounded < range.max ? rounded : exact;
}

/** Where a value stands, between whole positions if it was typed. */
export function positionOf(value: number, range: NumberRange): number {
  if (range.zero && range.logarithmic && value <= 0) return 0;
  if (value >= range.max) return lastPosition(range);
  const inside = Math.max(value, range.min);
  const steps = range.logarithmic
    ? Math.log(inside / range.min) / Math.log(range.step)
    : (inside - range.min) / range.step;
  return steps + firstStep(range);
}

/** The value some whole positions further; a typed value between two positions first moves onto one. */
export function stepped(value: number, steps: number, range: NumberRange): number {
  const exact = positionOf(value, range);
  const nearest = Math.round(exact);
  const onPosition = Math.abs(valueAt(nearest, range) - value) <= Math.abs(value) * tolerance;
  const start = onPosition ? nearest : steps > 0 ? Math.floor(exact) : Math.ceil(exact);
  return valueAt(Math.min(lastPosition(range), Math.max(0, start + steps)), range);
}

/** The nearest value the range allows; whole numbers where the range counts. */
export function fitted(value: number, range: NumberRange): number {
  if (range.zero && range.logarithmic && value <= 0) return 0;
  const inside = Math.min(range.max, Math.max(range.min, value));
  return countsWholes(range) ? Math.round(inside) : inside;
}

function countsWholes({ logarithmic, min, step }: NumberRange): boolean {
  return !logarithmic && Number.isInteger(min) && Number.isInteger(step);
}

function firstStep({ zero, logarithmic }: NumberRange): 0 | 1 {
  return zero && logarithmic ? 1 : 0;
}
