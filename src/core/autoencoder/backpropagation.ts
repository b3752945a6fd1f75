import type { Layer } from './layers.ts';
import { addColumnSums } from './layers.ts';
import type { Model } from './model.ts';
import type { Parameters } from './parameters.ts';
import { addTransposedProduct, productWithTransposed } from './products.ts';

/** delta3 = −(x − a3) .* f'(z3), count × visibleSize. With the sigmoid f'(z) = f(z) f(−z), with linear units 1. */
export function outputDelta(x: Float64Array, layer3: Layer, { output }: Model = {}): Float64Array {
  const { a: a3, oneMinusA: oneMinusA3 } = layer3;
  const delta3 = new Float64Array(a3.length);
  if (output === 'linear') {
    for (let i = 0; i < delta3.length; i++) delta3[i] = a3[i]! - x[i]!;
    return delta3;
  }
  for (let i = 0; i < delta3.length; i++) delta3[i] = (a3[i]! - x[i]!) * a3[i]! * oneMinusA3[i]!;
  return delta3;
}

/**
 * delta2 = (W2ᵀ delta3 + sparsity) .* f'(z2), count × hiddenSize.
 * @param sparsity one number a hidden unit, from `sparsityDelta`
 */
export function hiddenDelta(
  delta3: Float64Array,
  layer2: Layer,
  { W2, b1, b2 }: Parameters,
  sparsity: Float64Array,
  count: number,
): Float64Array {
  const hiddenSize = b1.length;
  const delta2 = new Float64Array(count * hiddenSize);
  productWithTransposed(delta2, delta3, W2, count, b2.length, hiddenSize);
  const { a: a2, oneMinusA: oneMinusA2 } = layer2;
  for (let row = 0; row < delta2.length; row += hiddenSize) {
    for (let j = 0; j < hiddenSize; j++) {
      const i = row + j;
      delta2[i] = (delta2[i]! + sparsity[j]!) * a2[i]! * oneMinusA2[i]!;
    }
  }
  return delta2;
}

/** Adds these patches' share of Σ delta2 xᵀ, Σ delta3 a2ᵀ, Σ delta2 and Σ delta3 to the blocks of `sums`. */
export function addGradientSums(
  sums: Parameters,
  x: Float64Array,
  a2: Float64Array,
  delta2: Float64Array,
  delta3: Float64Array,
  count: number,
): void {
  const hiddenSize = sums.b1.length;
  const visibleSize = sums.b2.length;
  addTransposedProduct(sums.W1, x, delta2, visibleSize, count, hiddenSize);
  addTransposedProduct(sums.W2, a2, delta3, hiddenSize, count, visibleSize);
  addColumnSums(sums.b1, delta2);
  addColumnSums(sums.b2, delta3);
}
