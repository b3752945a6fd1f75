import type { Answer } from '../identify/answer.ts';
import type { Network } from '../network/network.ts';
import {
  type CallOptions,
  type NumericArray,
  numbers,
  type Outcome,
  type StudentProgram,
  type StudentValue,
} from '../student/studentProgram.ts';

/** The name of the course's function. */
export const costFunction = 'sparseAutoencoderCost';

/** Calls the student's cost function on a network, at another theta if one is given. */
export function callCost(
  program: StudentProgram,
  { theta, shape, objective, patches }: Network,
  options: Partial<CallOptions> = {},
  at: Float64Array = theta,
): Outcome {
  const { visibleSize, hiddenSize } = shape;
  const { lambda, rho, beta } = objective;
  const { values } = patches;
  const data = numbers(
    visibleSize,
    patches.count,
    values instanceof Float64Array ? values : Float64Array.from(values),
  );
  const args = [numbers(at.length, 1, at), visibleSize, hiddenSize, lambda, rho, beta, data];
  return program.call(costFunction, args, { outputs: 2, ...options });
}

const isFloating = (name: string): boolean => name === 'double' || name === 'logical';

function realArray(value: StudentValue | undefined, length: number): NumericArray | undefined {
  if (value?.type !== 'numbers' || !isFloating(value.class)) return undefined;
  return value.re.length === length ? value : undefined;
}

/** The cost and gradient in what a call returned, where they have the form of one. */
export function answerOf(network: Network, values: readonly StudentValue[]): Answer {
  const cost = realArray(values[0], 1);
  const gradient = realArray(values[1], network.theta.length);
  return {
    network,
    cost: cost && { re: cost.re[0]!, im: cost.im?.[0] ?? 0 },
    gradient: gradient && gradient.im === null ? gradient.re : undefined,
  };
}
