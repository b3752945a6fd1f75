import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import type { Answer } from './answer.ts';
import { paced } from './paced.ts';
import { patchBlocks } from './patchBlocks.ts';

export const readActivations: Answer<'readActivations'> = async ({ runId, count }, context) => {
  const { shape, iteration, prepared, theta } = context.runOf(runId);
  const { patches } = prepared;
  const thetaThen = theta.slice();
  const patchCount = Math.min(count, patches.count);
  const a2 = new Float32Array(patchCount * shape.hiddenSize);
  const pause = paced(context.giveWay);
  for (const block of patchBlocks(patchCount, shape)) {
    const part = reconstruct(thetaThen, shape, patches, block.first, block.count);
    a2.set(part.a2, block.first * shape.hiddenSize);
    await pause();
  }
  return { iteration, patchCount, hiddenSize: shape.hiddenSize, a2 };
};
