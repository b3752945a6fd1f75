import { describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../../src/worker/door.ts';
import { createTurns } from '../../../src/worker/turns.ts';
import { createRig, type Rig, type RigOptions, settings } from './rig.ts';

/** An engine that answers later, as threads and graphics processors do. `meanwhile` happens during an evaluation. */
const later = (meanwhile?: () => void): RigOptions => ({
  distort: async (measured, evaluation) => {
    if (evaluation === 5) meanwhile?.();
    await new Promise((resolve) => setTimeout(resolve, 3));
    return measured;
  },
});

const startRun = (runId: number) =>
  ({ type: 'startRun', runId, pace: 'full', settings: { ...settings, budget: 1000 } }) as const;

/** Trains until the command comes in the middle of the fourth iteration or so. */
function trainUntil(command: IncomingMessage): Rig {
  const rig = createRig(later(() => rig.send(command)));
  rig.send(startRun(1));
  rig.send({ type: 'trainRun', runId: 1 });
  return rig;
}

describe('a command that comes in the middle of an iteration', () => {
  it('resets the run, and it stays at iteration 0 until it is told to train', async () => {
    const rig = trainUntil({ type: 'resetRun', runId: 1 });
    await rig.next('runReset');
    const after = rig.messages.length;
    await rig.quiet();
    expect(rig.messages.slice(after).filter(({ type }) => type === 'costsMeasured')).toEqual([]);
    const training = rig.next('runTraining');
    rig.send({ type: 'trainRun', runId: 1 });
    await training;
    expect((await rig.next('costsMeasured')).points[0]?.iteration).toBe(1);
    rig.send({ type: 'pauseRun', runId: 1 });
    await rig.next('runPaused');
  });

  it('starts another run, which waits until it is told to train, says so then, and can be paused', async () => {
    const rig = trainUntil(startRun(2));
    await rig.next('runStarted');
    await rig.next('runStarted');
    await rig.quiet();
    const points = rig.events('costsMeasured').filter(({ runId }) => runId === 2);
    expect(points).toEqual([]);
    const training = rig.next('runTraining');
    rig.send({ type: 'trainRun', runId: 2 });
    expect((await training).runId).toBe(2);
    await rig.next('costsMeasured');
    rig.send({ type: 'pauseRun', runId: 2 });
    expect((await rig.next('runPaused')).runId).toBe(2);
  });

  it('pauses after that iteration', async () => {
    const rig = trainUntil({ type: 'pauseRun', runId: 1 });
    const { iteration } = await rig.next('runPaused');
    await rig.quiet();
    expect(rig.events('costsMeasured').at(-1)?.points.at(-1)?.iteration).toBe(iteration);
  });
});

describe('a run at rest', () => {
  it('does as many steps as were asked for', async () => {
    const rig = createRig(later());
    rig.send(startRun(1));
    await rig.next('runStarted');
    for (let step = 0; step < 3; step++) rig.send({ type: 'stepRun', runId: 1 });
    expect((await rig.next('runPaused')).iteration).toBe(3);
  });

  it('is not changed by a pause that comes too late', async () => {
    const rig = createRig();
    rig.send({ ...startRun(1), settings: { ...settings, budget: 2 } });
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.next('runFinished');
    rig.send({ type: 'pauseRun', runId: 1 });
    await rig.quiet();
    expect(rig.events('runPaused')).toEqual([]);
  });
});

describe('a run that could not be started', () => {
  it('takes commands without keeping the worker busy', async () => {
    const turns = createTurns();
    let rounds = 0;
    const rig = createRig({
      datasets: { prepare: () => Promise.reject(new Error('there are no pictures')) },
      turns: {
        ...turns,
        next: () => {
          rounds += 1;
          return turns.next();
        },
      },
    });
    rig.send(startRun(1));
    expect((await rig.next('runFailed')).failure.id).toBe('notStarted');
    rig.send({ type: 'changeObjective', runId: 1, objective: settings.objective });
    rig.send({ type: 'resetRun', runId: 1 });
    rig.send({ type: 'trainRun', runId: 1 });
    await rig.quiet();
    expect(rounds).toBeLessThan(10);
  });

  it('says that there are no weights to read', async () => {
    const rig = createRig();
    const reply = rig.next('reply');
    rig.send({ type: 'request', id: 1, name: 'readParameters', request: { runId: 1 } });
    expect(await reply).toMatchObject({ ok: false, refusal: { id: 'runOver' } });
  });
});

describe('files whose reading breaks down as a whole', () => {
  it('are all answered with a sentence that names them', async () => {
    const rig = createRig({ datasets: { openFiles: () => Promise.reject(new RangeError('out of memory')) } });
    rig.send({ type: 'openFiles', id: 1, source: 'files', answers: [], files: [new File([], 'large.mat')] });
    const { refused } = await rig.next('filesOpened');
    expect(refused).toMatchObject([{ id: 'failed', fileName: 'large.mat' }]);
  });
});
