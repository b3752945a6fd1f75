import {
  add,
  concat1d,
  div,
  fused,
  matMul,
  maximum,
  mul,
  neg,
  reshape,
  sigmoid,
  square,
  squaredDifference,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Parameters } from './parameters.ts';
import { evenGroups, type SampleBlock, splitGroups, transposeGroups } from './sampleBlocks.ts';

/** What the hidden layer answers to a block: samples × hiddenSize, and sums over the samples (hiddenSize). */
export interface HiddenLayer {
  readonly a2: Tensor2D;
  /** sigmoid(−z2), to full relative precision where 1 − a2 by subtraction would have none. */
  readonly oneMinusA2: Tensor2D;
  readonly sumA2: Tensor1D;
  readonly sumOneMinusA2: Tensor1D;
}

/** Means below it are taken for it: what β divided by it gives is as much as float32 holds. */
const smallestActivation = 1e-37;

/**
 * All sums over the samples that cost and gradient need, one block after the other in one vector, each block in the
 * order of `blockSums`. It corresponds to core/autoencoder/sparseAutoencoder.ts: same steps, same names, but a sample
 * is a row. Call it inside `tidy`.
 */
export function sampleSums(
  blocks: readonly SampleBlock[],
  parameters: Parameters,
  objective: Objective,
  count: number,
): Tensor1D {
  const layers = blocks.map((block) => hiddenLayer(block, parameters));
  const sparsity = sparsityDelta(layers, objective, count);
  return joined(
    blocks.flatMap((block, at) => blockSums(block, layers[at] as HiddenLayer, parameters, sparsity)),
  );
}

/** One after the other in one vector. Call it inside `tidy`. */
export const joined = (sums: readonly Tensor[]): Tensor1D =>
  concat1d(sums.map((one) => reshape(one, [-1]) as Tensor1D));

/** Call it inside `tidy`. */
export function hiddenLayer({ x }: SampleBlock, { W1t, b1 }: Parameters): HiddenLayer {
  // z2 = W1 x + b1
  const z2 = fused.matMul({ a: x, b: W1t, bias: b1 }) as Tensor2D;

  // a2 = f(z2),  1 − a2 = f(−z2)
  const a2 = sigmoid(z2);
  const oneMinusA2 = sigmoid(neg(z2));

  // m rhoHat_j = Σ a2_j
  return { a2, oneMinusA2, sumA2: sumOfSamples(a2), sumOneMinusA2: sumOfSamples(oneMinusA2) };
}

/** β(−ρ/rhoHat + (1−ρ)/(1−rhoHat)), hiddenSize; null when β is 0. Call it inside `tidy`. */
export function sparsityDelta(
  layers: readonly HiddenLayer[],
  { rho, beta }: Objective,
  count: number,
): Tensor1D | null {
  if (beta === 0) return null;
  const mean = (sums: readonly Tensor1D[]): Tensor1D =>
    maximum(
      div(
        sums.reduce((total, part) => add(total, part)),
        count,
      ),
      smallestActivation,
    );
  const rhoHat = mean(layers.map(({ sumA2 }) => sumA2));
  const oneMinusRhoHat = mean(layers.map(({ sumOneMinusA2 }) => sumOneMinusA2));
  return sub(div(beta * (1 - rho), oneMinusRhoHat), div(beta * rho, rhoHat));
}

/** Σ W1grad, W2grad, b1grad, b2grad (in theta's order and layout), a2, 1 − a2, and ‖a3 − x‖² of every sample. Call it inside `tidy`. */
export function blockSums(
  block: SampleBlock,
  { a2, oneMinusA2, sumA2, sumOneMinusA2 }: HiddenLayer,
  { W2t, b2 }: Parameters,
  sparsity: Tensor1D | null,
): Tensor[] {
  const { x, xTransposed, groups } = block;

  // z3 = W2 a2 + b2,  a3 = f(z3)
  const a3 = sigmoid(fused.matMul({ a: a2, b: W2t, bias: b2 }));

  // ‖a3 − x‖² a sample
  const squaredErrors = sum(squaredDifference(a3, x), 1);

  // delta3 = −(x − a3) .* f'(z3),  f'(z3) = a3 − a3²
  const delta3 = mul(sub(a3, x), sub(a3, square(a3))) as Tensor2D;

  // delta2 = (W2ᵀ delta3 + sparsity) .* f'(z2)
  const W2: Tensor2D = transpose(W2t);
  const propagated = sparsity ? fused.matMul({ a: delta3, b: W2, bias: sparsity }) : matMul(delta3, W2);
  const delta2 = mul(propagated, mul(a2, oneMinusA2)) as Tensor2D;

  // W1grad = Σ delta2 xᵀ,  W2grad = Σ delta3 a2ᵀ; both transposed, which read row by row is theta's column by column
  const W1grad = sum(matMul(xTransposed, splitGroups(delta2, groups)), 0);
  const W2grad = sum(matMul(transposeGroups(a2, groups), splitGroups(delta3, groups)), 0);

  // b1grad = Σ delta2,  b2grad = Σ delta3
  return [W1grad, W2grad, sumOfSamples(delta2), sumOfSamples(delta3), sumA2, sumOneMinusA2, squaredErrors];
}

/**
 * samples × units → units, in two stages. tfjs-wasm adds up one number after the other in float32: over 2,000 samples that
 * is off by 1e-6, which the penalty, steep in rhoHat, turns into a cost too noisy for a line search.
 */
function sumOfSamples(rows: Tensor2D): Tensor1D {
  return sum(sum(splitGroups(rows, evenGroups(rows.shape[0])), 1), 0);
}
