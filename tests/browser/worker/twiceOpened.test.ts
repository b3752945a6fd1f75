import { expect, it, onTestFinished } from 'vitest';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import { openTrainer } from '../../../src/trainer/trainerClient.ts';
import { createSabotagedWorker, settings } from './trainer.ts';

it('a worker whose program is evaluated a second time is a breakdown with a sentence', async () => {
  const worker = createSabotagedWorker();
  const events: TrainerEvent[] = [];
  const breakdowns: string[] = [];
  const client = openTrainer(worker, {
    onEvent: (event) => events.push(event),
    onBreakdown: (sentence) => breakdowns.push(sentence),
  });
  onTestFinished(() => client.stop());
  client.send({ type: 'chooseBackend', preference: 'simd' });
  client.send({ type: 'startRun', runId: 1, pace: 'full', settings });
  await expect
    .poll(() => events.map(({ type }) => type), { timeout: 60_000 })
    .toContain('runStarted' satisfies TrainerEvent['type']);
  expect(breakdowns).toEqual([]);
  worker.postMessage({ sabotage: 'openAgain' });
  await expect.poll(() => breakdowns, { timeout: 60_000 }).toHaveLength(1);
  expect(breakdowns[0]).toContain('its program was started twice in one worker');
});
