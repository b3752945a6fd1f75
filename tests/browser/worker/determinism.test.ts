import { describe, expect, it } from 'vitest';
import type { BackendName } from '../../../src/protocol/settings.ts';
import { settings, startTrainer } from './trainer.ts';

async function thetaOf(backend: BackendName): Promise<Float64Array> {
  const patchCount = backend.startsWith('simd') ? 10_000 : 1000;
  const trainer = startTrainer(backend, { budget: 50, data: { ...settings.data, patchCount } });
  const finished = trainer.next('runFinished');
  await trainer.next('runStarted');
  trainer.send({ type: 'trainRun', runId: 1 });
  expect((await finished).iteration).toBe(50);
  expect(trainer.all('backendChosen').map(({ backend: chosen }) => chosen)).toEqual([backend]);
  const theta = await trainer.theta();
  trainer.stop();
  return theta;
}

describe('the same seed, settings and backend', () => {
  it.each(['simd', 'simd64', 'wasm', 'cpu'] as const)(
    'give the same theta bit for bit after 50 iterations on %s, in two workers',
    async (backend) => {
      expect(await thetaOf(backend)).toEqual(await thetaOf(backend));
    },
  );
});
