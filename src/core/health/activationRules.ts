import { type Advice, type Rule, roundValue } from './finding.ts';
import type { RunFacts } from './runFacts.ts';

/** A unit whose mean activation is below `off` counts as always off; above 1 − `on`, as always on. */
const off = 1e-3;
const on = 0.05;
/** Iterations in which an optimiser may pass through such a state on its way. */
const firstSteps = 5;
/** A target from which codes are not sparse any more. */
const denseRho = 0.2;
/** Mean activation over target from which the penalty counts as too weak, once this many iterations have been done. */
const weakFactor = 2;
const weakAfter = 100;
/** The course's values. */
const usual = { rho: 0.01, beta: 3 };

/** No unit is ever on. */
export const allOff: Rule = (run) => {
  if (run.last.iteration < firstSteps || !everyUnit(run, (mean) => mean < off)) return undefined;
  const asked = run.objective.rho < 2 * off;
  return {
    id: 'allOff',
    severity: 'problem',
    rho: asked ? run.objective.rho : undefined,
    advice: asked ? [{ setting: 'rho', value: usual.rho }] : startGentler(run),
  };
};

/** Every unit is always on. */
export const allOn: Rule = (run) => {
  if (run.last.iteration < firstSteps || !everyUnit(run, (mean) => mean > 1 - on)) return undefined;
  const asked = run.objective.rho > 1 - 2 * on;
  return {
    id: 'allOn',
    severity: asked ? 'warning' : 'problem',
    rho: asked ? run.objective.rho : undefined,
    advice: asked ? [{ setting: 'rho', value: usual.rho }] : startGentler(run),
  };
};

/** No term of the cost makes the codes sparse. */
export const noSparsity: Rule = ({ objective: { rho, beta } }) => {
  if (beta > 0 && !(rho >= denseRho && rho <= 1 - denseRho)) return undefined;
  return {
    id: 'noSparsity',
    severity: 'warning',
    rho: beta > 0 ? rho : undefined,
    advice: beta > 0 ? [{ setting: 'rho', value: usual.rho }] : [{ setting: 'beta', value: usual.beta }],
  };
};

/** There is a penalty, but it is too weak. */
export const weakSparsity: Rule = ({ objective: { rho, beta }, rhoHat, settled }) => {
  if (beta === 0 || rho > 0.5 || settled < weakAfter || rhoHat.length === 0) return undefined;
  const mean = Array.from(rhoHat).reduce((sum, value) => sum + value, 0) / rhoHat.length;
  if (!(mean > weakFactor * rho)) return undefined;
  return {
    id: 'weakSparsity',
    severity: 'warning',
    mean,
    rho,
    beta,
    advice: [{ setting: 'beta', value: Math.max(roundValue(3 * beta), beta < 1 ? 1 : usual.beta) }],
  };
};

function everyUnit({ rhoHat }: RunFacts, is: (mean: number) => boolean): boolean {
  return rhoHat.length > 0 && Array.from(rhoHat).every(is);
}

function startGentler({ learningRate }: RunFacts): Advice[] {
  const slower: Advice[] =
    learningRate === undefined ? [] : [{ setting: 'learningRate', value: roundValue(learningRate / 10) }];
  return [...slower, { setting: 'optimiser', value: 'lbfgs' }];
}
