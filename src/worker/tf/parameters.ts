import { type Tensor1D, type Tensor2D, tensor1d, tensor2d } from '@tensorflow/tfjs-core';
import { splitParameters } from '../../core/autoencoder/parameters.ts';
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

/** Rounds theta to float32 and hands it to the current backend. */
export function uploadParameters(theta: Float64Array, shape: NetworkShape): Parameters {
  const { W1, W2, b1, b2 } = splitParameters(theta, shape);
  const { visibleSize, hiddenSize } = shape;
  return {
    W1t: tensor2d(Float32Array.from(W1), [visibleSize, hiddenSize]),
    W2t: tensor2d(Float32Array.from(W2), [hiddenSize, visibleSize]),
    b1: tensor1d(Float32Array.from(b1)),
    b2: tensor1d(Float32Array.from(b2)),
  };
}
