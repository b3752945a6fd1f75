import { beforeAll, describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { rankPatches } from '../../../src/core/hiddenUnit/rankPatches.ts';
import { unitOfTheta } from '../../../src/core/hiddenUnit/unitOfTheta.ts';
import { picturePreparation } from '../../../src/core/patches/preparation.ts';
import { greyScaleOf } from '../../../src/core/reconstruction/pictureColours.ts';
import { reconstruct } from '../../../src/core/reconstruction/reconstruct.ts';
import { reconstructImage } from '../../../src/core/reconstruction/reconstructImage.ts';
import { penaltyPerUnit } from '../../../src/core/sparsity/penaltyPerUnit.ts';
import { createDatasets } from '../../../src/worker/datasets/datasets.ts';
import type { PreparedData } from '../../../src/worker/datasets/preparedData.ts';
import { settings, startTrainer } from './trainer.ts';

const data = { source: 'scenes', patchSize: 8, patchCount: 1000, preparation: picturePreparation } as const;
const shape = { visibleSize: 64, hiddenSize: 25 };
const { objective } = settings;

/** What the panels ask, answered by the worker after a short run on our own kernel. */
async function answersAfterTraining() {
  const trainer = startTrainer('simd', { data, budget: 40 });
  await trainer.next('runStarted');
  const finished = trainer.next('runFinished');
  trainer.send({ type: 'trainRun', runId: 1 });
  await finished;
  return {
    theta: await trainer.theta(),
    unit: await trainer.ask('inspectHiddenUnit', { runId: 1, unit: 7, top: 6 }),
    strip: await trainer.ask('reconstructPatches', { runId: 1, patches: [0, 3, 999] }),
    means: await trainer.ask('readMeanActivations', { runId: 1 }),
    code: await trainer.ask('readActivations', { runId: 1, count: 200 }),
    picture: await trainer.ask('reconstructPicture', { runId: 1, picture: 0, stride: 8, view: 'rebuilt' }),
  };
}

describe('what the panels are told by the real worker', () => {
  let told: Awaited<ReturnType<typeof answersAfterTraining>>;
  let prepared: PreparedData;

  beforeAll(async () => {
    const nothing = () => undefined;
    prepared = await createDatasets().prepare(data, settings.seed, nothing, () => false);
  });

  it('is what the float64 reference says of the same weights and patches', async () => {
    told = await answersAfterTraining();
    const { theta, unit, strip, means, code } = told;
    const { patches } = prepared;
    const { a2, errors } = reconstruct(theta, shape, patches);
    for (const [at, patch] of strip.patches.entries())
      expect(strip.errors[at]).toBeCloseTo(errors[patch] ?? Number.NaN, 8);
    code.a2.forEach((activation, at) => {
      expect(activation).toBeCloseTo(a2[at] ?? Number.NaN, 5);
    });
    const { rhoHat } = costAndGradient(theta, shape, patches, objective);
    const penalties = penaltyPerUnit(objective, rhoHat);
    means.rhoHat.forEach((mean, j) => {
      expect(Math.abs(mean / (rhoHat[j] ?? Number.NaN) - 1)).toBeLessThan(1e-4);
    });
    const { weights, bias } = unitOfTheta(theta, shape, 7);
    const ranking = rankPatches(weights, bias, patches, 6);
    expect(unit.byActivation.map(({ patch }) => patch)).toEqual(
      ranking.byActivation.map(({ patch }) => patch),
    );
    expect(unit.byCosine.map(({ patch }) => patch)).toEqual(ranking.byCosine.map(({ patch }) => patch));
    expect(Math.abs(unit.sparsityPenalty / (penalties[7] ?? Number.NaN) - 1)).toBeLessThan(1e-2);
  });

  it('of a whole picture is what the reference makes of it', () => {
    const { cut, transform } = prepared;
    const picture = cut?.pictures[0];
    if (!picture) throw new Error('There is no picture.');
    const work = reconstructImage(told.theta, shape, picture, { transform, stride: 8 });
    let step = work.next();
    while (!step.done) step = work.next();
    const variance = greyScaleOf(picture).deviation ** 2;
    expect(told.picture.varianceExplained).toBeCloseTo(1 - step.value.meanSquaredError / variance, 3);
    expect(told.picture.meansOnlyExplained).toBeCloseTo(1 - step.value.meansOnlyError / variance, 3);
  });
});
