import { compareGradients } from '../../../core/autoencoder/gradientCheck/compareGradients.ts';
import { type OwnErrors, ownErrorSteps } from '../../../core/autoencoder/gradientCheck/ownError.ts';
import { numericalGradientSteps } from '../../../core/autoencoder/numericalGradient.ts';
import type { Answer, AnswerContext } from '../answer.ts';
import { paced } from '../paced.ts';
import { type CheckedProblem, problemOf } from './checkedProblem.ts';

/** Milliseconds between two reports of progress. */
const tellInterval = 100;

export const checkGradient: Answer<'checkGradient'> = async ({ runId, weights, mistake }, context) => {
  const begun = performance.now();
  const problem = problemOf(context.runOf(runId), weights, mistake);
  const { shape, theta, cost, iteration } = problem;
  const indices = problem.sample(problem.plan.perBlock);
  const gradient = problem.gradient();
  const analytic = Float64Array.from(indices, (index) => gradient[index] as number);
  const numeric = await numericalGradientOf(problem, indices, context);
  const compared = { shape, indices, analytic, numeric };
  const ownErrors = await ownErrorsOf(ownErrorSteps(cost, theta, compared), context);
  return {
    ...compared,
    patches: problem.patches.count,
    iteration,
    check: compareGradients(gradient, numeric, indices, shape),
    ownErrors,
    milliseconds: performance.now() - begun,
  };
};

async function numericalGradientOf(
  { cost, theta }: CheckedProblem,
  indices: Int32Array,
  { giveWay, tell }: AnswerContext<'checkGradient'>,
): Promise<Float64Array> {
  const rest = paced(giveWay);
  const steps = numericalGradientSteps(cost, theta, indices);
  let told = Number.NEGATIVE_INFINITY;
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - told >= tellInterval) {
      told = performance.now();
      tell({ done: step.value, of: indices.length });
    }
    await rest();
    step = steps.next();
  }
  return step.value;
}

async function ownErrorsOf(
  steps: ReturnType<typeof ownErrorSteps>,
  { giveWay }: AnswerContext<'checkGradient'>,
): Promise<OwnErrors> {
  const rest = paced(giveWay);
  let step = steps.next();
  while (!step.done) {
    await rest();
    step = steps.next();
  }
  return step.value;
}
