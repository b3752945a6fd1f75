import { type Advice, type Rule, roundValue } from './finding.ts';
import { endedByItself, fallOver, type RunFacts } from './runFacts.ts';

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
/** Below this share of the features that could be found the settings are looked at. */
const missingShare = 0.5;
/** A setting is far from what suits from a factor of 2 on. */
const farAway = Math.log(2);

/** The network outputs the mean patch: a stage that every run passes, where slow optimisers stay. */
export const meanPatch: Rule = (run) => {
  const { explained, last, settled, optimiser, collapsedUnits = 0, shape, objective } = run;
  if (!(explained < meanPatchShare) || last.iteration < firstSteps) return undefined;
  if (collapsedUnits === shape.hiddenSize || run.dataOutside) return undefined;
  if (objective.lambda > run.lambdaLimit(objective)) return undefined;
  if (settled < patience && !endedByItself(run)) {
    return { id: 'meanPatch', severity: 'note', expected: true };
  }
  return {
    id: 'meanPatch',
    severity: 'warning',
    expected: false,
    advice: optimiser === 'lbfgs' ? towardsSuited(run) : { setting: 'optimiser', value: 'lbfgs' },
  };
};

/** The run is over, and most of what there was to find was not found, with settings far from those that find it. */
export const featuresMissing: Rule = (run) => {
  const { features, stopReason, shape } = run;
  if (!features || stopReason === undefined) return undefined;
  const { found, all } = features;
  if (found >= missingShare * Math.min(all, shape.hiddenSize)) return undefined;
  const advice = towardsSuited(run);
  return advice && { id: 'featuresMissing', severity: 'warning', found, all, advice };
};

/** Of λ, ρ and β the one that is farthest from what suits the source, back to it; undefined where none is far. */
function towardsSuited({ objective, suited }: RunFacts): Advice | undefined {
  if (!suited.triedLambda) return undefined;
  const distances = (['lambda', 'rho', 'beta'] as const).map((setting) => {
    const value = suited.objective[setting];
    return { setting, value, distance: Math.abs(Math.log(objective[setting] / value)) };
  });
  const farthest = distances.reduce((far, one) => (one.distance > far.distance ? one : far));
  return farthest.distance > farAway ? { setting: farthest.setting, value: farthest.value } : undefined;
}

/** The cost no longer changes: a minimum, or close to one. Not the early stage of the mean patch, where it pauses. */
export const plateau: Rule = (run) => {
  if (run.explained < meanPatchShare || run.collapsedUnits === run.shape.hiddenSize) return undefined;
  const converged = run.stopReason === 'gradientTolerance' || run.stopReason === 'progressTolerance';
  const window = Math.max(plateauWindow, roundValue(run.last.iteration / 3));
  const stands = Math.abs(fallOver(run, window)) < plateauFall;
  if (!converged && !stands) return undefined;
  return {
    id: 'plateau',
    severity: 'note',
    converged,
    iterations: converged ? run.last.iteration : window,
  };
};

/** The iterations ran out before the cost had settled, and before everything there is to find was found. */
export const stillFalling: Rule = (run) => {
  const { stopReason, features, shape } = run;
  if (stopReason !== 'budget') return undefined;
  if (features && features.found >= Math.min(features.all, shape.hiddenSize)) return undefined;
  const window = Math.max(20, Math.round(run.last.iteration / 4));
  const fall = fallOver(run, window);
  if (!(fall > fallingShare)) return undefined;
  return {
    id: 'stillFalling',
    severity: 'note',
    fall,
    iterations: window,
    advice: { setting: 'budget', value: Math.max(roundValue(2 * run.budget), 400) },
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
    advice: run.optimiser === 'lbfgs' ? { setting: 'memory', value: 10 } : undefined,
  };
};

/** In float64 only a wrong gradient does this, or a start in an extreme place. */
export const lineSearchFailed: Rule = (run) => {
  if (run.stopReason !== 'lineSearchFailed' || run.singlePrecision) return undefined;
  return { id: 'lineSearchFailed', severity: 'problem' };
};

/** Something was changed and nothing has been trained since: what training will do from here. */
export const changed: Rule = (run) => {
  const { last, resting, optimiser, comparableFrom, optimiserFrom } = run;
  if (!resting || last.iteration === 0) return undefined;
  const subject =
    comparableFrom === last.iteration
      ? 'objective'
      : optimiserFrom === last.iteration
        ? 'optimiser'
        : undefined;
  return subject && { id: 'changed', severity: 'note', subject, forgets: optimiser === 'lbfgs' };
};
