import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import { createRaceQueue } from '../../../src/session/raceQueue.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import { filtersChanged } from '../store/events.ts';
import { type FakeWorker, startSession } from './fakeWorker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const { pace: _, backend: __, suitedFiles: ___, ...course } = courseSettings;
const withLambda = (lambda: number): RunSettings => ({
  ...course,
  objective: { ...course.objective, lambda },
});
const list = [1e-5, 1e-4, 1e-3].map(withLambda);
const plan = { varies: 'lambda', list } as const;

/** A race on fake workers. */
function openRace() {
  const sessions: ReturnType<typeof startSession>[] = [];
  const queue = createRaceQueue((settings) => {
    const begun = startSession({
      settings: { ...courseSettings, ...settings },
      afterPaint: (painted) => painted(),
      surveysUnits: false,
    });
    sessions.push(begun);
    return begun.session;
  });
  const worker = (): FakeWorker => {
    const last = sessions.at(-1);
    if (!last) throw new Error('No session was opened.');
    return last.worker();
  };
  const states = () => queue.race.getState().entries.map(({ state }) => state);
  return { queue, sessions, worker, states };
}

/** The run in progress starts, trains and stops at this iteration; then what the race does next has been done. */
async function finish(worker: FakeWorker, iteration = 400): Promise<void> {
  const runId = worker.start();
  worker.say(filtersChanged(runId, 0));
  worker.trainTo(iteration);
  worker.say(filtersChanged(runId, iteration));
  worker.say({ type: 'runFinished', runId, iteration, evaluations: iteration + 1, reason: 'budget' });
  await Promise.resolve();
}

const started = (worker: FakeWorker) =>
  worker.commands.flatMap((command) =>
    command.type === 'startRun' ? [command.settings.objective.lambda] : [],
  );

describe('a race of an earlier visit', () => {
  it('rests until it is gone on with, and then trains from where its run stood', async () => {
    const first = openRace();
    first.queue.start(plan);
    await finish(first.worker());
    const runId = first.worker().start();
    first.worker().trainTo(7);
    const checkpoint = { iteration: 7, evaluations: 8, theta: new Float64Array(3289) };
    first.worker().say({ type: 'checkpointTaken', runId, ...checkpoint });
    first.queue.stop();
    const { queue, sessions, worker, states } = openRace();
    queue.restore(first.queue.race.getState());
    expect(sessions).toHaveLength(0);
    expect(states()).toEqual(['finished', 'running', 'waiting']);
    queue.restore(first.queue.race.getState());
    queue.resume();
    const starts = worker().commands.flatMap((command) => (command.type === 'startRun' ? [command] : []));
    expect(starts.at(-1)).toMatchObject({ resume: checkpoint, settings: { objective: { lambda: 1e-4 } } });
    expect(worker().commands.at(-1)).toMatchObject({ type: 'trainRun', runId: starts.at(-1)?.runId });
    await finish(worker());
    expect(states()).toEqual(['finished', 'finished', 'running']);
    expect(sessions).toHaveLength(1);
  });
});

