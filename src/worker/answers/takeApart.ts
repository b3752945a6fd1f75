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
  const { objective } = run.settings;
  const theta = run.theta.slice();
  const chosen = choosePatches(run.prepared.patches, [patch]);
  const { a2 } = reconstruct(theta, shape, chosen, 0, 1, objective);
  const contributions = contributionsOf(theta, shape, a2);
  const order = contributions.map(({ unit }) => unit);
  const added = addedBy(order, a2, splitParameters(theta, shape).W2, visibleSize);
  const pictures = new Float32Array((hiddenSize + 1) * visibleSize);
  const errors = new Float64Array(hiddenSize + 1);
  const pause = paced(context.giveWay);
  let units = 0;
  for (const { a3 } of addUnits(theta, shape, a2, order, objective.output)) {
    pictures.set(a3, units * visibleSize);
    errors[units] = halfSquaredDistance(a3, chosen.values);
    units += 1;
    await pause();
  }
  const sizes = Float64Array.from(contributions, ({ size }) => size);
  return { iteration, patch, x: chosen.values, a2, order, sizes, ...added, pictures, errors };
};

/** What each unit adds to the weighted sums, in this order, and all of them together. */
function addedBy(order: readonly number[], a2: Float64Array, outgoing: Float64Array, visibleSize: number) {
  const contributions = new Float32Array(order.length * visibleSize);
  const allTogether = new Float32Array(visibleSize);
  let largest = 0;
  order.forEach((unit, place) => {
    for (let n = 0; n < visibleSize; n++) {
      const value = (a2[unit] as number) * (outgoing[unit * visibleSize + n] as number);
      contributions[place * visibleSize + n] = value;
      allTogether[n] = (allTogether[n] as number) + value;
      largest = Math.max(largest, Math.abs(value));
    }
  });
  for (const value of allTogether) largest = Math.max(largest, Math.abs(value));
  return { contributions, allTogether, largest };
}

function halfSquaredDistance(a: Float64Array, b: Float32Array): number {
  return a.reduce((sum, value, n) => sum + 0.5 * (value - (b[n] as number)) ** 2, 0);
}
