import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { adam } from '../../../../src/core/optimise/adam.ts';
import type { PassOffered } from '../../../../src/core/optimise/optimiser.ts';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import { createSimdEvaluator } from '../../../../src/worker/kernel/createKernel.ts';
import { measureCost } from '../../../../src/worker/tf/evaluator.ts';

export interface PassesAsked {
  readonly patches: PatchSet;
  readonly shape: NetworkShape;
  readonly theta: Float64Array;
  readonly objective: Objective;
  readonly batchSize: number;
  readonly learningRate: number;
}

export interface PassesMade {
  readonly isolated: boolean;
  /** theta after the same pass, twice. */
  readonly thetas: readonly Float64Array[];
  /** The cost over all patches there. */
  readonly cost: number;
}

/** Adam's first pass by two threads, of which this is one, as the trainer has it made. */
self.onmessage = async ({ data }: MessageEvent<PassesAsked>) => {
  const { patches, shape, theta, objective, batchSize, learningRate } = data;
  const offered = (): PassOffered => {
    const options = {
      learningRate,
      batchSize,
      patchCount: patches.count,
      budget: 2,
      offersPasses: true,
    } as const;
    const optimiser = adam(theta, options);
    optimiser.next();
    return optimiser.next({ cost: 1, gradient: theta }).value as PassOffered;
  };
  const evaluator = await createSimdEvaluator(patches, shape, 'float64', 2);
  const thetas: Float64Array[] = [];
  for (const offer of [offered(), offered()]) {
    if (await evaluator.makePass?.(offer, objective)) thetas.push(offer.theta);
  }
  const { terms } = await measureCost(evaluator, thetas[0] ?? theta, objective);
  evaluator.dispose();
  self.postMessage({ isolated: crossOriginIsolated, thetas, cost: terms.total } satisfies PassesMade);
};
