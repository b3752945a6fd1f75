import { initialiseParameters } from '../../core/autoencoder/initialise.ts';
import type { CostTerms } from '../../core/autoencoder/model.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { costAndGradient } from '../../core/autoencoder/sparseAutoencoder.ts';
import { countEdgeUnits } from '../../core/filters/filterQuality.ts';
import { measureFilters } from '../../core/filters/measureFilters.ts';
import { unitNorms } from '../../core/filters/tiles.ts';
import { hiddenUnitWeights } from '../../core/hiddenUnit/unitOfTheta.ts';
import { gradientDescent } from '../../core/optimise/gradientDescent.ts';
import { lbfgs } from '../../core/optimise/lbfgs.ts';
import { minimise } from '../../core/optimise/run.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import { varianceExplained } from '../../core/reconstruction/totalVariance.ts';
import { weightChance } from './scenes.ts';

/** A training whose outcome the text of a chapter states. */
export interface RunPlan {
  readonly hiddenSize: number;
  readonly objective: Objective;
  /** `restarts` trains in that many equal parts, each from the weights of the last and with an empty memory. */
  readonly optimiser:
    | { readonly name: 'lbfgs'; readonly memory: number; readonly restarts: number }
    | { readonly name: 'gradientDescent'; readonly learningRate: number };
  readonly budget: number;
  /** Iterations at which the network is examined besides the last; 0 is the initial weights. */
  readonly examinedAt: readonly number[];
  readonly keepsTheta?: boolean;
}

/** The network at one iteration, over all patches, in float64. */
export interface Snapshot {
  readonly iteration: number;
  readonly terms: CostTerms;
  /** Mean of ρ̂ over the hidden units. */
  readonly meanActivation: number;
  readonly varianceExplained: number;
  /** Edge detectors by the full measure with a Gabor fit, and by the cheap one that the page counts with. */
  readonly edges: number;
  readonly edgesCheap: number;
  /** Hidden units with an activation above ½, and above 0.1, on average over the patches. */
  readonly activePerPatch: number;
  readonly activeAboveTenth: number;
  readonly largestNorm: number;
}

export interface MeasuredRun {
  /** J after each iteration; entry 0 is J at the initial weights. */
  readonly costs: readonly number[];
  readonly evaluations: number;
  readonly reason: string;
  readonly snapshots: readonly Snapshot[];
  /** The last theta in float32, for the plans that keep it. */
  readonly theta?: Float32Array;
}

/** Trains in float64 with the reference and looks at the network on the way. */
export function measureRun(plan: RunPlan, patches: PatchSet): MeasuredRun {
  const shape = { hiddenSize: plan.hiddenSize, visibleSize: patches.visibleSize };
  const theta0 = initialiseParameters(shape, weightChance());
  const evaluate = (theta: Float64Array) => {
    const { terms, gradient } = costAndGradient(theta, shape, patches, plan.objective);
    return { cost: terms.total, gradient };
  };
  const snapshots: Snapshot[] = [];
  const look = (iteration: number, theta: Float64Array): void => {
    snapshots.push(examine(iteration, theta, shape, patches, plan));
  };
  const costs = [evaluate(theta0).cost];
  if (plan.examinedAt.includes(0)) look(0, theta0);
  const parts = plan.optimiser.name === 'lbfgs' ? plan.optimiser.restarts : 1;
  let theta: Float64Array = theta0;
  let evaluations = 0;
  let reason = '';
  for (let part = 0; part < parts; part++) {
    const optimiser =
      plan.optimiser.name === 'lbfgs'
        ? lbfgs(theta, { memory: plan.optimiser.memory, budget: plan.budget / parts })
        : gradientDescent(theta, { learningRate: plan.optimiser.learningRate, budget: plan.budget });
    const end = minimise(optimiser, evaluate, (step) => {
      costs.push(step.cost);
      if (plan.examinedAt.includes(costs.length - 1)) look(costs.length - 1, step.theta);
    });
    theta = end.theta;
    evaluations += end.evaluations;
    reason = end.reason;
  }
  if (snapshots.at(-1)?.iteration !== costs.length - 1) look(costs.length - 1, theta);
  const kept = plan.keepsTheta ? { theta: Float32Array.from(theta) } : {};
  return { costs, evaluations, reason, snapshots, ...kept };
}

function examine(
  iteration: number,
  theta: Float64Array,
  shape: NetworkShape,
  patches: PatchSet,
  { objective }: RunPlan,
): Snapshot {
  const { terms, rhoHat } = costAndGradient(theta, shape, patches, objective);
  const { a2, a3 } = reconstruct(theta, shape, patches);
  const weights = hiddenUnitWeights(theta, shape);
  return {
    iteration,
    terms,
    meanActivation: rhoHat.reduce((sum, mean) => sum + mean, 0) / shape.hiddenSize,
    varianceExplained: varianceExplained(patches.values, a3, shape.visibleSize),
    edges: measureFilters(weights, shape).filter(({ isEdge }) => isEdge).length,
    edgesCheap: countEdgeUnits(weights, shape),
    activePerPatch: countAbove(a2, 0.5) / patches.count,
    activeAboveTenth: countAbove(a2, 0.1) / patches.count,
    largestNorm: unitNorms(weights, shape).reduce((most, norm) => Math.max(most, norm), 0),
  };
}

function countAbove(values: Float64Array, threshold: number): number {
  return values.reduce((count, value) => count + (value > threshold ? 1 : 0), 0);
}
