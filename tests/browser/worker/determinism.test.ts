import { describe, expect, it } from 'vitest';
import type { BackendName, OptimiserSettings } from '../../../src/protocol/settings.ts';
import { settings, startTrainer } from './trainer.ts';

const optimisers = [
  { name: 'adam', learningRate: 0.005, batchSize: 150 },
  { name: 'lbfgs', memory: 'auto' },
] as const satisfies readonly OptimiserSettings[];

async function thetaOf(backend: BackendName, optimiser: OptimiserSettings): Promise<Float64Array> {
  // enough for our own kernel to share the patches out among its threads
  const data = { ...settings.data, patchCount: backend.startsWith('simd') ? 10_000 : 400 };
  const trainer = startTrainer(backend, { budget: 10, data, optimiser });
  const finished = trainer.next('runFinished');
  await trainer.next('runStarted');
  trainer.send({ type: 'trainRun', runId: 1 });
  expect((await finished).iteration).toBe(10);
  expect(trainer.all('backendChosen').map(({ backend: chosen }) => chosen)).toEqual([backend]);
  const theta = await trainer.theta();
  trainer.stop();
  return theta;
}

/** In two pages, see tests/e2e/determinism.spec.ts. */
describe.each(['simd', 'simd64', 'wasm', 'cpu', 'webgl'] as const)(
  'the same seed and settings on %s',
  (backend) => {
    it.each(optimisers)(
      'give the same theta bit for bit after ten iterations by $name, in two workers',
      async (optimiser) => {
        expect(await thetaOf(backend, optimiser)).toEqual(await thetaOf(backend, optimiser));
      },
    );
  },
);
