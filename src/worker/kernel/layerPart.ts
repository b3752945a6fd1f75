import type { NetworkShape } from '../../core/autoencoder/shape.ts';

/** The hidden layer's parameters are W1 and b1, those of the output layer W2 and b2. */
export type Layer = 'hidden' | 'output';

/** A layer's arrays in the kernel's memory. */
export interface LayerArrays {
  readonly weights: 'W1T' | 'W2T';
  readonly gradient: 'W1gradT' | 'W2gradT';
  readonly bias: 'b1' | 'b2';
  readonly biasGradient: 'b1grad' | 'b2grad';
}

export const layerArrays: Readonly<Record<Layer, LayerArrays>> = {
  hidden: { weights: 'W1T', gradient: 'W1gradT', bias: 'b1', biasGradient: 'b1grad' },
  output: { weights: 'W2T', gradient: 'W2gradT', bias: 'b2', biasGradient: 'b2grad' },
};

/** Where a layer's weights and biases lie in theta = [W1(:); W2(:); b1; b2]. */
function placesOf({ visibleSize, hiddenSize }: NetworkShape, layer: Layer) {
  const weights = visibleSize * hiddenSize;
  if (layer === 'hidden')
    return { weights: [0, weights], biases: [2 * weights, 2 * weights + hiddenSize] } as const;
  const biases = 2 * weights + hiddenSize;
  return { weights: [weights, 2 * weights], biases: [biases, biases + visibleSize] } as const;
}

/** A copy of a layer's part of a vector in theta's layout: the weights, then the biases. */
export function partOfLayer(vector: Float64Array, shape: NetworkShape, layer: Layer): Float64Array {
  const { weights, biases } = placesOf(shape, layer);
  const part = new Float64Array(weights[1] - weights[0] + biases[1] - biases[0]);
  part.set(vector.subarray(...weights));
  part.set(vector.subarray(...biases), weights[1] - weights[0]);
  return part;
}

/** The reverse: puts a layer's part back into its places. */
export function putPartOfLayer(
  part: Float64Array,
  shape: NetworkShape,
  layer: Layer,
  into: Float64Array,
): void {
  const { weights, biases } = placesOf(shape, layer);
  const count = weights[1] - weights[0];
  into.set(part.subarray(0, count), weights[0]);
  into.set(part.subarray(count), biases[0]);
}
