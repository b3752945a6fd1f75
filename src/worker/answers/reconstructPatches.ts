import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import type { Answer } from './answer.ts';
import { choosePatches } from './choosePatches.ts';
import { paced, patchBlocks } from './paced.ts';

export const reconstructPatches: Answer<'reconstructPatches'> = async ({ runId, patches }, context) => {
  const run = context.runOf(runId);
  const { shape, iteration } = run;
  const { objective } = run.settings;
  const theta = run.theta.slice();
  const chosen = choosePatches(run.prepared.patches, patches);
  const a3 = new Float32Array(chosen.values.length);
  const errors = new Float64Array(patches.length);
  const pause = paced(context.giveWay);
  for (const { first, count } of patchBlocks(patches.length, shape)) {
    const part = reconstruct(theta, shape, chosen, first, count, objective);
    a3.set(part.a3, first * shape.visibleSize);
    errors.set(part.errors, first);
    await pause();
  }
  return { iteration, patches, x: chosen.values, a3, errors };
};

export const measurePatches: Answer<'measurePatches'> = async ({ runId }, context) => {
  const { shape, iteration, prepared, theta, settings } = context.runOf(runId);
  const { patches } = prepared;
  const thetaThen = theta.slice();
  const errors = new Float64Array(patches.count);
  const pause = paced(async () => {
    context.tell(done / patches.count);
    await context.giveWay();
  });
  let done = 0;
  for (const { first, count } of patchBlocks(patches.count, shape)) {
    errors.set(reconstruct(thetaThen, shape, patches, first, count, settings.objective).errors, first);
    done += count;
    await pause();
  }
  return { iteration, errors };
};
