import type { Precision } from '../precision.ts';
import { CurvatureMemory } from './curvatureMemory.ts';
import type { LbfgsMemory, Optimiser, Stopped, StopReason } from './optimiser.ts';
import {
  allFinite,
  dot,
  maximumNorm,
  moveAlong,
  negate,
  plainVectors,
  sumNorm,
  type VectorRoom,
} from './vectors.ts';
import { type LineSearchResult, type LineSearchStart, strongWolfe } from './wolfe.ts';

export interface LbfgsOptions {
  /** Pairs of steps and gradient changes to remember, at least 1; see `memoryPairsFor`. */
  readonly memory: number;
  /** Iterations after which to stop; may be Infinity. */
  readonly budget: number;
  /** Stop when no entry of the gradient is larger. Default 1e-5, as in minFunc. */
  readonly gradientTolerance?: number;
  /** Stop when neither theta's entries or the cost changed by more. Default 1e-9, as in minFunc. */
  readonly progressTolerance?: number;
  /** Relative rounding noise of the cost: about 1e-7 when it is formed in float32. Default 1e-15, float64's. */
  readonly costNoise?: number;
  /** The storage of the pairs, which also multiplies them. By default plain arrays. */
  readonly vectors?: VectorRoom;
  /** What pairs are kept in: float32 where gradients are no better. */
  readonly precision?: Precision;
  /** What another remembered at theta0. */
  readonly remembered?: LbfgsMemory | undefined;
}

/** A decrease must be this many times larger than the cost's noise to count. */
const noiseMargin = 10;

/**
 * Limited-memory BFGS with a strong Wolfe line search (Nocedal and Wright, Numerical Optimization, 2nd edition,
 * algorithm 7.5), with minFunc's first step min(1, 1/‖g‖₁) and tolerances. When a line search fails it forgets what it
 * remembers and tries steepest descent once. If that fails too it stops: at the `noiseFloor` when the slopes promise
 * less than the cost's noise can show, else with `lineSearchFailed`.
 *
 * theta0 is left as it is. `theta` of an `iterated` step is overwritten by the next; that of `stopped` is the caller's.
 */
export function* lbfgs(theta0: Float64Array, options: LbfgsOptions): Optimiser {
  const {
    memory: pairs,
    budget,
    gradientTolerance = 1e-5,
    progressTolerance = 1e-9,
    costNoise = 1e-15,
    vectors = plainVectors,
    precision = 'float64',
    remembered,
  } = options;
  const memory = new CurvatureMemory(theta0.length, pairs, { vectors, precision });
  if (remembered) memory.restore(remembered);
  const theta = theta0.slice();
  const trialTheta = theta0.slice();
  const direction = new Float64Array(theta.length);
  let iterations = 0;
  let evaluations = 1;
  let stood = remembered?.stood ?? false;

  const first = yield { type: 'evaluationNeeded', theta: trialTheta };
  if (!first) throw new TypeError('L-BFGS asked for an evaluation and was told none.');
  let cost = first.cost;
  let gradient: Float64Array = first.gradient.slice();

  const stopped = (reason: StopReason): Stopped => ({ reason, iterations, evaluations, theta, cost });
  const startOfSearch = (): LineSearchStart => {
    const firstStep = memory.size === 0 ? Math.min(1, 1 / sumNorm(gradient)) : 1;
    return { theta, cost, gradient, direction, firstStep, costNoise };
  };

  if (!Number.isFinite(cost) || !allFinite(gradient)) return stopped('notFinite');

  for (;;) {
    if (maximumNorm(gradient) <= gradientTolerance) return stopped('gradientTolerance');
    if (stood) {
      const noise = costNoise * Math.abs(cost);
      return stopped(noise > progressTolerance ? 'noiseFloor' : 'progressTolerance');
    }
    if (iterations >= budget) return stopped('budget');

    memory.writeDirection(direction, gradient);
    if (!(dot(gradient, direction) < 0)) steepestDescent();
    let search: LineSearchResult = yield* strongWolfe(startOfSearch(), trialTheta);
    evaluations += search.evaluations;
    if (!search.found && memory.size > 0) {
      steepestDescent();
      search = yield* strongWolfe(startOfSearch(), trialTheta);
      evaluations += search.evaluations;
    }
    if (!search.found) {
      const visible = noiseMargin * costNoise * Math.abs(cost);
      return stopped(search.predictedDecrease <= visible ? 'noiseFloor' : 'lineSearchFailed');
    }

    const { step, cost: newCost, gradient: newGradient } = search.found;
    memory.remember(step, direction, gradient, newGradient);
    moveAlong(theta, theta, step, direction);
    const progress = cost - newCost;
    cost = newCost;
    gradient = newGradient;
    iterations += 1;
    stood = progress <= progressTolerance || step * maximumNorm(direction) <= progressTolerance;
    yield { type: 'iterated', iteration: iterations, evaluations, theta, cost, copyMemory };
  }

  function copyMemory(mostBytes: number): LbfgsMemory | undefined {
    const pairs = memory.copy(mostBytes);
    return pairs && { of: 'lbfgs', ...pairs, stood };
  }

  function steepestDescent(): void {
    memory.forget();
    negate(direction, gradient);
  }
}
