import { dispose, type Tensor1D, type TensorContainer, tidy } from '@tensorflow/tfjs-core';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import { createAssembly } from './assembleMeasured.ts';
import type { Measured } from './evaluator.ts';
import { uploadParameters } from './parameters.ts';
import { cutBatch, type SampleBlock, samplesOf } from './sampleBlocks.ts';
import { blockSums, type HiddenLayer, hiddenLayer, joined, sparsityDelta } from './sparseAutoencoder.ts';

interface Work {
  readonly blocks: readonly SampleBlock[];
  readonly shape: NetworkShape;
  readonly theta: Float64Array;
  readonly objective: Objective;
  readonly batch: Batch | undefined;
}

/**
 * What `sampleSums` computes, block by block with a rest after each, so that a long evaluation can be left. Nothing is
 * kept in one of tfjs's scopes: what others allocate during a rest would be disposed with it.
 * @param read gives a tensor's values and disposes it; so a graphics processor has done a block before the next one is asked of it
 * @throws what `rest` throws
 */
export async function evaluateInSlices(
  { blocks, shape, theta, objective, batch }: Work,
  read: (sums: Tensor1D) => Float32Array | Promise<Float32Array>,
  rest: () => Promise<void>,
): Promise<Measured> {
  const kept: TensorContainer[] = [];
  const keep = <Made extends TensorContainer>(make: () => Made): Made => {
    const made = tidy(make);
    kept.push(made);
    return made;
  };
  try {
    const taken = batch ? keep(() => cutBatch(blocks, batch).map((block) => ({ ...block }))) : blocks;
    const count = taken.reduce((total, block) => total + samplesOf(block), 0);
    const parameters = keep(() => ({ ...uploadParameters(theta, shape) }));
    const layers: HiddenLayer[] = [];
    for (const block of taken) {
      layers.push(keep(() => ({ ...hiddenLayer(block, parameters) })));
      await rest();
    }
    const sparsity = keep(() => sparsityDelta(layers, objective, count) ?? undefined) ?? null;
    const { add, finish } = createAssembly(shape, count);
    for (const [at, block] of taken.entries()) {
      const sums = tidy(() => joined(blockSums(block, layers[at] as HiddenLayer, parameters, sparsity)));
      add({ sums: await read(sums), samples: samplesOf(block) });
      await rest();
    }
    return finish(theta, objective);
  } finally {
    dispose(kept);
  }
}
