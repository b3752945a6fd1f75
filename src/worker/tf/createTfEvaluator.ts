import { getBackend, tidy } from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { assembleMeasured } from './assembleMeasured.ts';
import type { Evaluator } from './evaluator.ts';
import { uploadParameters } from './parameters.ts';
import { disposeBlocks, uploadBlocks } from './sampleBlocks.ts';
import { sampleSums } from './sparseAutoencoder.ts';
import { startBackend, type TfBackendName } from './startBackend.ts';

/**
 * Starts the backend if need be and hands it the patches. A worker has one tfjs engine: creating an evaluator for another
 * backend switches to that one, and evaluators made for the former must not be used again, only disposed.
 * @throws Error when the backend cannot start
 */
export async function createTfEvaluator(
  backend: TfBackendName,
  patches: PatchSet,
  shape: NetworkShape,
): Promise<Evaluator> {
  await startBackend(backend);
  const blocks = uploadBlocks(patches, backend);
  const layout = { shape, samplesOfBlocks: blocks.map(({ groups, groupSize }) => groups * groupSize) };
  return {
    backend,
    evaluate(theta, objective) {
      if (getBackend() !== backend) throw new Error(`The ${backend} backend has been switched away from.`);
      let sums = new Float32Array(0);
      // Nothing is returned from tidy: it would walk through a returned array entry by entry in search of tensors.
      tidy(() => {
        // dataSync: in a worker data() waits for a timer, 5 ms or more a time.
        sums = sampleSums(
          blocks,
          uploadParameters(theta, shape),
          objective,
          patches.count,
        ).dataSync<'float32'>() as typeof sums;
      });
      return assembleMeasured(sums, layout, theta, objective);
    },
    dispose: () => disposeBlocks(blocks),
  };
}
