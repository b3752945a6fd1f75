import { type Rule, roundValue } from './finding.ts';
import { fallOver } from './runFacts.ts';

/** Below this share of explained variance the network outputs little more than the mean patch. */
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

/** The network outputs the mean patch: a stage that every run passes, where slow optimisers stay. */
export const meanPatch: Rule = (run) => {
  const { explained, last, settled, optimiser, collapsedUnits = 0, shape } = run;
  if (!(explained < meanPatchShare) || last.iteration < firstSteps) return undefined;
  if (collapsedUnits === shape.hiddenSize || run.dataOutside || run.objective.lambda > run.lambdaLimit)
    return undefined;
  if (settled < patience && run.stopReason === undefined) {
    return {
      id: 'meanPatch',
      severity: 'note',
      iteration: last.iteration,
      expected: true,
      advice: [],
    };
  }
  return {
    id: 'meanPatch',
    severity: 'warning',
    iteration: last.iteration,
    expected: false,
    advice: optimiser === 'lbfgs' ? [] : [{ setting: 'optimiser', value: 'lbfgs' }],
  };
};

/** The cost no longer changes: a minimum, or close to one. Not the early stage of the mean patch, where it pauses. */
export const plateau: Rule = (run) => {
  if (run.explained < meanPatchShare || run.collapsedUnits === run.shape.hiddenSize) return undefined;
  const converged = run.stopReason === 'gradientTolerance' || run.stopReason === 'progressTolerance';
  const window = Math.max(plateauWindow, Math.round(run.last.iteration / 3));
  const stands = Math.abs(fallOver(run, window)) < plateauFall;
  if (!converged && !stands) return undefined;
  return {
    id: 'plateau',
    severity: 'note',
    converged,
    iterations: converged ? run.last.iteration : window,
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
    fall,
    iterations: window,
    advice: [{ setting: 'budget', value: Math.max(roundValue(2 * run.budget), 400) }],
  };
};

/** The engine's rounding hides whether a step helps. */
export const noiseFloor: Rule = (run) => {
  const hidden = run.stopReason === 'lineSearchFailed' && run.singlePrecision;
  if (run.stopReason !== 'noiseFloor' && !hidden) return undefined;
  return {
    id: 'noiseFloor',
    severity: 'note',
    iteration: run.last.iteration,
    singlePrecision: run.singlePrecision,
    advice: run.optimiser === 'lbfgs' ? [{ setting: 'memory', value: 10 }] : [],
  };
};

/** In float64 only a wrong gradient does this, or a start in an extreme place. */
export const lineSearchFailed: Rule = (run) => {
  if (run.stopReason !== 'lineSearchFailed' || run.singlePrecision) return undefined;
  return {
    id: 'lineSearchFailed',
    severity: 'problem',
    advice: [],
  };
};
