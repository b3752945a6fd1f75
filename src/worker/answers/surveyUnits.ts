import { hiddenLayer, patchRows } from '../../core/autoencoder/layers.ts';
import type { Model } from '../../core/autoencoder/model.ts';
import { splitParameters } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import { unitNorms } from '../../core/filters/tiles.ts';
import { hiddenUnitWeights } from '../../core/hiddenUnit/unitOfTheta.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { searchDuplicates } from '../../core/sparsity/duplicates.ts';
import { reportUnits } from '../../core/sparsity/unitStates.ts';
import type { Answer } from './answer.ts';
import { choosePatches } from './choosePatches.ts';
import { paced, patchBlocks } from './paced.ts';

export const surveyUnits: Answer<'surveyUnits'> = async ({ runId, most }, context) => {
  const run = context.runOf(runId);
  const { shape, iteration, prepared, theta } = run;
  const { patches } = prepared;
  const thetaThen = theta.slice();
  const pause = paced(context.giveWay);
  const patchCount = Math.max(1, Math.min(most, patches.count));
  const extremes = await extremesOver(
    spread(patches.count, patchCount),
    patches,
    thetaThen,
    shape,
    run.settings.objective,
    pause,
  );
  const weights = hiddenUnitWeights(thetaThen, shape);
  const search = searchDuplicates(weights, shape);
  let step = search.next();
  for (; !step.done; step = search.next()) await pause();
  const outgoing = outgoingNorms(thetaThen, shape);
  const reports = reportUnits(weights, shape, { ...extremes, outgoing }, step.value);
  return { iteration, patchCount, complete: patchCount === patches.count, reports };
};

/** ‖W2_j‖ of every hidden unit: W2's columns lie one after the other in theta. */
function outgoingNorms(theta: Float64Array, shape: NetworkShape): Float64Array {
  return unitNorms(splitParameters(theta, shape).W2, shape);
}

/** The least and the greatest activation of every unit over some patches. */
async function extremesOver(
  chosen: readonly number[],
  patches: PatchSet,
  theta: Float64Array,
  shape: NetworkShape,
  model: Model,
  pause: () => Promise<void>,
) {
  const parameters = splitParameters(theta, shape);
  const lowest = new Float64Array(shape.hiddenSize).fill(Number.POSITIVE_INFINITY);
  const highest = new Float64Array(shape.hiddenSize).fill(Number.NEGATIVE_INFINITY);
  for (const { first, count } of patchBlocks(chosen.length, shape)) {
    const block = choosePatches(patches, chosen.slice(first, first + count));
    const { a } = hiddenLayer(patchRows(block, shape, 0, count), parameters, count, model);
    for (let n = 0; n < a.length; n++) {
      const unit = n % shape.hiddenSize;
      lowest[unit] = Math.min(lowest[unit] as number, a[n] as number);
      highest[unit] = Math.max(highest[unit] as number, a[n] as number);
    }
    await pause();
  }
  return { lowest, highest };
}

/** `chosen` numbers below `count`, evenly spread. */
function spread(count: number, chosen: number): number[] {
  return Array.from({ length: chosen }, (_, n) => Math.floor((n * count) / chosen));
}
