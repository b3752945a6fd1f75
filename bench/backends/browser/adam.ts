import { adam } from '../../../src/core/optimise/adam.ts';
import { createSimdEvaluator } from '../../../src/worker/kernel/createKernel.ts';
import { measureCost } from '../../../src/worker/tf/evaluator.ts';
import type { Contender } from './contender.ts';
import type { Work } from './work.ts';

/** As many as layers.fit and PyTorch take here. */
const batchSize = 256;

/** The trainer's own Adam: a move for each batch, then the cost over all patches. Timed by the pass. */
export async function adamContender({ patches, shape, theta, objective }: Work): Promise<Contender> {
  const evaluator = await createSimdEvaluator(patches, shape);
  const options = {
    learningRate: 0.001,
    batchSize,
    patchCount: patches.count,
    budget: Number.POSITIVE_INFINITY,
    offersPasses: true,
  } as const;
  const optimiser = adam(theta, options);
  let step = optimiser.next();
  return {
    async evaluate() {
      for (;;) {
        if (step.done) throw new Error(`Adam stopped: ${step.value.reason}`);
        if (step.value.type === 'iterated') break;
        if (step.value.type === 'passOffered') {
          const finite = await evaluator.makePass?.(step.value, objective);
          if (finite !== undefined) step.value.made(finite);
          step = optimiser.next();
          continue;
        }
        const { theta: at, batch, costOnly } = step.value;
        const { terms, gradient = new Float64Array(0) } = await (costOnly
          ? measureCost(evaluator, at, objective)
          : evaluator.evaluate(at, objective, batch));
        step = optimiser.next({ cost: terms.total, gradient });
      }
      step = optimiser.next();
    },
  };
}
