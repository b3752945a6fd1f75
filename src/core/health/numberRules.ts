import { slower } from './activationRules.ts';
import type { Rule } from './finding.ts';
import { comparable } from './runFacts.ts';

/** The cost may rise for a step or two; at this multiple of its lowest value it is diverging. */
const divergingFactor = 2;
/** Iterations looked at for jumps, and the share of rises among them from which the cost jumps. */
const jumpWindow = 50;
const jumpShare = 0.2;

/** The cost is no number any more, or the optimiser stopped because it was about to be. */
export const notANumber: Rule = (run) => {
  if (Number.isFinite(run.last.total) && run.stopReason !== 'notFinite') return undefined;
  return {
    id: 'notANumber',
    severity: 'problem',
    learningRate: run.learningRate,
    advice: slower(run),
  };
};

/** The cost has at least doubled since its lowest. */
export const diverging: Rule = (run) => {
  const { lowest, last } = run;
  if (!lowest || !(last.total > divergingFactor * lowest.total)) return undefined;
  if (run.stopReason === 'notFinite') return undefined;
  return {
    id: 'diverging',
    severity: 'problem',
    lowest: lowest.total,
    iteration: lowest.iteration,
    learningRate: run.learningRate,
    advice: slower(run),
  };
};

/** The cost goes up and down: with every patch in each step it falls steadily, unless the steps are too long. */
export const jumping: Rule = (run) => {
  const { optimiser, learningRate, optimiserFrom = -1 } = run;
  if (optimiser !== 'gradientDescent' || learningRate === undefined) return undefined;
  const recent = comparable(run)
    .filter(({ iteration }) => iteration > optimiserFrom)
    .slice(-jumpWindow);
  const rises = recent.filter(({ total }, n) => total > (recent[n - 1]?.total ?? total)).length;
  if (recent.length < jumpWindow || rises < jumpShare * recent.length) return undefined;
  return { id: 'jumping', severity: 'warning', learningRate, advice: slower(run) };
};

/** The output is a sigmoid and cannot reach the patches. */
export const dataOutside: Rule = ({ data, dataOutside: outside }) => {
  if (!data || !outside) return undefined;
  return {
    id: 'dataOutside',
    severity: 'problem',
    lowest: data.lowest,
    highest: data.highest,
    advice: { setting: 'scale', value: true },
  };
};
