import { expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createDatasets } from '../../../src/worker/datasets/datasets.ts';
import { settings, startTrainer } from './trainer.ts';

const data = { ...settings.data, patchSize: 4, patchCount: 500 };
const shape = { visibleSize: 16, hiddenSize: 4 };

it('a run in float32 that says it is at a minimum, not at its noise floor, is at one of float64’s cost', async () => {
  const trainer = startTrainer('simd', { data, hiddenSize: shape.hiddenSize, budget: 20_000 });
  await trainer.next('runStarted');
  const finished = trainer.next('runFinished');
  trainer.send({ type: 'trainRun', runId: 1 });
  expect((await finished).reason).toBe('gradientTolerance');
  const { patches } = await createDatasets().prepare(
    data,
    settings.seed,
    () => undefined,
    () => false,
  );
  const { gradient } = costAndGradient(await trainer.theta(), shape, patches, settings.objective);
  expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1.1e-5);
});