describe('a race', () => {
  it('trains one run after the other, in the order of its list, on one worker', async () => {
    const { queue, sessions, worker, states } = openRace();
    queue.start(plan);
    expect(states()).toEqual(['running', 'waiting', 'waiting']);
    await finish(worker());
    expect(states()).toEqual(['finished', 'running', 'waiting']);
    await finish(worker());
    const last = worker();
    await finish(last);
    expect(started(last)).toEqual([1e-5, 1e-4, 1e-3]);
    expect(sessions).toHaveLength(1);
    expect(queue.race.getState().phase).toBe('finished');
    expect(last.ended).toBe(true);
    expect(queue.race.getState().entries.map(({ run }) => run?.settings?.objective.lambda)).toEqual([
      1e-5, 1e-4, 1e-3,
    ]);
  });

  it('begins every run at its initial weights, also where only λ differs', async () => {
    const { queue, worker } = openRace();
    queue.start(plan);
    await finish(worker());
    expect(worker().lastStart.resume).toBeUndefined();
    expect(worker().types).not.toContain('changeObjective');
    expect(worker().commands.at(-1)).toEqual({ type: 'trainRun', runId: 2 });
  });

  it('stops with the run in progress, and goes on with it', async () => {
    const { queue, worker, states } = openRace();
    queue.start(plan);
    const runId = worker().start();
    worker().trainTo(50);
    queue.stop();
    expect(worker().commands.at(-1)).toEqual({ type: 'pauseRun', runId });
    worker().say({ type: 'runPaused', runId, iteration: 50 });
    const sent = worker().commands.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(worker().commands).toHaveLength(sent);
    expect(queue.race.getState().phase).toBe('stopped');
    queue.resume();
    expect(worker().commands.at(-1)).toEqual({ type: 'trainRun', runId });
    expect(states()).toEqual(['running', 'waiting', 'waiting']);
  });

  it('begins no run when it is stopped just as one ends, and begins it when it is resumed', async () => {
    const { queue, worker, states } = openRace();
    queue.start(plan);
    const ending = finish(worker());
    queue.stop();
    await ending;
    expect(states()).toEqual(['finished', 'waiting', 'waiting']);
    queue.resume();
    expect(states()).toEqual(['finished', 'running', 'waiting']);
    expect(started(worker())).toEqual([1e-5, 1e-4]);
  });

  it('goes on with the next run when one fails', async () => {
    const { queue, worker, states } = openRace();
    queue.start(plan);
    const failure = { id: 'costNotFinite', iteration: 3, optimiser: 'lbfgs' } as never;
    worker().say({ type: 'runFailed', runId: worker().start(), iteration: 3, failure });
    await Promise.resolve();
    expect(states()).toEqual(['failed', 'running', 'waiting']);
    expect(queue.race.getState().entries[0]?.failure).toBe(failure);
    await finish(worker());
    await finish(worker());
    expect(states()).toEqual(['failed', 'finished', 'finished']);
    expect(queue.race.getState().phase).toBe('finished');
  });

  it('carries a run on from its checkpoint when its worker dies', async () => {
    const { queue, worker, sessions, states } = openRace();
    queue.start(plan);
    await finish(worker());
    worker().start();
    worker().trainTo(120);
    worker().breakDown();
    expect(sessions[0]?.workers).toHaveLength(2);
    expect(worker().lastStart).toMatchObject({ resume: { iteration: 120 }, settings: list[1] });
    worker().start();
    expect(worker().types.at(-1)).toBe('trainRun');
    await finish(worker());
    expect(states()).toEqual(['finished', 'finished', 'running']);
  });

  it('gives up a run whose workers die again and again, and begins the next at its initial weights', async () => {
    const { queue, worker, states } = openRace();
    queue.start(plan);
    worker().start();
    worker().trainTo(120);
    for (let loss = 0; loss < 5; loss++) {
      worker().breakDown();
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(states()).toEqual(['failed', 'running', 'waiting']);
    expect(worker().lastStart.settings).toEqual(list[1]);
    expect(worker().lastStart.resume).toBeUndefined();
  });

  it('does not take the last tiles of one run for those of the next', async () => {
    const { queue, worker, states } = openRace();
    queue.start(plan);
    await finish(worker());
    const runId = worker().start();
    worker().trainTo(400);
    worker().say({ type: 'runFinished', runId, iteration: 400, evaluations: 401, reason: 'budget' });
    await Promise.resolve();
    expect(states()).toEqual(['finished', 'running', 'waiting']);
    expect(queue.race.getState().entries[1]?.run?.frame).toBeUndefined();
    worker().say(filtersChanged(runId, 400));
    expect(queue.race.getState().entries[1]?.run?.frame?.iteration).toBe(400);
    await Promise.resolve();
    expect(states()).toEqual(['finished', 'finished', 'running']);
  });

  it('counts in the last tiles of a run, for what comes with them may have been counted before', async () => {
    const { queue, worker } = openRace();
    queue.start(plan);
    await finish(worker()); // its tiles come with 3 edge units, and all of them are flat
    const [first] = queue.race.getState().entries;
    expect(first?.run).toMatchObject({ iteration: 400, edgeUnits: 0, collapsedUnits: 0 });
  });

  it('ends its worker when it is cleared or another race begins', () => {
    const { queue, worker, sessions } = openRace();
    queue.start(plan);
    const first = worker();
    queue.start({ ...plan, list: list.slice(1) });
    expect(first.ended).toBe(true);
    expect(started(worker())).toEqual([1e-4]);
    queue.clear();
    expect(worker().ended).toBe(true);
    expect(queue.race.getState()).toMatchObject({ phase: 'none', entries: [] });
    expect(sessions).toHaveLength(2);
  });
});
