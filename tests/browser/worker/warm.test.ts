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
  const data = { ...settings.data, patchCount: 400 };

  it('has all its shaders compiled for batches too: Train by Adam compiles none', async () => {
    const trainer = startTrainer('webgl', { data, optimiser: adam, budget: 2 });
    await trainer.next('runStarted');
    await expectWarm(trainer);
  });

  it('has all its shaders compiled, and those of another optimiser when that is told', async () => {
    const trainer = startTrainer('webgl', { data, budget: 2 });
    await trainer.next('runStarted');
    await expectWarm(trainer);
    trainer.send({ type: 'changeBudget', runId: 1, budget: 4 });
    const changed = trainer.next('optimiserChanged');
    trainer.send({ type: 'changeOptimiser', runId: 1, optimiser: adam });
    await changed;
    await expectWarm(trainer);
  });
});
