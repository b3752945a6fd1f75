import { type MiniBatchOptions, miniBatches } from './miniBatches.ts';
import type { AdamMemory, Optimiser } from './optimiser.ts';

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
export function adam(theta0: Float64Array, options: AdamOptions): Optimiser {
  const { learningRate, firstMomentDecay, secondMomentDecay, epsilon } = { ...adamDefaults, ...options };
  const { remembered } = options;
  const firstMoment = new Float64Array(theta0.length);
  const secondMoment = new Float64Array(theta0.length);
  let { firstWeight, secondWeight } = remembered ?? { firstWeight: 1, secondWeight: 1 };
  if (remembered) {
    firstMoment.set(remembered.firstMoment);
    secondMoment.set(remembered.secondMoment);
  }

  function move(theta: Float64Array, gradient: Float64Array): void {
    // 1 − β^t: the total weight of the gradients in the moments; the rest is the weight of the initial zeros
    firstWeight *= firstMomentDecay;
    secondWeight *= secondMomentDecay;
    const rate = learningRate / (1 - firstWeight);
    const correction = 1 / (1 - secondWeight);
    for (let i = 0; i < theta.length; i++) {
      const slope = gradient[i]!;
      const first = firstMomentDecay * firstMoment[i]! + (1 - firstMomentDecay) * slope;
      const second = secondMomentDecay * secondMoment[i]! + (1 - secondMomentDecay) * slope * slope;
      firstMoment[i] = first;
      secondMoment[i] = second;
      theta[i] = theta[i]! - (rate * first) / (Math.sqrt(second * correction) + epsilon);
    }
  }

  return miniBatches(theta0, options, move, () => ({
    of: 'adam',
    firstMoment: firstMoment.slice(),
    secondMoment: secondMoment.slice(),
    firstWeight,
    secondWeight,
  }));
}
