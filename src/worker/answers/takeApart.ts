import { splitParameters } from '../../core/autoencoder/parameters.ts';
import { addUnits, contributionsOf } from '../../core/reconstruction/contributions.ts';
import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import type { Answer } from './answer.ts';
import { choosePatches } from './choosePatches.ts';
import { paced } from './paced.ts';

export const takeApart: Answer<'takeApart'> = async ({ runId, patch }, context) => {
  const run = context.runOf(runId);
  const { shape, iteration } = run;
  const { visibleSize, hiddenSize } = shape;
  const theta = run.theta.slice();
  const chosen = choosePatches(run.patches, [patch]);
  const { a2 } = reconstruct(theta, shape, chosen);
  const contributions = contributionsOf(theta, shape, a2);
  const order = contributions.map(({ unit }) => unit);
  const { W2: outgoing } = splitParameters(theta, shape);
  const columns = new Float32Array(hiddenSize * visibleSize);
  order.forEach((unit, place) => {
    columns.set(outgoing.subarray(unit * visibleSize, (unit + 1) * visibleSize), place * visibleSize);
  });
  const pictures = new Float32Array((hiddenSize + 1) * visibleSize);
  const errors = new Float64Array(hiddenSize + 1);
  const pause = paced(context.giveWay);
  let added = 0;
  for (const { a3 } of addUnits(theta, shape, a2, order)) {
    pictures.set(a3, added * visibleSize);
    errors[added] = halfSquaredDistance(a3, chosen.values);
    added += 1;
    await pause();
  }
  const sizes = Float64Array.from(contributions, ({ size }) => size);
  return { iteration, patch, x: chosen.values, a2, order, sizes, columns, pictures, errors };
};

function halfSquaredDistance(a: Float64Array, b: Float32Array): number {
  return a.reduce((sum, value, n) => sum + 0.5 * (value - (b[n] as number)) ** 2, 0);
}
