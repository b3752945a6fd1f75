import { type MiniBatchOptions, miniBatches, type OffersPasses } from './miniBatches.ts';
import type { MomentumMemory, MoveRule, Optimiser, PassingOptimiser } from './optimiser.ts';

export interface MomentumOptions extends MiniBatchOptions {
  /** μ: the share of the velocity kept at each step, in [0, 1). Default 0.9; 0 is plain mini-batch gradient descent. */
  readonly momentum?: number;
  /** What another remembered at theta0. */
  readonly remembered?: MomentumMemory | undefined;
}

/**
 * Gradient descent with classical momentum, v := μ v − α ∇J(theta), theta := theta + v (Polyak, Some methods of speeding
 * up the convergence of iteration methods, 1964, in the form of Sutskever et al., On the importance of initialization
 * and momentum in deep learning, ICML 2013, equations 1 and 2). Along a direction in which the gradient stays the same
 * it moves 1/(1 − μ) times as far as without.
 * See `miniBatches` for what an iteration is and how it ends.
 *
 * theta0 is left as it is. `theta` of an `iterated` step is overwritten by the next; that of `stopped` is the caller's.
 */
export function momentum(theta0: Float64Array, options: MomentumOptions & OffersPasses): PassingOptimiser;
export function momentum(theta0: Float64Array, options: MomentumOptions): Optimiser;
export function momentum(
  theta0: Float64Array,
  options: MomentumOptions & Partial<OffersPasses>,
): PassingOptimiser {
  const { learningRate, momentum: kept = 0.9 } = options;
  const velocity = options.remembered?.velocity.slice() ?? new Float64Array(theta0.length);
  const memory = { of: 'momentum', velocity } as const;
  const rule: MomentumRule = { of: 'momentum', learningRate, momentum: kept, memory };
  return miniBatches(theta0, options, rule, (theta, gradient) => moveByMomentum(theta, gradient, rule));
}

type MomentumRule = Extract<MoveRule, { of: 'momentum' }>;

/** One move of theta and the velocity, in place. */
export function moveByMomentum(
  theta: Float64Array,
  gradient: Float64Array,
  { learningRate, momentum: kept, memory: { velocity } }: MomentumRule,
): void {
  for (let i = 0; i < theta.length; i++) {
    const speed = kept * velocity[i]! - learningRate * gradient[i]!;
    velocity[i] = speed;
    theta[i] = theta[i]! + speed;
  }
}
