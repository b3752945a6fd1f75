import { getBackend, tidy } from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { assembleMeasured } from './assembleMeasured.ts';
import type { Evaluator } from './evaluator.ts';
import { uploadParameters } from './parameters.ts';
import { cutBatch, disposeBlocks, type SampleBlock, uploadBlocks } from './sampleBlocks.ts';
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
  const { isLost } = await startBackend(backend);
  const blocks = uploadBlocks(patches, backend);
  return {
    backend,
    evaluate(theta, objective, batch) {
      if (getBackend() !== backend) throw new Error(`The ${backend} backend has been switched away from.`);
      let sums = new Float32Array(0);
      let samplesOfBlocks: number[] = [];
      // Nothing is returned from tidy: it would walk through a returned array entry by entry in search of tensors.
      tidy(() => {
        const taken = batch ? cutBatch(blocks, batch) : blocks;
        samplesOfBlocks = taken.map(samplesOf);
        // dataSync: in a worker data() waits for a timer, 5 ms or more a time.
        sums = sampleSums(
          taken,
          uploadParameters(theta, shape),
          objective,
          batch?.count ?? patches.count,
        ).dataSync<'float32'>() as typeof sums;
      });
      if (isLost()) throw new Error('the browser took the graphics processor away');
      return assembleMeasured(sums, { shape, samplesOfBlocks }, theta, objective);
    },
    dispose: () => disposeBlocks(blocks),
  };
}

const samplesOf = ({ groups, groupSize }: SampleBlock): number => groups * groupSize;
