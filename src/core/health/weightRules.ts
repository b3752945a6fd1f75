import { type Advice, type Rule, roundValue } from './finding.ts';
import { endedByItself, type RunFacts } from './runFacts.ts';

/** Share of blank tiles from which it is worth a warning. */
const manyCollapsed = 0.2;
/** λ counts as too large this far above its limit: near it some units still learn. */
const margin = 1.25;
/** A proposed λ stays this factor below the limit. */
const safety = 2.5;
/** ρ is to blame, rather than λ, from this factor below the ρ that suits: the limit of λ is proportional to it. */
const rareRho = 0.5;
/** Share of the λ that suits below which weight decay counts as too weak to explain noise. */
const weakDecay = 0.5;
/**
 * The median roughness of tiles from which they are noise: see `roughness`. After 400 iterations it is 0.16 to 0.29 with the course's λ on all
 * pictures tried, 0.33 to 0.39 at λ = 3e-5, where some edges are left, and 0.53 to 1.5 at 1e-5 and below, where none is.
 */
const noise = 0.42;
/** Iterations that tiles are given to get smooth: initial weights are noise. */
const patience = 100;

/** All tiles are blank. */
export const collapsed: Rule = (run) => {
  if (run.collapsedUnits === undefined || run.collapsedUnits < run.shape.hiddenSize) return undefined;
  return {
    id: 'collapsed',
    severity: 'problem',
    lambda: isTooLarge(run) ? run.objective.lambda : undefined,
    advice: isTooLarge(run) ? letWeightsLive(run) : { setting: 'lambda', value: run.objective.lambda },
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
    advice: isTooLarge(run) ? letWeightsLive(run) : undefined,
  };
};

/** Tiles are not blank yet, but will be, or are nearly. */
export const lambdaTooLarge: Rule = (run) => {
  const { objective, collapsedUnits = 0, shape } = run;
  const limit = run.lambdaLimit(objective);
  if (!(objective.lambda > margin * limit)) return undefined;
  if (collapsedUnits === shape.hiddenSize) return undefined;
  return {
    id: 'lambdaTooLarge',
    severity: 'warning',
    lambda: objective.lambda,
    rho: objective.rho,
    limit,
    advice: letWeightsLive(run),
  };
};

/**
 * The tiles are noise: weights that nothing keeps small take on whatever the patches happen to have. Where the features are known
 * (bars, one pixel wide and so rough by themselves) what was found says it better.
 */
export const lambdaTooSmall: Rule = (run) => {
  const { objective, roughness, features, settled } = run;
  if (features || roughness === undefined || !(roughness > noise)) return undefined;
  if (settled < patience && !endedByItself(run)) return undefined;
  const value = suitedLambda(run, objective.rho);
  if (value === undefined || !(objective.lambda < weakDecay * value)) return undefined;
  return {
    id: 'lambdaTooSmall',
    severity: 'warning',
    lambda: objective.lambda,
    advice: { setting: 'lambda', value },
  };
};

/** Whether the λ in use is what makes tiles blank: where the limit is not known, or near it, it is. */
function isTooLarge({ objective, lambdaLimit, data }: RunFacts): boolean {
  return !data || !(margin * objective.lambda <= lambdaLimit(objective));
}

/** A larger ρ where that is what the λ in use needs, else a smaller λ. */
function letWeightsLive(run: RunFacts): Advice {
  const { objective, suited } = run;
  const { rho, beta } = suited.objective;
  const rare = run.sparsity === 'kl' && objective.beta > 0 && objective.rho < rareRho * rho;
  if (rare && objective.lambda * margin <= run.lambdaLimit({ rho, beta })) {
    return { setting: 'rho', value: rho };
  }
  const third = roundValue(objective.lambda / 3);
  const value = suitedLambda(run, rare ? rho : objective.rho) ?? third;
  return { setting: 'lambda', value: value < objective.lambda ? value : third };
}

/**
 * The λ that suits the source, if it was found by trying and lies below the limit at that ρ; else one that is well below the
 * limit. Undefined where neither is known.
 */
function suitedLambda(run: RunFacts, rho: number): number | undefined {
  const { objective, triedLambda } = run.suited;
  const limit = run.lambdaLimit({ rho, beta: objective.beta });
  if (triedLambda && objective.lambda * margin <= limit) return objective.lambda;
  return Number.isFinite(limit) && limit > 0 ? roundValue(limit / safety) : undefined;
}
