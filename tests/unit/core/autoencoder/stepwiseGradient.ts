import { addWeightDecayGradient } from '../../../../src/core/autoencoder/assembleCost.ts';
import {
  addGradientSums,
  hiddenDelta,
  outputDelta,
} from '../../../../src/core/autoencoder/backpropagation.ts';
import { type Patches, patchRows, scale } from '../../../../src/core/autoencoder/layers.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import type { Activations } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { sparsityDelta } from '../../../../src/core/autoencoder/sparsity.ts';

/** The partial derivatives, each block laid out as the block of theta it belongs to, and the deltas they come from. */
export interface Gradients {
  /** count × visibleSize */
  readonly delta3: Float64Array;
  /** count × hiddenSize */
  readonly delta2: Float64Array;
  readonly W1grad: Float64Array;
  readonly W2grad: Float64Array;
  readonly b1grad: Float64Array;
  readonly b2grad: Float64Array;
  /** [W1grad(:); W2grad(:); b1grad; b2grad]; the four blocks are views of it. */
  readonly gradient: Float64Array;
}

/** The backward pass, all patches at once, from a forward pass (CS294A lecture notes, sections 2.2 and 3). */
export function stepwiseGradient(
  activations: Activations,
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
  objective: Objective,
): Gradients {
  const { z2, a2, oneMinusA2, z3, a3, oneMinusA3, rhoHat, oneMinusRhoHat } = activations;
  const parameters = splitParameters(theta, shape);
  const x = patchRows(patches, shape, 0, patches.count);

  // delta3 = −(x − a3) .* f'(z3)
  const delta3 = outputDelta(x, { z: z3, a: a3, oneMinusA: oneMinusA3 }, objective);

  // delta2 = (W2ᵀ delta3 + β(−ρ/rhoHat + (1−ρ)/(1−rhoHat))) .* f'(z2)
  const sparsity = sparsityDelta(objective, rhoHat, oneMinusRhoHat);
  const layer2 = { z: z2, a: a2, oneMinusA: oneMinusA2 };
  const delta2 = hiddenDelta(delta3, layer2, parameters, sparsity, patches.count);

  // W1grad = 1/m Σ delta2 xᵀ + λ W1,  W2grad = 1/m Σ delta3 a2ᵀ + λ W2,  b1grad = 1/m Σ delta2,  b2grad = 1/m Σ delta3
  const gradient = new Float64Array(theta.length);
  const blocks = splitParameters(gradient, shape);
  addGradientSums(blocks, x, a2, delta2, delta3, patches.count);
  scale(gradient, 1 / patches.count);
  addWeightDecayGradient(gradient, theta, shape, objective.lambda);

  return {
    delta3,
    delta2,
    W1grad: blocks.W1,
    W2grad: blocks.W2,
    b1grad: blocks.b1,
    b2grad: blocks.b2,
    gradient,
  };
}
