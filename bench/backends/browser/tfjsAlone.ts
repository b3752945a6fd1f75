import * as tf from '@tensorflow/tfjs';
import { startBackend } from '../../../src/worker/tf/startBackend.ts';
import { autodiff } from '../../../tests/browser/tf/autodiff.ts';
import type { Contender } from './contender.ts';
import type { Work } from './work.ts';

/** The cost written once in tfjs's operations, and its gradient left to tfjs. */
export async function autodiffContender(work: Work): Promise<Contender> {
  const x = await upload(work);
  return { evaluate: () => autodiff(work, x) };
}

/**
 * What a newcomer to tfjs would write: two dense sigmoid layers, squared error, L2 and Adam in batches of 256. It leaves
 * the sparsity penalty out, which needs ρ̂ over all samples, and so computes less. Timed by the epoch.
 */
export async function layersContender(work: Work): Promise<Contender> {
  const x = await upload(work);
  const { visibleSize, hiddenSize } = work.shape;
  const layer = (units: number) =>
    tf.layers.dense({
      units,
      activation: 'sigmoid',
      kernelRegularizer: tf.regularizers.l2({ l2: work.objective.lambda / 2 }),
    });
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [visibleSize] }));
  model.add(layer(hiddenSize));
  model.add(layer(visibleSize));
  model.compile({ optimizer: tf.train.adam(), loss: 'meanSquaredError' });
  return { evaluate: () => model.fit(x, x, { epochs: 1, batchSize: 256, verbose: 0 }) };
}

async function upload({ patches }: Work): Promise<tf.Tensor2D> {
  await startBackend('wasm');
  return tf.tensor2d(patches.values.slice(), [patches.count, patches.visibleSize]);
}
