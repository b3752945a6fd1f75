import { reshape, slice, type Tensor1D, type Tensor2D, tensor1d } from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';

/** theta's blocks on the backend. theta holds the matrices column by column, which read row by row are their transposes. */
export interface Parameters {
  /** visibleSize × hiddenSize */
  readonly W1t: Tensor2D;
  /** hiddenSize × visibleSize */
  readonly W2t: Tensor2D;
  /** hiddenSize */
  readonly b1: Tensor1D;
  /** visibleSize */
  readonly b2: Tensor1D;
}

/** Rounds theta to float32 and uploads it to the current backend in one piece, which is split into the blocks there. */
export function uploadParameters(theta: Float64Array, { visibleSize, hiddenSize }: NetworkShape): Parameters {
  const weights = visibleSize * hiddenSize;
  const whole = tensor1d(Float32Array.from(theta));
  return {
    W1t: reshape(slice(whole, 0, weights), [visibleSize, hiddenSize]),
    W2t: reshape(slice(whole, weights, weights), [hiddenSize, visibleSize]),
    b1: slice(whole, 2 * weights, hiddenSize),
    b2: slice(whole, 2 * weights + hiddenSize, visibleSize),
  };
}
