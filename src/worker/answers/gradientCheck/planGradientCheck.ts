import { expectedMilliseconds } from '../../../core/autoencoder/gradientCheck/planCheck.ts';
import { parameterCount } from '../../../core/autoencoder/parameters.ts';
import type { Answer } from '../answer.ts';
import { problemOf } from './checkedProblem.ts';

/** Two pieces of work are timed, as long as those of the check, each with the pause for training after it. */
const timedSlices = 2;
const sliceMilliseconds = 4;

export const planGradientCheck: Answer<'planGradientCheck'> = async (
  { runId, weights, mistake },
  { runOf, giveWay },
) => {
  const run = runOf(runId);
  const { plan, shape, theta, cost } = problemOf(run, weights, mistake);
  cost(theta);
  const begun = performance.now();
  let costs = 0;
  for (let slice = 0; slice < timedSlices; slice++) {
    const sliceBegun = performance.now();
    do {
      cost(theta);
      costs += 1;
    } while (performance.now() - sliceBegun < sliceMilliseconds);
    await giveWay();
  }
  return {
    parameters: plan.parameters,
    ofParameters: parameterCount(shape),
    patches: plan.patches,
    ofPatches: run.patches.count,
    expectedMilliseconds: expectedMilliseconds(plan.parameters, (performance.now() - begun) / costs),
  };
};
