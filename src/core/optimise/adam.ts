import { type MiniBatchOptions, miniBatches, type OffersPasses } from './miniBatches.ts';
import type { AdamMemory, MoveRule, Optimiser, PassingOptimiser } from './optimiser.ts';

/** What the authors of Adam recommend (algorithm 1). */
const adamDefaults = { firstMomentDecay: 0.9, secondMomentDecay: 0.999, epsilon: 1e-8 } as const;

export interface AdamOptions extends MiniBatchOptions {
  /** β1 of the paper, in [0, 1): how much of the gradient's running mean is kept. Default 0.9. */
  readonly firstMomentDecay?: number;
  /** β2, in [0, 1): how much of the running mean of its square is kept. Default 0.999. */
  readonly secondMomentDecay?: number;
  /** ε: keeps the division from exploding where the gradient has always been small. Default 1e-8. */
  readonly epsilon?: number;
  /** What another remembered at theta0. */
  readonly remembered?: AdamMemory | undefined;
}

/**
 * Adam (Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1): every parameter moves by
 * about the learning rate, whatever the size of its gradient. Both moments start at 0 and are corrected for it.
 * See `miniBatches` for what an iteration is and how it ends.
 *
 * theta0 is left as it is. `theta` of an `iterated` step is overwritten by the next; that of `stopped` is the caller's.
 */
export function adam(theta0: Float64Array, options: AdamOptions & OffersPasses): PassingOptimiser;
export function adam(theta0: Float64Array, options: AdamOptions): Optimiser;
export function adam(theta0: Float64Array, options: AdamOptions & Partial<OffersPasses>): PassingOptimiser {
  const { learningRate, firstMomentDecay, secondMomentDecay, epsilon } = { ...adamDefaults, ...options };
  const { remembered } = options;
  const memory: AdamRule['memory'] = {
    of: 'adam',
    firstMoment: remembered?.firstMoment.slice() ?? new Float64Array(theta0.length),
    secondMoment: remembered?.secondMoment.slice() ?? new Float64Array(theta0.length),
    firstWeight: remembered?.firstWeight ?? 1,
    secondWeight: remembered?.secondWeight ?? 1,
  };
  const rule: AdamRule = {
    of: 'adam',
    learningRate,
    firstMomentDecay,
    secondMomentDecay,
    epsilon,
    memory,
  };
  return miniBatches(theta0, options, rule, (theta, gradient) => moveByAdam(theta, gradient, rule));
}

type AdamRule = Extract<MoveRule, { of: 'adam' }>;

/** Counts one more move in the memory's weights. @returns α with the first moment's correction, and the second's correction */
export function nextAdamRates({ learningRate, firstMomentDecay, secondMomentDecay, memory }: AdamRule) {
  // 1 − β^t: the total weight of the gradients in the moments; the rest is the weight of the initial zeros
  memory.firstWeight *= firstMomentDecay;
  memory.secondWeight *= secondMomentDecay;
  return {
    rate: learningRate / (1 - memory.firstWeight),
    correction: 1 / (1 - memory.secondWeight),
  };
}

/** One move of theta and the moments, in place. */
export function moveByAdam(
  theta: Float64Array,
  gradient: Float64Array,
  rule: AdamRule,
  { rate, correction } = nextAdamRates(rule),
): void {
  const { firstMomentDecay, secondMomentDecay, epsilon } = rule;
  const { firstMoment, secondMoment } = rule.memory;
  for (let i = 0; i < theta.length; i++) {
    const slope = gradient[i]!;
    const first = firstMomentDecay * firstMoment[i]! + (1 - firstMomentDecay) * slope;
    const second = secondMomentDecay * secondMoment[i]! + (1 - secondMomentDecay) * slope * slope;
    firstMoment[i] = first;
    secondMoment[i] = second;
    theta[i] = theta[i]! - (rate * first) / (Math.sqrt(second * correction) + epsilon);
  }
}
