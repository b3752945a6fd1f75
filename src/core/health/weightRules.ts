import { type Advice, type Rule, roundValue } from './finding.ts';
import type { RunFacts } from './runFacts.ts';

/** Share of blank tiles from which it is worth a warning. */
const manyCollapsed = 0.2;
/** λ counts as too large this far above its limit: near it some units still learn. */
const margin = 1.25;
/** A proposed λ stays this factor below the limit. */
const safety = 2.5;
/** Below this it is ρ that is to blame: the limit of λ is proportional to it. */
const leastRho = 0.005;

/** All tiles are blank. */
export const collapsed: Rule = (run) => {
  if (run.collapsedUnits === undefined || run.collapsedUnits < run.shape.hiddenSize) return undefined;
  return {
    id: 'collapsed',
    severity: 'problem',
    lambda: run.objective.lambda,
    advice: letWeightsLive(run),
  };
};

/** Some tiles are blank. */
export const partlyCollapsed: Rule = (run) => {
  const { collapsedUnits = 0, shape } = run;
  if (collapsedUnits === shape.hiddenSize || collapsedUnits < manyCollapsed * shape.hiddenSize)
    return undefined;
  return {
    id: 'partlyCollapsed',
    severity: 'warning',
    blank: collapsedUnits,
    units: shape.hiddenSize,
    advice: letWeightsLive(run),
  };
};

/** Tiles are not blank yet, but will be. */
export const lambdaTooLarge: Rule = (run) => {
  const { objective, lambdaLimit, collapsedUnits = 0, shape, stopReason } = run;
  if (!(objective.lambda > margin * lambdaLimit)) return undefined;
  if (collapsedUnits === shape.hiddenSize || stopReason !== undefined) return undefined;
  return {
    id: 'lambdaTooLarge',
    severity: 'warning',
    lambda: objective.lambda,
    rho: objective.rho,
    limit: lambdaLimit,
    advice: letWeightsLive(run),
  };
};

function letWeightsLive({ objective, lambdaLimit }: RunFacts): Advice[] {
  if (objective.rho < leastRho) return [{ setting: 'rho', value: 0.01 }];
  return [{ setting: 'lambda', value: roundValue(Math.min(lambdaLimit / safety, objective.lambda / 3)) }];
}
