import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import { splitParameters } from '../../../src/core/autoencoder/parameters.ts';
import type { Example } from './examples.ts';

/** The cost as one float32 scalar, and its gradient as tfjs derives it by itself: a check that shares no formula with ours. */
export function autodiff(
  { shape, patches, theta, objective }: Example,
  x: tf.Tensor2D,
): { cost: number; gradient: Float64Array } {
  const { W1, W2, b1, b2 } = splitParameters(theta, shape);
  const { visibleSize, hiddenSize } = shape;
  const { lambda, rho, beta } = objective;
  const result = { cost: Number.NaN, gradient: new Float64Array(theta.length) };
  const costOf = (W1t: tf.Tensor, W2t: tf.Tensor, bias1: tf.Tensor, bias2: tf.Tensor): tf.Scalar => {
    const a2 = tf.sigmoid(tf.add(tf.matMul(x, W1t as tf.Tensor2D), bias1));
    const a3 = tf.sigmoid(tf.add(tf.matMul(a2 as tf.Tensor2D, W2t as tf.Tensor2D), bias2));
    const rhoHat = tf.mean(a2, 0);
    const divergence = tf.sub(tf.mul(-rho, tf.log(rhoHat)), tf.mul(1 - rho, tf.log(tf.sub(1, rhoHat))));
    const constant = hiddenSize * (rho * Math.log(rho) + (1 - rho) * Math.log(1 - rho));
    const error = tf.div(tf.sum(tf.sum(tf.square(tf.sub(a3, x)), 1)), 2 * patches.count);
    const decay = tf.mul(lambda / 2, tf.add(tf.sum(tf.square(W1t)), tf.sum(tf.square(W2t))));
    return tf.add(tf.add(error, decay), tf.mul(beta, tf.add(tf.sum(divergence), constant))) as tf.Scalar;
  };
  tf.tidy(() => {
    const { value, grads } = tf.valueAndGrads(costOf)([
      tf.tensor2d(Float32Array.from(W1), [visibleSize, hiddenSize]),
      tf.tensor2d(Float32Array.from(W2), [hiddenSize, visibleSize]),
      tf.tensor1d(Float32Array.from(b1)),
      tf.tensor1d(Float32Array.from(b2)),
    ]);
    result.cost = value.dataSync()[0] as number;
    result.gradient.set(tf.concat1d(grads.map((block) => tf.reshape(block, [-1]) as tf.Tensor1D)).dataSync());
  });
  return result;
}
