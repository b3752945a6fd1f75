import { describe, expect, it } from 'vitest';
import type { OptimiserSettings } from '../../../src/protocol/settings.ts';
import { settings, startTrainer, type Trainer } from './trainer.ts';

/** Programs that WebGL has linked so far. */
async function programsOf(trainer: Trainer): Promise<number> {
  trainer.sabotage({ sabotage: 'countPrograms' });
  const report = await trainer.report();
  return report.type === 'programsCounted' ? report.programs : Number.NaN;
}

async function expectWarm(trainer: Trainer): Promise<void> {
  const before = await programsOf(trainer);
  expect(before).toBeGreaterThan(10);
  const finished = trainer.next('runFinished');
  trainer.send({ type: 'trainRun', runId: 1 });
  await finished;
  expect(await programsOf(trainer)).toBe(before);
}

const adam: OptimiserSettings = { name: 'adam', learningRate: 0.005, batchSize: 150 };

describe('a run on the graphics processor that has said it is ready', () => {
  it.each([settings.optimiser, adam])(
    'by $name has all its shaders compiled: Train compiles none',
    async (optimiser) => {
      const data = { ...settings.data, patchCount: 400 };
      const trainer = startTrainer('webgl', { data, optimiser, budget: 2 });
      await trainer.next('runStarted');
      await expectWarm(trainer);
    },
  );

  it('and is given another optimiser has them compiled when that is told', async () => {
    const trainer = startTrainer('webgl', { data: { ...settings.data, patchCount: 400 }, budget: 2 });
    await trainer.next('runStarted');
    const changed = trainer.next('optimiserChanged');
    trainer.send({ type: 'changeOptimiser', runId: 1, optimiser: adam });
    await changed;
    await expectWarm(trainer);
  });
});
