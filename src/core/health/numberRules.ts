import { type Advice, type Rule, roundValue } from './finding.ts';
import type { RunFacts } from './runFacts.ts';

/** The cost may rise for a step or two; at this multiple of its lowest value it is diverging. */
const divergingFactor = 2;

/** The cost is no number any more, or the optimiser stopped because it was about to be. */
export const notANumber: Rule = (run) => {
  if (Number.isFinite(run.last.total) && run.stopReason !== 'notFinite') return undefined;
  return {
    id: 'notANumber',
    severity: 'problem',
    learningRate: run.learningRate,
    advice: gentlerSteps(run),
  };
};

/** The cost has at least doubled since its lowest. */
export const diverging: Rule = (run) => {
  if (!(run.last.total > divergingFactor * run.lowest) || run.stopReason === 'notFinite') return undefined;
  return {
    id: 'diverging',
    severity: 'problem',
    lowest: run.lowest,
    now: run.last.total,
    learningRate: run.learningRate,
    advice: gentlerSteps(run),
  };
};

/** The output is a sigmoid and cannot reach the patches. */
export const dataOutside: Rule = ({ data, dataOutside: outside }) => {
  if (!data || !outside) return undefined;
  return {
    id: 'dataOutside',
    severity: 'problem',
    lowest: data.lowest,
    highest: data.highest,
    advice: [{ setting: 'scale', value: true }],
  };
};

/** A learning rate a tenth as large, or an optimiser that finds its own. */
function gentlerSteps({ optimiser, learningRate }: RunFacts): Advice[] {
  if (optimiser === 'lbfgs') return [];
  const slower: Advice[] =
    learningRate === undefined ? [] : [{ setting: 'learningRate', value: roundValue(learningRate / 10) }];
  return [...slower, { setting: 'optimiser', value: 'lbfgs' }];
}
