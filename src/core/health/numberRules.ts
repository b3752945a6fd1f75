import { type Advice, type Rule, roundValue, spelled } from './finding.ts';
import type { RunFacts } from './runFacts.ts';

/** The cost may rise for a step or two; at this multiple of the lowest it is on its way out. */
const divergingFactor = 2;

/** The cost is no number any more, or the optimiser stopped because it was about to be. */
export const notANumber: Rule = (run) => {
  if (Number.isFinite(run.last.total) && run.stopReason !== 'notFinite') return undefined;
  return {
    id: 'notANumber',
    severity: 'problem',
    sentence:
      run.learningRate === undefined
        ? 'The cost is no longer a finite number. Start again from new weights.'
        : `The cost is no longer a finite number: at a learning rate of ${spelled(run.learningRate)} each step overshoots by more than the one before.`,
    advice: gentlerSteps(run),
  };
};

/** The cost has at least doubled since its lowest. */
export const diverging: Rule = (run) => {
  if (!(run.last.total > divergingFactor * run.lowest) || run.stopReason === 'notFinite') return undefined;
  const rate = run.learningRate;
  return {
    id: 'diverging',
    severity: 'problem',
    sentence: `The cost rises: it has been ${spelled(run.lowest)} and is ${spelled(run.last.total)} now.${
      rate === undefined ? '' : ` A learning rate of ${spelled(rate)} steps over the valley.`
    }`,
    advice: gentlerSteps(run),
  };
};

/** The output is a sigmoid and cannot reach the patches. */
export const dataOutside: Rule = ({ data, dataOutside: outside }) => {
  if (!data || !outside) return undefined;
  return {
    id: 'dataOutside',
    severity: 'problem',
    sentence: `The patches reach from ${spelled(data.lowest)} to ${spelled(data.highest)}, but the network's output is a sigmoid and stays between 0 and 1: it can never reproduce them.`,
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
