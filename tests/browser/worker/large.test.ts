import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { ranges } from '../../../src/presets/ranges.ts';
import { optimiserDefaults } from '../../../src/presets/suitedSettings.ts';
import { createDatasets } from '../../../src/worker/datasets/datasets.ts';
import { settings, startTrainer } from './trainer.ts';

const data = { ...settings.data, patchCount: ranges.patchCount.max };
const shape = { visibleSize: 64, hiddenSize: 25 };

describe(`mini-batches over ${data.patchCount} patches, as many as the page offers`, () => {
  it('lower the cost of all patches by Adam and by momentum, and it is float64’s', async () => {
    const { patches } = await createDatasets().prepare(
      data,
      settings.seed,
      () => undefined,
      () => false,
    );
    expect(patches.count).toBe(100_000);
    const trainer = startTrainer('auto', { data, optimiser: optimiserDefaults.adam, budget: 1 });
    let { total } = (await trainer.next('runStarted')).terms;
    for (const [budget, optimiser] of [
      [1, optimiserDefaults.adam],
      [2, optimiserDefaults.momentum],
    ] as const) {
      trainer.send({ type: 'changeOptimiser', runId: 1, optimiser });
      trainer.send({ type: 'changeBudget', runId: 1, budget });
      const finished = trainer.next('runFinished');
      trainer.send({ type: 'trainRun', runId: 1 });
      expect(await finished).toMatchObject({ iteration: budget, reason: 'budget' });
      const points = trainer.all('costsMeasured').flatMap(({ points: some }) => some);
      expect(points).toHaveLength(budget);
      const last = points.at(-1)?.total ?? Number.NaN;
      expect(last).toBeLessThan(total);
      total = last;
      const exact = costAndGradient(await trainer.theta(), shape, patches, settings.objective);
      expect(Math.abs(total / exact.terms.total - 1)).toBeLessThan(1e-6);
    }
  });
});
