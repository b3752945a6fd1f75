import { describe, expect, it } from 'vitest';
import type { BackendName, OptimiserSettings } from '../../../src/protocol/settings.ts';
import { settings, startTrainer } from './trainer.ts';

const adam: OptimiserSettings = { name: 'adam', learningRate: 0.005, batchSize: 60 };

/** Theta after four iterations by Adam, and after four more by L-BFGS, in a worker of its own. */
async function thetasOf(backend: BackendName): Promise<readonly Float64Array[]> {
  // enough for our own kernel to share the patches out among its threads
  const data = { ...settings.data, patchCount: backend.startsWith('simd') ? 10_000 : 150 };
  const trainer = startTrainer(backend, { budget: 4, data, optimiser: adam });
  const trainTo = async (iteration: number): Promise<Float64Array> => {
    const finished = trainer.next('runFinished');
    trainer.send({ type: 'trainRun', runId: 1 });
    expect((await finished).iteration).toBe(iteration);
    return trainer.theta();
  };
  await trainer.next('runStarted');
  const byAdam = await trainTo(4);
  trainer.send({ type: 'changeOptimiser', runId: 1, optimiser: { name: 'lbfgs', memory: 'auto' } });
  trainer.send({ type: 'changeBudget', runId: 1, budget: 8 });
  const thenByLbfgs = await trainTo(8);
  expect(trainer.all('backendChosen').map(({ backend: chosen }) => chosen)).toEqual([backend]);
  trainer.stop();
  return [byAdam, thenByLbfgs];
}

/** In two pages, see tests/e2e/determinism.spec.ts; on WebGL in two workers, see rescue.test.ts, which compares such runs. */
describe('the same seed and settings', () => {
  it.each(['simd', 'simd64', 'wasm', 'cpu'] as const)(
    'on %s give the same theta bit for bit, by Adam and then by L-BFGS, in two workers',
    async (backend) => {
      const [byAdam, thenByLbfgs] = await thetasOf(backend);
      expect(thenByLbfgs).not.toEqual(byAdam);
      expect(await thetasOf(backend)).toEqual([byAdam, thenByLbfgs]);
    },
  );
});
