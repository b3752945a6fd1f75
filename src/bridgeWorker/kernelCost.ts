import { addWeightDecayGradient, assembleCost } from '../core/autoencoder/assembleCost.ts';
import { scale } from '../core/autoencoder/layers.ts';
import { sparsityDelta } from '../core/autoencoder/sparsity.ts';
import type { NetworkCost } from '../core/dictionary/sigmoidDictionary.ts';
import { KernelShare } from '../worker/kernel/kernelShare.ts';

/**
 * The cost of the network of 2011 by the playground's kernel, in float64 and in this thread.
 * @param module worker/kernel/assembly/float64.ts compiled
 */
export const kernelCost =
  (module: WebAssembly.Module): NetworkCost =>
  (patches, shape, objective) => {
    const share = KernelShare.inOwnMemory(patches, shape, 'float64', module);
    const { count } = patches;
    return (theta) => {
      const { a2: rhoHat, a2Complement: oneMinusRhoHat } = share.forward(
        theta,
        undefined,
        undefined,
        objective,
      );
      scale(rhoHat, 1 / count);
      scale(oneMinusRhoHat, 1 / count);
      const { squaredError, gradient } = share.backward(sparsityDelta(objective, rhoHat, oneMinusRhoHat));
      scale(gradient, 1 / count);
      addWeightDecayGradient(gradient, theta, shape, objective.lambda);
      const sums = { squaredErrors: squaredError, rhoHat, oneMinusRhoHat };
      return { cost: assembleCost(sums, count, theta, shape, objective).total, gradient };
    };
  };
