import { initialiseParameters } from '../autoencoder/initialise.ts';
import { hiddenLayer, outputLayer, type Patches } from '../autoencoder/layers.ts';
import { splitParameters } from '../autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../autoencoder/shape.ts';
import { costAndGradient } from '../autoencoder/sparseAutoencoder.ts';
import { lbfgs } from '../optimise/lbfgs.ts';
import type { Evaluation, Optimiser } from '../optimise/optimiser.ts';
import { createRandom } from '../random.ts';
import type { LearnedDictionary } from './learned.ts';
import { type Examples, normalise } from './world.ts';

/** The network of 2011 on a world: sigmoid hidden units with the KL penalty, linear output units. */
export interface SigmoidSettings {
  readonly objective: Objective;
  readonly hiddenUnits: number;
  readonly iterations: number;
  readonly seed: number;
}

const linearDecoder = { output: 'linear' } as const;
const weightStream = 4;
/** A hidden unit counts as on above this activation. */
const onAbove = 0.1;

/** Makes what evaluates a network on fixed patches. */
export type NetworkCost = (
  patches: Patches,
  shape: NetworkShape,
  objective: Objective,
) => (theta: Float64Array) => Evaluation;

export const plainNetworkCost: NetworkCost = (patches, shape, objective) => (theta) => {
  const { terms, gradient } = costAndGradient(theta, shape, patches, objective);
  return { cost: terms.total, gradient };
};

/** The cost of the network on fixed examples, and an optimiser that starts from weights drawn by the seed. */
export function sigmoidProblem(
  { objective, hiddenUnits, iterations, seed }: SigmoidSettings,
  dimensions: number,
  { inputs, count }: Pick<Examples, 'inputs' | 'count'>,
  networkCost: NetworkCost = plainNetworkCost,
): {
  readonly shape: NetworkShape;
  readonly optimiser: Optimiser;
  evaluate(theta: Float64Array): Evaluation;
} {
  const shape = { visibleSize: dimensions, hiddenSize: hiddenUnits };
  const patches = { values: inputs, count, visibleSize: dimensions };
  const start = initialiseParameters(shape, createRandom(seed, weightStream));
  return {
    shape,
    optimiser: lbfgs(start, { memory: 100, budget: iterations }),
    evaluate: networkCost(patches, shape, { ...objective, ...linearDecoder }),
  };
}

/** What the network has learned: hidden unit j writes along its column of W2, as far as its activation times the column's length. */
export function learnedBySigmoid(theta: Float64Array, shape: NetworkShape): LearnedDictionary {
  const parameters = splitParameters(theta, shape);
  const { visibleSize, hiddenSize } = shape;
  // Column by column, W2 holds a hidden unit's outgoing weights in a row.
  const directions = parameters.W2.slice();
  const lengths = new Float64Array(hiddenSize);
  for (let j = 0; j < hiddenSize; j++) {
    const row = directions.subarray(j * visibleSize, (j + 1) * visibleSize);
    lengths[j] = normalise(row);
  }
  return {
    latents: hiddenSize,
    dimensions: visibleSize,
    directions,
    signed: true,
    apply(input) {
      const { a } = hiddenLayer(input, parameters, 1);
      const code = a.map((activation, j) => (activation > onAbove ? activation * lengths[j]! : 0));
      return { code, output: outputLayer(a, parameters, 1, linearDecoder).a };
    },
  };
}
