import { expect, it, onTestFinished } from 'vitest';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import type { TrainerLoss } from '../../../src/protocol/failures.ts';
import { openTrainer } from '../../../src/trainer/trainerClient.ts';
import { createSabotagedWorker, settings } from './trainer.ts';

it('a worker whose program is evaluated a second time is a breakdown that says so', async () => {
  const worker = createSabotagedWorker();
  const events: TrainerEvent[] = [];
  const breakdowns: TrainerLoss[] = [];
  const client = openTrainer(worker, {
    onEvent: (event) => events.push(event),
    onQuiet: () => undefined,
    onBreakdown: (loss) => breakdowns.push(loss),
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
  expect(breakdowns[0]).toMatchObject({
    id: 'trainerBroke',
    message: expect.stringContaining('its program was started twice in one worker'),
  });
});
