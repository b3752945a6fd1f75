import type { Evaluation, EvaluationNeeded } from './optimiser.ts';
import { dot, moveAlong } from './vectors.ts';

/** Share of the decrease promised by the slope that a step must bring (c1 of Nocedal and Wright). */
const sufficientDecrease = 1e-4;
/** Share of the slope at the start that may be left at the step (c2). */
const remainingSlope = 0.9;
const mostEvaluations = 25;

/** A point on the line: cost and slope there are NaN or infinite when the step is far too long. */
interface Trial {
  readonly step: number;
  readonly cost: number;
  /** The cost's derivative by the step: gradient · direction. */
  readonly slope: number;
  readonly gradient: Float64Array;
}

export interface LineSearchStart {
  readonly theta: Float64Array;
  readonly cost: number;
  readonly gradient: Float64Array;
  /** Must lead downhill: gradient · direction < 0. */
  readonly direction: Float64Array;
  readonly firstStep: number;
  /** Relative rounding noise of the cost. */
  readonly costNoise: number;
}

export interface LineSearchResult {
  /** The point to go on from; undefined when no step lowers the cost. */
  readonly found:
    | { readonly step: number; readonly cost: number; readonly gradient: Float64Array }
    | undefined;
  readonly evaluations: number;
  /** How far the cost should fall along this direction, by slopes alone. */
  readonly predictedDecrease: number;
}

/**
 * Line search for a step with sufficient decrease and a flat enough slope, the strong Wolfe conditions: lengthen
 * the step until a minimum is bracketed, then narrow the bracket, both by cubic interpolation of costs and slopes
 * (Nocedal and Wright, Numerical Optimization, 2nd edition, algorithms 3.5 and 3.6). A step whose cost is NaN or
 * infinite counts as too long. It gives up when the costs within the bracket differ by no more than their noise, and
 * then takes the lowest point, if it is lower than the start.
 * @param trialTheta a buffer as long as theta, overwritten
 */
export function* strongWolfe(
  start: LineSearchStart,
  trialTheta: Float64Array,
): Generator<EvaluationNeeded, LineSearchResult, Evaluation | undefined> {
  const slope = dot(start.gradient, start.direction);
  const noise = Math.max(start.costNoise, Number.EPSILON) * Math.abs(start.cost);
  let low: Trial = { step: 0, cost: start.cost, slope, gradient: start.gradient };
  let high: Trial | undefined;
  let step = start.firstStep;
  let predictedDecrease = Number.NaN;

  for (let evaluations = 1; ; evaluations++) {
    const trial: Trial = yield* tryStep(start, step, trialTheta);
    if (evaluations === 1) predictedDecrease = decreaseBySlopes(slope, trial);

    const tooLong =
      !isUsable(trial) ||
      trial.cost > start.cost + sufficientDecrease * step * slope ||
      trial.cost > low.cost;
    const previous = low;
    if (tooLong) {
      high = trial;
    } else if (Math.abs(trial.slope) <= -remainingSlope * slope) {
      return { found: trial, evaluations, predictedDecrease };
    } else {
      const rising = trial.slope * ((high?.step ?? Number.POSITIVE_INFINITY) - low.step) >= 0;
      if (rising) high = low;
      low = trial;
    }

    const narrow = high !== undefined && Math.abs((high.step - low.step) * slope) <= noise;
    if (narrow || evaluations === mostEvaluations) {
      return { found: low.cost < start.cost ? low : undefined, evaluations, predictedDecrease };
    }
    step = high ? between(low, high) : beyond(previous, low);
  }
}

function* tryStep(
  { theta, direction }: LineSearchStart,
  step: number,
  trialTheta: Float64Array,
): Generator<EvaluationNeeded, Trial, Evaluation | undefined> {
  moveAlong(trialTheta, theta, step, direction);
  const evaluation = yield { type: 'evaluationNeeded', theta: trialTheta };
  if (!evaluation) throw new TypeError('A line search asked for an evaluation and was told none.');
  const gradient = evaluation.gradient.slice();
  return { step, cost: evaluation.cost, slope: dot(gradient, direction), gradient };
}

function isUsable({ cost, slope }: Trial): boolean {
  return Number.isFinite(cost) && Number.isFinite(slope);
}

/** The decrease to the minimum of the parabola with these slopes at 0 and at the trial; linear where it has none. */
function decreaseBySlopes(slope: number, trial: Trial): number {
  const bend = (trial.slope - slope) / trial.step;
  return bend > 0 && Number.isFinite(bend) ? slope ** 2 / (2 * bend) : -slope * trial.step;
}

/** The next step inside the bracket, a tenth of it away from either end; its middle when there is nothing to fit. */
function between(low: Trial, high: Trial): number {
  const width = high.step - low.step;
  const minimum = isUsable(high) ? cubicMinimum(low, high) : Number.NaN;
  const fraction = (minimum - low.step) / width;
  return low.step + width * (Number.isFinite(fraction) ? clamp(fraction, 0.1, 0.9) : 0.5);
}

/** The next, longer step: at most ten times as long. */
function beyond(previous: Trial, current: Trial): number {
  const shortest = current.step + 0.01 * (current.step - previous.step);
  const longest = 10 * current.step;
  const minimum = cubicMinimum(previous, current);
  return minimum > current.step ? clamp(minimum, shortest, longest) : longest;
}

/** Where the cubic through two costs and slopes has its minimum (equation 3.59); NaN when it has none. */
function cubicMinimum(a: Trial, b: Trial): number {
  const d1 = a.slope + b.slope - (3 * (a.cost - b.cost)) / (a.step - b.step);
  const d2 = Math.sign(b.step - a.step) * Math.sqrt(d1 * d1 - a.slope * b.slope);
  return b.step - ((b.step - a.step) * (b.slope + d2 - d1)) / (b.slope - a.slope + 2 * d2);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
