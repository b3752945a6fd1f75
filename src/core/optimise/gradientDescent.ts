import type { Optimiser, Stopped, StopReason } from './optimiser.ts';
import { maximumNorm, moveAlong } from './vectors.ts';

export interface GradientDescentOptions {
  /** α: the share of the gradient by which theta moves. > 0 */
  readonly learningRate: number;
  /** Iterations after which to stop; may be Infinity. */
  readonly budget: number;
  /** Stop when no entry of the gradient is larger. Default 0: only where the gradient vanishes. */
  readonly gradientTolerance?: number;
}

/**
 * Batch gradient descent with a fixed rate, theta := theta − α ∇J(theta), the update rule of the CS294A lecture notes,
 * section 2.2. The cost may rise when α is too large; when it is no longer finite the run stops with `notFinite` at
 * the last finite theta (which is the last one, not the lowest, so that a run can be continued from where it stopped).
 *
 * theta0 is left as it is. `theta` of an `iterated` step is overwritten by the next; that of `stopped` is the caller's.
 */
export function* gradientDescent(theta0: Float64Array, options: GradientDescentOptions): Optimiser {
  const { learningRate, budget, gradientTolerance = 0 } = options;
  const theta = theta0.slice();
  const nextTheta = theta0.slice();
  let iterations = 0;
  let evaluations = 0;
  let cost = Number.NaN;

  const stopped = (reason: StopReason): Stopped => ({ reason, iterations, evaluations, theta, cost });

  for (;;) {
    const evaluation = yield { type: 'evaluationNeeded', theta: nextTheta };
    if (!evaluation) throw new TypeError('Gradient descent asked for an evaluation and was told none.');
    evaluations += 1;
    const { gradient } = evaluation;
    const largest = maximumNorm(gradient);
    if (evaluations === 1) cost = evaluation.cost;
    if (!Number.isFinite(evaluation.cost) || !Number.isFinite(largest)) return stopped('notFinite');

    theta.set(nextTheta);
    cost = evaluation.cost;
    moveAlong(nextTheta, theta, -learningRate, gradient);
    if (evaluations > 1) {
      iterations += 1;
      yield { type: 'iterated', iteration: iterations, evaluations, theta, cost };
    }
    if (largest <= gradientTolerance) return stopped('gradientTolerance');
    if (iterations >= budget) return stopped('budget');
  }
}
