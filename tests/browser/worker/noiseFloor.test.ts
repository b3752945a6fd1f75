import { expect, it } from 'vitest';
import { untouchedPreparation } from '../../../src/core/patches/preparation.ts';
import { startTrainer, type Trainer } from './trainer.ts';

/** Few digits, whose cost is large beside what a last step can still gain. */
const change = {
  data: { source: 'digits', patchSize: 28, patchCount: 100, preparation: untouchedPreparation },
  hiddenSize: 5,
  objective: { lambda: 0.01, rho: 0.1, beta: 3 },
  budget: 5000,
} as const;

async function trainToTheEnd(trainer: Trainer) {
  const finished = trainer.next('runFinished');
  trainer.send({ type: 'trainRun', runId: 1 });
  const { reason, iteration } = await finished;
  const points = trainer.all('costsMeasured').flatMap((event) => event.points);
  return { reason, iteration, points, cost: points.at(-1)?.total ?? Number.NaN };
}

it('a solve that comes to what float32 can tell says so, keeps all it has, and float64 finds a little more', async () => {
  const trainer = startTrainer('simd', change);
  await trainer.next('runStarted');
  const floor = await trainToTheEnd(trainer);
  expect(floor.reason).toBe('noiseFloor');
  expect(floor.iteration).toBeLessThan(change.budget);
  expect(floor.points.map(({ iteration }) => iteration)).toEqual(
    Array.from({ length: floor.iteration }, (_, n) => n + 1),
  );
  const chosen = trainer.next('backendChosen');
  trainer.send({ type: 'chooseBackend', preference: 'simd64' });
  expect((await chosen).backend).toBe('simd64');
  const exact = await trainToTheEnd(trainer);
  expect(exact.reason).not.toBe('noiseFloor');
  expect(exact.iteration).toBeGreaterThan(floor.iteration);
  expect(exact.cost).toBeLessThan(floor.cost);
  expect(exact.cost).toBeGreaterThan(0.999 * floor.cost);
});
