import { addWeightDecayGradient, assembleCost } from '../assembleCost.ts';
import { addGradientSums, hiddenDelta, outputDelta } from '../backpropagation.ts';
import {
  hiddenLayer,
  type Layer,
  meanActivations,
  outputLayer,
  type Patches,
  patchRows,
  scale,
  squaredDistance,
} from '../layers.ts';
import { type Parameters, splitParameters } from '../parameters.ts';
import type { NetworkShape, Objective } from '../shape.ts';
import type { CostAndGradient } from '../sparseAutoencoder.ts';
import { sparsityDelta, sparsityPenalty } from '../sparsity.ts';

/** The mean activations of the hidden units, and those of sigmoid(−z2). */
export interface Means {
  readonly rhoHat: Float64Array;
  readonly oneMinusRhoHat: Float64Array;
}

/** What a hidden delta is formed from. */
export interface HiddenDeltaParts {
  /** count × visibleSize */
  readonly delta3: Float64Array;
  readonly layer2: Layer;
  readonly parameters: Parameters;
  /** β(−ρ/rhoHat + (1−ρ)/(1−rhoHat)), hiddenSize */
  readonly sparsity: Float64Array;
  readonly objective: Objective;
  readonly count: number;
}

/** The steps of cost and gradient, each of which a mistake may replace. */
export interface Steps {
  /** What the first layer is given for a patch's values. */
  input(x: Float64Array): Float64Array;
  means(layer2: Layer, hiddenSize: number, count: number): Means;
  /** The cost's share of the reconstruction error, from Σ‖a3 − x‖². */
  reconstructionError(squaredErrors: number, count: number): number;
  /** β Σ KL */
  sparsityPenalty(objective: Objective, means: Means, layer2: Layer, count: number): number;
  sparsityDelta(objective: Objective, means: Means): Float64Array;
  outputDelta(x: Float64Array, layer3: Layer): Float64Array;
  hiddenDelta(parts: HiddenDeltaParts): Float64Array;
  /** Turns the gradient's sums over the patches into means. */
  average(gradient: Float64Array, count: number): void;
  addWeightDecayGradient(
    gradient: Float64Array,
    theta: Float64Array,
    shape: NetworkShape,
    lambda: number,
  ): void;
  /** What the cost has beyond the three terms, and a last hand at the gradient. */
  extraCost(theta: Float64Array, shape: NetworkShape, objective: Objective): number;
  finish(gradient: Float64Array, theta: Float64Array, shape: NetworkShape, objective: Objective): void;
}

export type CostAndGradientOf = (
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
  objective: Objective,
) => CostAndGradient;

/** The steps as they should be. */
const right: Steps = {
  input: (x) => x,
  means: (layer2, hiddenSize, count) => meanActivations([layer2], hiddenSize, count),
  reconstructionError: (squaredErrors, count) => squaredErrors / (2 * count),
  sparsityPenalty: (objective, { rhoHat, oneMinusRhoHat }) =>
    sparsityPenalty(objective, rhoHat, oneMinusRhoHat),
  sparsityDelta: (objective, { rhoHat, oneMinusRhoHat }) => sparsityDelta(objective, rhoHat, oneMinusRhoHat),
  outputDelta,
  hiddenDelta: ({ delta3, layer2, parameters, sparsity, count }) =>
    hiddenDelta(delta3, layer2, parameters, sparsity, count),
  average: (gradient, count) => scale(gradient, 1 / count),
  addWeightDecayGradient,
  extraCost: () => 0,
  finish: () => undefined,
};

/** Cost and gradient with some steps replaced by mistakes; with none it is `costAndGradient` to rounding. */
export function withMistake(mistakes: Partial<Steps>): CostAndGradientOf {
  const steps = { ...right, ...mistakes };
  return (theta, shape, patches, objective) => {
    const parameters = splitParameters(theta, shape);
    const { count } = patches;
    const x = patchRows(patches, shape, 0, count);
    const seen = steps.input(x);

    const layer2 = hiddenLayer(seen, parameters, count);
    const layer3 = outputLayer(layer2.a, parameters, count);
    const means = steps.means(layer2, shape.hiddenSize, count);

    const delta3 = steps.outputDelta(x, layer3);
    const sparsity = steps.sparsityDelta(objective, means);
    const delta2 = steps.hiddenDelta({ delta3, layer2, parameters, sparsity, objective, count });

    const gradient = new Float64Array(theta.length);
    addGradientSums(splitParameters(gradient, shape), seen, layer2.a, delta2, delta3, count);
    steps.average(gradient, count);
    steps.addWeightDecayGradient(gradient, theta, shape, objective.lambda);
    steps.finish(gradient, theta, shape, objective);

    const sums = { squaredErrors: 0, rhoHat: means.rhoHat, oneMinusRhoHat: means.oneMinusRhoHat };
    const { weightDecay } = assembleCost(sums, count, theta, shape, { ...objective, beta: 0 });
    const reconstructionError = steps.reconstructionError(squaredDistance(layer3.a, x), count);
    const penalty = steps.sparsityPenalty(objective, means, layer2, count);
    const decay = weightDecay + steps.extraCost(theta, shape, objective);
    return {
      terms: {
        reconstructionError,
        weightDecay: decay,
        sparsityPenalty: penalty,
        total: reconstructionError + decay + penalty,
      },
      rhoHat: means.rhoHat,
      gradient,
    };
  };
}
