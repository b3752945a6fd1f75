import { getBackend, type Tensor1D, tidy } from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { eventLoop } from '../datasets/stagedWork.ts';
import { Left } from '../left.ts';
import { createAssembly } from './assembleMeasured.ts';
import { evaluateInSlices } from './evaluateInSlices.ts';
import type { Evaluator, Measured } from './evaluator.ts';
import { uploadParameters } from './parameters.ts';
import {
  cutBatch,
  disposeBlocks,
  type SampleBlock,
  samplesOf,
  splitBatch,
  uploadBlocks,
  workOfBlock,
} from './sampleBlocks.ts';
import { sampleSums } from './sparseAutoencoder.ts';
import { startBackend, type TfBackendName } from './startBackend.ts';

/**
 * Starts the backend if necessary and uploads the patches. A worker has one tfjs engine: creating an evaluator for
 * another backend switches to that one, and evaluators made for the former must not be used again, only disposed.
 * @param work multiplications of a matrix product between two moments at which an evaluation can be left
 * @throws Error when the backend cannot start
 */
export async function createTfEvaluator(
  backend: TfBackendName,
  patches: PatchSet,
  shape: NetworkShape,
  work = workOfBlock(backend),
): Promise<Evaluator> {
  const { isLost } = await startBackend(backend);
  const blocks = uploadBlocks(patches, backend, shape, work);
  const isLong = (samples: number): boolean => samples * shape.visibleSize * shape.hiddenSize > work;
  const checkLost = (): void => {
    if (isLost()) throw new Error('the browser took the graphics processor away');
  };
  let leaving = false;
  const rest = async (): Promise<void> => {
    await eventLoop();
    if (leaving) throw new Left();
    checkLost();
    if (getBackend() !== backend) throw switchedAway(backend);
  };
  return {
    backend,
    models: 'course',
    evaluate(theta, objective, batch) {
      if (getBackend() !== backend) throw switchedAway(backend);
      leaving = false;
      const count = batch?.count ?? patches.count;
      if (isLong(count)) {
        const read = (sums: Tensor1D) => readOnce(sums, backend, (values) => values);
        return evaluateInSlices({ blocks, shape, theta, objective, batch }, read, rest);
      }
      let samplesOfBlocks: number[] = [];
      const sums = tidy(() => {
        const taken = batch ? cutBatch(blocks, batch) : blocks;
        samplesOfBlocks = taken.map(samplesOf);
        return sampleSums(taken, uploadParameters(theta, shape), objective, count);
      });
      const assemble = (values: Float32Array): Measured => {
        checkLost();
        const { add, finish } = createAssembly(shape, count);
        let at = 0;
        for (const samples of samplesOfBlocks) at += add({ sums: values.subarray(at), samples });
        return finish(theta, objective);
      };
      return readOnce(sums, backend, assemble);
    },
    ...(compilesPrograms(backend) && { kindOf: (batch: Batch) => kindOf(blocks, batch) }),
    ...(isLong(patches.count) && {
      leave() {
        leaving = true;
        return true;
      },
    }),
    dispose: () => disposeBlocks(blocks),
  };
}

const switchedAway = (backend: TfBackendName): Error =>
  new Error(`The ${backend} backend has been switched away from.`);

/**
 * Reads the tensor, disposes it, and passes its values on, synchronously where possible: in a worker, tfjs's `data`
 * waits for a timer, 5 ms or more each time. Only WebGPU cannot read synchronously.
 */
function readOnce<Result>(
  tensor: Tensor1D,
  backend: TfBackendName,
  goOn: (values: Float32Array) => Result,
): Result | Promise<Result> {
  if (backend === 'webgpu') {
    return tensor
      .data<'float32'>()
      .finally(() => tensor.dispose())
      .then((values) => goOn(values as Float32Array));
  }
  try {
    return goOn(tensor.dataSync<'float32'>() as Float32Array);
  } finally {
    tensor.dispose();
  }
}

const compilesPrograms = (backend: TfBackendName): boolean => backend === 'webgl' || backend === 'webgpu';

/** The sizes of its parts. Where a part begins in its block is no matter: tfjs cuts it out by the same program. */
const kindOf = (blocks: readonly SampleBlock[], batch: Batch): string =>
  splitBatch(blocks, batch)
    .map(({ groupSize }) => groupSize)
    .join();
