import type { Answer } from './answer.ts';

export const readMeanActivations: Answer<'readMeanActivations'> = ({ runId }, { runOf }) => {
  const { iteration, measured } = runOf(runId);
  return {
    iteration,
    rhoHat: measured.rhoHat.slice(),
    oneMinusRhoHat: measured.oneMinusRhoHat.slice(),
  };
};
