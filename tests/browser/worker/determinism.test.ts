import { describe, expect, it } from 'vitest';
import type { BackendName } from '../../../src/protocol/settings.ts';
import { settings, startTrainer } from './trainer.ts';

const optimiser = { name: 'adam', learningRate: 0.005, batchSize: 150 } as const;

async function thetaOf(backend: BackendName): Promise<Float64Array> {
  const data = { ...settings.data, patchCount: backend.startsWith('simd') ? 10_000 : 400 };
  const trainer = startTrainer(backend, { budget: 50, data, optimiser });
  const finished = trainer.next('runFinished');
  await trainer.next('runStarted');
  trainer.send({ type: 'trainRun', runId: 1 });
  expect((await finished).iteration).toBe(50);
  expect(trainer.all('backendChosen').map(({ backend: chosen }) => chosen)).toEqual([backend]);
  const theta = await trainer.theta();
  trainer.stop();
  return theta;
}

/** By L-BFGS, and in two pages, see tests/e2e/determinism.spec.ts. */
describe('the same seed, settings and backend', () => {
  it.each(['simd', 'simd64', 'wasm', 'cpu', 'webgl'] as const)(
    'give the same theta bit for bit after 50 passes of mini-batches on %s, in two workers',
    async (backend) => {
      expect(await thetaOf(backend)).toEqual(await thetaOf(backend));
    },
  );
});
