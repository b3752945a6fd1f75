import { costAndGradient } from '../core/autoencoder/sparseAutoencoder.ts';
import { lbfgs } from '../core/optimise/lbfgs.ts';
import type { Evaluation, StopReason } from '../core/optimise/optimiser.ts';
import type { TrainingPlan } from '../exercise/messages.ts';
import type { KernelMaker } from './measureVersions.ts';
import { pairs, trainingNetwork } from './trainCode.ts';

/**
 * Trains as `trainWithCode` does, with the correct cost and gradient: from the kernel, or from the float64 reference where there is none.
 * @param onCost hears the cost after every iteration
 */
export async function trainReference(
  plan: TrainingPlan,
  kernelOf: KernelMaker | undefined,
  onCost: (cost: number) => void,
): Promise<StopReason> {
  const network = trainingNetwork(plan);
  const { shape, objective, patches } = network;
  const reference = async (theta: Float64Array): Promise<Evaluation> => {
    const { terms, gradient } = costAndGradient(theta, shape, patches, objective);
    return { cost: terms.total, gradient };
  };
  const evaluate = kernelOf?.(network) ?? reference;
  const optimiser = lbfgs(network.theta, { memory: pairs[plan.data ?? 'natural'], budget: plan.budget });
  let answer: Evaluation | undefined;
  for (;;) {
    const { done, value } = optimiser.next(answer);
    if (done) return value.reason;
    answer = undefined;
    if (value.type === 'evaluationNeeded') answer = await evaluate(value.theta);
    else onCost(value.cost);
  }
}
