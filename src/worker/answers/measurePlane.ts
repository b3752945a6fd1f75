import { costOver, firstPatches } from '../../core/autoencoder/gradientCheck/planCheck.ts';
import type { Answer } from './answer.ts';
import { paced } from './paced.ts';

export const measurePlane: Answer<'measurePlane'> = async (plane, context) => {
  const { origin, first, second, us, vs } = plane;
  const run = context.runOf(plane.runId);
  for (const vector of [origin, first, second]) {
    if (vector.length !== run.theta.length) {
      throw new RangeError(`This run has ${run.theta.length} parameters, the plane has ${vector.length}.`);
    }
  }
  const patches = firstPatches(run.patches, plane.patches);
  const costOf = costOver(run.shape, patches, run.settings.objective);
  const costs = new Float64Array(us.length * vs.length);
  const theta = new Float64Array(origin.length);
  let done = 0;
  const pause = paced(async () => {
    context.tell(done / costs.length);
    await context.giveWay();
  });
  for (const v of vs) {
    for (const u of us) {
      for (let n = 0; n < theta.length; n++) {
        theta[n] = (origin[n] as number) + u * (first[n] as number) + v * (second[n] as number);
      }
      costs[done] = costOf(theta);
      done += 1;
      await pause();
    }
  }
  return { costs, patches: patches.count };
};
