import { numericalGradientSteps, relativeDifference } from '../../core/autoencoder/numericalGradient.ts';
import type { Remark } from '../findings.ts';
import { tinyNetwork } from '../network/networks.ts';
import type { StudentProgram } from '../student/studentProgram.ts';
import { costIsRight, gradientIsRight, referenceOf } from './reference.ts';
import { answerOf, callCost } from './runNetworks.ts';

/** On the tiny network central differences agree with a right gradient to about 1e-10. */
const passesBelow = 1e-7;

/** Every second of the 31 parameters: some of each block. */
const checked: readonly number[] = Array.from({ length: 16 }, (_, n) => 2 * n);

/**
 * The course's own check on the student's own code: does the gradient fit the cost? Says so where its verdict and that of
 * the reference differ; undefined where they agree or the check cannot be made.
 */
export function ownCheckRemark(program: StudentProgram): Remark | undefined {
  const network = tinyNetwork();
  const answer = callCost(program, network);
  if (answer.type === 'failed') return undefined;
  const own = answerOf(network, answer.values);
  if (own.cost === undefined || own.gradient === undefined) return undefined;
  const reference = referenceOf(network);
  const costRight = costIsRight(own, reference);
  const gradientRight = gradientIsRight(own, reference);
  // The derivatives of a right cost are the right gradient, so 32 more runs of the student's program would give
  // nothing new.
  if (costRight && relativeDifference(partOf(own.gradient), partOf(reference.gradient)) > 10 * passesBelow)
    return undefined;
  const costAt = (theta: Float64Array): number => {
    const outcome = callCost(program, network, { outputs: 1 }, theta);
    return outcome.type === 'returned'
      ? (answerOf(network, outcome.values).cost?.re ?? Number.NaN)
      : Number.NaN;
  };
  const numeric = last(numericalGradientSteps(costAt, network.theta, checked));
  const difference = relativeDifference(partOf(own.gradient), numeric);
  const passes = difference < passesBelow;
  if (passes && !(costRight && gradientRight))
    return { kind: 'checkPassesButWrong', relativeDifference: difference };
  if (!passes && gradientRight && !costRight)
    return { kind: 'checkFailsThoughGradientRight', relativeDifference: difference };
  return undefined;
}

const partOf = (gradient: Float64Array): number[] => checked.map((index) => gradient[index]!);

function last(steps: Generator<number, Float64Array>): Float64Array {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
