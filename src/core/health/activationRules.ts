import { type Advice, type Rule, roundValue } from './finding.ts';
import type { RunFacts } from './runFacts.ts';

/** A unit whose mean activation is below `off` counts as always off; above 1 − `on`, as always on. */
const off = 1e-3;
const on = 0.05;
/** Share of the patches' variance from which units do say something, however small their activations are. */
const saysSomething = 0.05;
/** Iterations in which an optimiser may pass through such a state on its way. */
const firstSteps = 5;
/** A target from which codes are not sparse any more. */
const denseRho = 0.2;
/** Mean activation over target from which the penalty counts as too weak, once this many iterations have been done. */
const weakFactor = 2;
const weakAfter = 100;
/** The largest β there is to choose. */
const mostBeta = 10;

/** No unit is ever on. */
export const allOff: Rule = (run) => {
  if (run.last.iteration < firstSteps || !everyUnit(run, (mean) => mean < off)) return undefined;
  if (run.explained > saysSomething) return undefined;
  const asked = run.sparsity === 'kl' && run.objective.rho < 2 * off;
  return {
    id: 'allOff',
    severity: 'problem',
    rho: asked ? run.objective.rho : undefined,
    advice: asked ? suitedRho(run) : slower(run),
  };
};

/** Every unit is always on. */
export const allOn: Rule = (run) => {
  if (run.last.iteration < firstSteps || !everyUnit(run, (mean) => mean > 1 - on)) return undefined;
  const asked = run.sparsity === 'kl' && run.objective.rho > 1 - 2 * on;
  return {
    id: 'allOn',
    severity: asked ? 'warning' : 'problem',
    rho: asked ? run.objective.rho : undefined,
    advice: asked ? suitedRho(run) : slower(run),
  };
};

/** No term of the cost makes the codes sparse. */
export const noSparsity: Rule = (run) => {
  const { rho, beta } = run.objective;
  if (run.sparsity === 'topK') return undefined;
  if (run.sparsity === 'l1')
    return beta > 0 ? undefined : { id: 'noSparsity', severity: 'warning', rho: undefined };
  if (beta > 0 && !(rho >= denseRho && rho <= 1 - denseRho)) return undefined;
  return {
    id: 'noSparsity',
    severity: 'warning',
    rho: beta > 0 ? rho : undefined,
    advice: beta > 0 ? suitedRho(run) : { setting: 'beta', value: run.suited.objective.beta },
  };
};

/** There is a penalty, but it is too weak. */
export const weakSparsity: Rule = (run) => {
  const { objective, suited, rhoHat, settled } = run;
  const { rho, beta } = objective;
  if (run.sparsity !== 'kl' || beta === 0 || rho > 0.5 || settled < weakAfter || rhoHat.length === 0)
    return undefined;
  const mean = Array.from(rhoHat).reduce((sum, value) => sum + value, 0) / rhoHat.length;
  if (!(mean > weakFactor * rho)) return undefined;
  return {
    id: 'weakSparsity',
    severity: 'warning',
    times: weakFactor,
    rho,
    beta,
    advice: 2 * rho < suited.objective.rho ? suitedRho(run) : strongerPenalty(beta, suited.objective.beta),
  };
};

function everyUnit({ rhoHat }: RunFacts, is: (mean: number) => boolean): boolean {
  return rhoHat.length > 0 && Array.from(rhoHat).every(is);
}

function suitedRho({ suited }: RunFacts): Advice {
  return { setting: 'rho', value: suited.objective.rho };
}

function strongerPenalty(beta: number, suited: number): Advice | undefined {
  const value = beta < suited ? suited : Math.min(roundValue(3 * beta), mostBeta);
  return value > beta ? { setting: 'beta', value } : undefined;
}

/** A smaller learning rate; L-BFGS has none to change. */
export function slower({ learningRate, suited }: RunFacts): Advice | undefined {
  if (learningRate === undefined) return undefined;
  const tenth = roundValue(learningRate / 10);
  return { setting: 'learningRate', value: Math.min(tenth, suited.learningRate ?? tenth) };
}
