import { reconstruct } from '../../core/reconstruction/reconstruct.ts';
import type { Answer } from './answer.ts';
import { paced, patchBlocks } from './paced.ts';

export const readActivations: Answer<'readActivations'> = async ({ runId, count }, context) => {
  const { shape, iteration, prepared, theta, settings } = context.runOf(runId);
  const { patches } = prepared;
  const thetaThen = theta.slice();
  const patchCount = Math.min(count, patches.count);
  const a2 = new Float32Array(patchCount * shape.hiddenSize);
  const pause = paced(context.giveWay);
  for (const block of patchBlocks(patchCount, shape)) {
    const part = reconstruct(thetaThen, shape, patches, block.first, block.count, settings.objective);
    a2.set(part.a2, block.first * shape.hiddenSize);
    await pause();
  }
  return { iteration, patchCount, hiddenSize: shape.hiddenSize, a2 };
};

export const readMeanActivations: Answer<'readMeanActivations'> = ({ runId }, { runOf }) => {
  const { iteration, measured } = runOf(runId);
  return {
    iteration,
    rhoHat: measured.rhoHat.slice(),
    oneMinusRhoHat: measured.oneMinusRhoHat.slice(),
  };
};

export const readParameters: Answer<'readParameters'> = ({ runId, iteration: wanted }, { runOf }) => {
  const run = runOf(runId);
  const { shape } = run;
  const { theta, iteration } = wanted === undefined ? run : run.keptAt(wanted);
  return { theta: theta.slice(), shape, iteration };
};

export const readPatches: Answer<'readPatches'> = ({ runId }, { runOf }) => {
  const { patches, zca } = runOf(runId).prepared;
  const { values, count, visibleSize } = patches;
  return { values, count, visibleSize, ...(zca && { whitening: zca.matrix }) };
};
