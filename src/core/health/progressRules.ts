import type { Rule } from './finding.ts';
import { counted, roundValue, spelled } from './finding.ts';
import { fallOver } from './runFacts.ts';

/** Below this share of explained variance the network as good as puts out the mean patch. */
const meanPatchShare = 0.05;
/** The first steps, which find biases, not weights. */
const firstSteps = 5;
/** Iterations after which the course's runs have long left the mean patch behind. */
const patience = 150;
/** A plateau: over a third of the run and at least 150 iterations the cost fell by less than this share. */
const plateauFall = 2e-4;
const plateauWindow = 150;
/** Still falling: over the last quarter of the run, and at least 20 iterations, by more than this share. */
const fallingShare = 0.02;

/** The network puts out the mean patch: a stage that every run passes, where slow optimisers stay. */
export const meanPatch: Rule = (run) => {
  const { explained, last, settled, optimiser, collapsedUnits = 0, shape } = run;
  if (!(explained < meanPatchShare) || last.iteration < firstSteps) return undefined;
  if (collapsedUnits === shape.hiddenSize || run.dataOutside || run.objective.lambda > run.lambdaLimit)
    return undefined;
  if (settled < patience && run.stopReason === undefined) {
    return {
      id: 'meanPatch',
      severity: 'note',
      sentence:
        'So far the network puts out the mean patch, whatever it is shown, and the cost hardly moves. That is no plateau: the first filters appear after 25 to 50 iterations of L-BFGS.',
      advice: [],
    };
  }
  return {
    id: 'meanPatch',
    severity: 'warning',
    sentence: `After ${counted(last.iteration)} iterations the network still puts out the mean patch, whatever it is shown.`,
    advice: optimiser === 'lbfgs' ? [] : [{ setting: 'optimiser', value: 'lbfgs' }],
  };
};

/** A minimum, or as good as one. Not the mean patch's stage, where the cost stands still for a while. */
export const plateau: Rule = (run) => {
  if (run.explained < meanPatchShare || run.collapsedUnits === run.shape.hiddenSize) return undefined;
  const converged = run.stopReason === 'gradientTolerance' || run.stopReason === 'progressTolerance';
  const window = Math.max(plateauWindow, Math.round(run.last.iteration / 3));
  const stands = Math.abs(fallOver(run, window)) < plateauFall;
  if (!converged && !stands) return undefined;
  return {
    id: 'plateau',
    severity: 'note',
    sentence: converged
      ? `A minimum is reached after ${counted(run.last.iteration)} iterations: more of them would change nothing.`
      : `The cost has hardly changed for ${counted(window)} iterations: this is as far as these settings lead.`,
    advice: [],
  };
};

/** The iterations ran out before the cost had settled. */
export const stillFalling: Rule = (run) => {
  if (run.stopReason !== 'budget') return undefined;
  const window = Math.max(20, Math.round(run.last.iteration / 4));
  const fall = fallOver(run, window);
  if (!(fall > fallingShare)) return undefined;
  return {
    id: 'stillFalling',
    severity: 'note',
    sentence: `The cost was still falling when the iterations ran out: by ${spelled(100 * fall)} % over the last ${counted(window)}.`,
    advice: [{ setting: 'budget', value: Math.max(roundValue(2 * run.budget), 400) }],
  };
};

/** The engine's rounding hides whether a step helps. */
export const noiseFloor: Rule = (run) => {
  const hidden = run.stopReason === 'lineSearchFailed' && run.singlePrecision;
  if (run.stopReason !== 'noiseFloor' && !hidden) return undefined;
  const rounding = run.singlePrecision ? 'its rounding in float32' : 'its rounding';
  const further = run.singlePrecision
    ? 'float64, under Engine, gets further, and L-BFGS with a shorter memory may'
    : 'L-BFGS with a shorter memory may get further';
  return {
    id: 'noiseFloor',
    severity: 'note',
    sentence: `After ${counted(run.last.iteration)} iterations steps change the cost by less than ${rounding} can show. Nothing is wrong: ${further}.`,
    advice: run.optimiser === 'lbfgs' ? [{ setting: 'memory', value: 10 }] : [],
  };
};

/** In float64 only a wrong gradient does this, or a start in an extreme place. */
export const lineSearchFailed: Rule = (run) => {
  if (run.stopReason !== 'lineSearchFailed' || run.singlePrecision) return undefined;
  return {
    id: 'lineSearchFailed',
    severity: 'problem',
    sentence:
      'No step along the search direction lowers the cost. A gradient that is not the cost’s does this: check it.',
    advice: [],
  };
};
