import type { Answer } from './answer.ts';

export const readParameters: Answer<'readParameters'> = ({ runId }, { runOf }) => {
  const { theta, shape, iteration } = runOf(runId);
  return { theta: theta.slice(), shape, iteration };
};
