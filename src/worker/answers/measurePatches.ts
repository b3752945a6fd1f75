import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import type { Answer } from './answer.ts';
import { paced } from './paced.ts';
import { patchBlocks } from './patchBlocks.ts';

export const measurePatches: Answer<'measurePatches'> = async ({ runId }, context) => {
  const { shape, iteration, prepared, theta } = context.runOf(runId);
  const { patches } = prepared;
  const thetaThen = theta.slice();
  const errors = new Float64Array(patches.count);
  const pause = paced(async () => {
    context.tell(done / patches.count);
    await context.giveWay();
  });
  let done = 0;
  for (const { first, count } of patchBlocks(patches.count, shape)) {
    errors.set(reconstruct(thetaThen, shape, patches, first, count).errors, first);
    done += count;
    await pause();
  }
  return { iteration, errors };
};
