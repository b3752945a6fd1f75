import { addWeightDecayGradient, assembleCost } from './assembleCost.ts';
import { addGradientSums, hiddenDelta, outputDelta } from './backpropagation.ts';
import {
  hiddenLayer,
  meanActivations,
  outputLayer,
  type Patches,
  patchRows,
  scale,
  squaredDistance,
} from './layers.ts';
import type { CostTerms, Model } from './model.ts';
import { splitParameters } from './parameters.ts';
import type { NetworkShape, Objective } from './shape.ts';
import { sparsityDelta } from './sparsity.ts';

/** Every unit's answer to every patch, one patch a row, and the hidden units' means over the patches. */
export interface Activations {
  /** count × hiddenSize, as are a2 and oneMinusA2 = sigmoid(−z2). */
  readonly z2: Float64Array;
  readonly a2: Float64Array;
  readonly oneMinusA2: Float64Array;
  /** count × visibleSize, as are a3, the reconstructions, and oneMinusA3 = sigmoid(−z3). */
  readonly z3: Float64Array;
  readonly a3: Float64Array;
  readonly oneMinusA3: Float64Array;
  /** hiddenSize: the mean of a2. */
  readonly rhoHat: Float64Array;
  /** hiddenSize: the mean of sigmoid(−z2), never 1 − rhoHat; see `klDivergence`. */
  readonly oneMinusRhoHat: Float64Array;
}

/**
 * The forward pass for all patches (CS294A lecture notes, section 2.2), of the course's network unless another model is given.
 * @throws RangeError when theta or the patches do not fit the shape.
 */
export function feedForward(
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
  model: Model = {},
): Activations {
  const parameters = splitParameters(theta, shape);
  const x = patchRows(patches, shape, 0, patches.count);

  // z2 = W1 x + b1,  a2 = f(z2)
  const layer2 = hiddenLayer(x, parameters, patches.count, model);

  // z3 = W2 a2 + b2,  a3 = f(z3)
  const layer3 = outputLayer(layer2.a, parameters, patches.count, model);

  // rhoHat_j = 1/m Σ a2_j
  const means = meanActivations([layer2], shape.hiddenSize, patches.count);

  return {
    z2: layer2.z,
    a2: layer2.a,
    oneMinusA2: layer2.oneMinusA,
    z3: layer3.z,
    a3: layer3.a,
    oneMinusA3: layer3.oneMinusA,
    ...means,
  };
}

/** J = 1/m Σ ½‖a3 − x‖² + λ/2 (‖W1‖² + ‖W2‖²) + the sparsity penalty, from a forward pass of the same model. */
export function cost(
  activations: Activations,
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
  objective: Objective,
): CostTerms {
  const squaredErrors = squaredDistance(activations.a3, patchRows(patches, shape, 0, patches.count));
  return assembleCost({ ...activations, squaredErrors }, patches.count, theta, shape, objective);
}

/** What an optimiser and the charts need to know of a theta. */
export interface CostAndGradient {
  readonly terms: CostTerms;
  /** hiddenSize */
  readonly rhoHat: Float64Array;
  /** In the layout of theta. */
  readonly gradient: Float64Array;
}

/** And the other side of rhoHat, the mean of sigmoid(−z2), hiddenSize. */
export interface CostGradientAndMeans extends CostAndGradient {
  readonly oneMinusRhoHat: Float64Array;
}

/**
 * Cost and gradient in one go: the same steps as `feedForward` and `cost`, then the backward pass, but one block of
 * patches after the other, so that intermediate results stay in the processor's cache. Between the two halves only
 * the hidden layer's activations are kept, because the sparsity term needs their mean over all patches.
 * @throws RangeError when theta or the patches do not fit the shape.
 */
export function costAndGradient(
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
  objective: Objective,
): CostGradientAndMeans {
  const parameters = splitParameters(theta, shape);
  const firsts = Array.from(
    { length: Math.ceil(patches.count / blockSize) },
    (_, block) => block * blockSize,
  );
  const countFrom = (first: number): number => Math.min(blockSize, patches.count - first);

  // z2 = W1 x + b1,  a2 = f(z2),  rhoHat_j = 1/m Σ a2_j
  const hiddenLayers = firsts.map((first) => {
    const x = patchRows(patches, shape, first, countFrom(first));
    return hiddenLayer(x, parameters, countFrom(first), objective);
  });
  const { rhoHat, oneMinusRhoHat } = meanActivations(hiddenLayers, shape.hiddenSize, patches.count);

  // β(−ρ/rhoHat + (1−ρ)/(1−rhoHat)), or β with L1, or nothing
  const sparsity = sparsityDelta(objective, rhoHat, oneMinusRhoHat);

  const gradient = new Float64Array(theta.length);
  const blocks = splitParameters(gradient, shape);
  let squaredErrors = 0;
  hiddenLayers.forEach((layer2, block) => {
    const first = block * blockSize;
    const count = countFrom(first);
    const x = patchRows(patches, shape, first, count);

    // z3 = W2 a2 + b2,  a3 = f(z3)
    const layer3 = outputLayer(layer2.a, parameters, count, objective);
    squaredErrors += squaredDistance(layer3.a, x);

    // delta3 = −(x − a3) .* f'(z3),  delta2 = (W2ᵀ delta3 + sparsity) .* f'(z2)
    const delta3 = outputDelta(x, layer3, objective);
    const delta2 = hiddenDelta(delta3, layer2, parameters, sparsity, count);

    // Σ delta2 xᵀ,  Σ delta3 a2ᵀ,  Σ delta2,  Σ delta3
    addGradientSums(blocks, x, layer2.a, delta2, delta3, count);
  });
  scale(gradient, 1 / patches.count);

  // + λ W1,  + λ W2
  addWeightDecayGradient(gradient, theta, shape, objective.lambda);

  const sums = { squaredErrors, rhoHat, oneMinusRhoHat };
  const terms = assembleCost(sums, patches.count, theta, shape, objective);
  return { terms, rhoHat, oneMinusRhoHat, gradient };
}

/** Patches in a block: so few that a block of 8×8 patches and its activations fit into a cache of 256 kB. */
const blockSize = 128;
