import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import type { Answer } from './answer.ts';
import { choosePatches } from './choosePatches.ts';
import { paced } from './paced.ts';
import { patchBlocks } from './patchBlocks.ts';

export const reconstructPatches: Answer<'reconstructPatches'> = async ({ runId, patches }, context) => {
  const run = context.runOf(runId);
  const { shape, iteration } = run;
  const theta = run.theta.slice();
  const chosen = choosePatches(run.prepared.patches, patches);
  const a3 = new Float32Array(chosen.values.length);
  const errors = new Float64Array(patches.length);
  const pause = paced(context.giveWay);
  for (const { first, count } of patchBlocks(patches.length, shape)) {
    const part = reconstruct(theta, shape, chosen, first, count);
    a3.set(part.a3, first * shape.visibleSize);
    errors.set(part.errors, first);
    await pause();
  }
  return { iteration, patches, x: chosen.values, a3, errors };
};
