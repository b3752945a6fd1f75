import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guidedExperiments } from '../../../src/presets/experiments.ts';
import { costPoint, costsMeasured, filtersChanged } from '../store/events.ts';
import { startSession } from './fakeWorker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Longer than any setting has to rest before a new run starts. */
const rest = () => vi.advanceTimersByTime(1000);

const begin = (parts: Parameters<typeof startSession>[0] = {}) => {
  const begun = startSession(parts);
  begun.worker().start();
  return { ...begun, settings: begun.session.settings.getState() };
};

/** A session whose run is at iteration 50 and trains. */
const training = (parts: Parameters<typeof startSession>[0] = {}) => {
  const begun = begin(parts);
  begun.session.controls.train();
  begun.worker().trainTo(50);
  return begun;
};

describe('a session', () => {
  it('chooses the engine and starts a run with the settings it begins with', () => {
    const { session, worker } = startSession();
    expect(worker().types).toEqual(['chooseBackend', 'startRun']);
    expect(worker().lastStart.settings.data).toBe(session.settings.getState().data);
    expect(session.run.getState()).toMatchObject({ runId: 1, phase: 'preparing' });
  });

  it('holds back what the trainer says until the page is shown, and loses neither that nor a click', async () => {
    let show = (): void => undefined;
    const firstShown = new Promise<void>((resolve) => {
      show = resolve;
    });
    const { session, worker } = startSession({ firstShown });
    worker().start();
    session.controls.train();
    expect(session.run.getState()).toMatchObject({ phase: 'preparing', started: false });
    show();
    await firstShown;
    expect(session.run.getState()).toMatchObject({ phase: 'ready', started: true });
    expect(worker().types.at(-1)).toBe('trainRun');
    worker().trainTo(5);
    expect(session.run.getState()).toMatchObject({ phase: 'training', iteration: 5 });
  });

  it('keeps a trained run when a setting is set to the value it has', () => {
    const { worker, session, settings } = training();
    const sent = worker().commands.length;
    settings.changeData({ patchSize: settings.data.patchSize });
    settings.changeHiddenSize(settings.hiddenSize);
    settings.changePreparation({ whiten: true });
    rest();
    expect(worker().commands).toHaveLength(sent);
    expect(session.run.getState()).toMatchObject({ runId: 1, phase: 'training', iteration: 50 });
  });

  it('starts one run for a slider that is dragged, with everything that was changed meanwhile', () => {
    const { worker, settings } = begin();
    for (const patchSize of [9, 10, 11]) settings.changeData({ patchSize });
    settings.changeBudget(77);
    expect(worker().types.filter((type) => type === 'startRun')).toHaveLength(1);
    rest();
    expect(worker().types).not.toContain('changeBudget');
    expect(worker().lastStart).toMatchObject({ runId: 2, settings: { data: { patchSize: 11 }, budget: 77 } });
  });

  it('sends λ, β and ρ at most every 120 ms, and before a step or training', () => {
    const { worker, session, settings } = begin();
    for (const beta of [1, 2, 3, 4]) settings.changeObjective({ beta });
    expect(worker().types).not.toContain('changeObjective');
    session.controls.step();
    expect(worker().commands.slice(-2)).toMatchObject([
      { type: 'changeObjective', objective: { beta: 4 } },
      { type: 'stepRun' },
    ]);
    rest();
    expect(worker().types.filter((type) => type === 'changeObjective')).toHaveLength(1);
  });

  it('trains the next run at once when this one trains, and not when it is paused', () => {
    const { worker, session, settings } = training();
    settings.changeSeed(2);
    rest();
    worker().start();
    expect(worker().types.at(-1)).toBe('trainRun');
    session.controls.pause();
    worker().say({ type: 'runPaused', runId: 2, iteration: 0 });
    settings.changeSeed(3);
    rest();
    worker().start();
    expect(worker().types.at(-1)).toBe('startRun');
  });

  it('can live beside another on one page without knowing of it', () => {
    const one = begin();
    const other = startSession();
    one.session.settings.getState().changeSeed(9);
    rest();
    expect(other.session.settings.getState().seed).toBe(1);
    expect(other.workers).toHaveLength(1);
    expect(other.worker().types).toEqual(['chooseBackend', 'startRun']);
    expect(other.session.run.getState().started).toBe(false);
  });

  it('ends its worker and sends nothing more', () => {
    const { worker, session, settings } = begin();
    session.end();
    const sent = worker().commands.length;
    settings.changeSeed(9);
    rest();
    expect(worker().ended).toBe(true);
    expect(worker().commands).toHaveLength(sent);
  });
});

describe('a run whose successor is cancelled', () => {
  it('is there again with its settings and what it did meanwhile, and trains on', () => {
    const { worker, session, settings } = training();
    settings.changeHiddenSize(9);
    rest();
    worker().leaveAt(1, 51);
    expect(session.run.getState()).toMatchObject({ runId: 2, phase: 'preparing', iteration: 50 });
    session.controls.cancelPreparation();
    expect(worker().commands.at(-1)).toEqual({ type: 'cancelPreparation', runId: 2, former: 1 });
    worker().say({ type: 'preparationCancelled', runId: 2, held: true });
    expect(session.run.getState()).toMatchObject({
      runId: 1,
      phase: 'paused',
      iteration: 51,
      cancelledRun: 2,
    });
    expect(session.settings.getState().hiddenSize).toBe(25);
    expect(worker().commands.at(-1)).toEqual({ type: 'trainRun', runId: 1 });
    rest();
    expect(worker().lastStart.runId).toBe(2);
  });

  it('is the one that stood, however many were wanted after it', () => {
    const { worker, session, settings } = training();
    for (const size of [9, 10, 11]) {
      settings.changeHiddenSize(size);
      rest();
    }
    session.controls.cancelPreparation();
    worker().say({ type: 'preparationCancelled', runId: 3, held: true });
    expect(session.run.getState().runId).toBe(4);
    worker().say({ type: 'preparationCancelled', runId: 4, held: true });
    expect(session.run.getState()).toMatchObject({ runId: 1, iteration: 50 });
    expect(session.settings.getState().hiddenSize).toBe(25);
  });

  it('has the λ, β and ρ that it had, although others were set for its successor', () => {
    const { worker, session, settings } = training();
    settings.changeObjective({ beta: 1 });
    settings.changeHiddenSize(9);
    settings.changeObjective({ beta: 7 });
    rest();
    const objectives = worker().commands.filter(({ type }) => type === 'changeObjective');
    expect(objectives).toMatchObject([{ runId: 1, objective: { beta: 1 } }]);
    expect(worker().lastStart.settings.objective.beta).toBe(7);
    session.controls.cancelPreparation();
    worker().say({ type: 'preparationCancelled', runId: 2, held: true });
    expect(session.settings.getState().objective.beta).toBe(1);
  });

  it('is started again from where it stood when the worker does not hold it', () => {
    const { worker, session, settings } = training();
    settings.changeHiddenSize(9);
    rest();
    worker().breakDown();
    session.controls.cancelPreparation();
    const cancelled = worker().lastStart.runId;
    worker().say({ type: 'preparationCancelled', runId: cancelled, held: false });
    expect(worker().lastStart.resume).toMatchObject({ iteration: 50, theta: Float64Array.of(50) });
    worker().start();
    expect(session.run.getState()).toMatchObject({ iteration: 50, phase: 'paused' });
    expect(worker().types.at(-1)).toBe('trainRun');
  });

  it('is restored also where its successor had started before the worker heard that it was given up', () => {
    const { worker, session, settings } = training();
    const before = session.settings.getState();
    settings.changeHiddenSize(9);
    rest();
    session.goTo(before, 1);
    expect(worker().types.at(-1)).toBe('cancelPreparation');
    worker().start();
    expect(worker().lastStart).toMatchObject({
      runId: 3,
      settings: { hiddenSize: 25 },
      resume: { iteration: 50 },
    });
    worker().start();
    expect(session.run.getState()).toMatchObject({ iteration: 50, settings: { hiddenSize: 25 } });
    expect(session.settings.getState().hiddenSize).toBe(25);
    expect(worker().types.at(-1)).toBe('trainRun');
    expect(session.keptRuns.getState().runs).toEqual([]);
  });

  it('is none at the very beginning: the page waits until it is told to prepare', () => {
    const { session, worker } = startSession();
    session.controls.cancelPreparation();
    worker().say({ type: 'preparationCancelled', runId: 1, held: false });
    expect(session.run.getState()).toMatchObject({ phase: 'cancelled', cancelledRun: 1 });
    session.controls.prepare();
    expect(worker().lastStart.runId).toBe(2);
  });
});

describe('a run that was left for another', () => {
  it('is kept, and stands again where it stood, with its curve and its settings', () => {
    const { worker, session, settings } = training();
    settings.changeHiddenSize(9);
    rest();
    worker().leaveAt(1, 51);
    worker().start();
    const [kept] = session.keptRuns.getState().runs;
    expect(kept?.run).toMatchObject({ iteration: 51 });
    if (!kept) return;
    session.returnTo(kept);
    expect(session.settings.getState().hiddenSize).toBe(25);
    expect(worker().lastStart).toMatchObject({ settings: { hiddenSize: 25 }, resume: { iteration: 51 } });
    worker().start();
    const { costs, phase, iteration } = session.run.getState();
    expect({ phase, iteration }).toEqual({ phase: 'paused', iteration: 51 });
    expect(costs.map((point) => point.iteration)).toEqual([0, 50, 51]);
    expect(worker().types.at(-1)).toBe('startRun');
  });

  it('is kept when it is reset, as far as it had come by then', () => {
    const { worker, session } = training();
    session.controls.reset();
    worker().leaveAt(1, 52);
    worker().say({ type: 'runReset', runId: 1, terms: costPoint(0, 54.6), rhoHat: Float64Array.of(0.5) });
    expect(session.run.getState()).toMatchObject({ iteration: 0, phase: 'ready' });
    const [kept] = session.keptRuns.getState().runs;
    if (!kept) throw new Error('Nothing was kept.');
    session.returnTo(kept);
    expect(worker().lastStart).toMatchObject({ settings: { seed: 1 }, resume: { iteration: 52 } });
  });

  it('is kept when the run that was to follow it cannot be started', () => {
    const { worker, session, settings } = training();
    settings.changeHiddenSize(9);
    rest();
    worker().leaveAt(1, 51);
    worker().say({
      type: 'runFailed',
      runId: 2,
      iteration: 0,
      failure: { id: 'picturesLost', fileName: undefined },
    });
    const [kept] = session.keptRuns.getState().runs;
    if (!kept) throw new Error('Nothing was kept.');
    session.returnTo(kept);
    expect(worker().lastStart).toMatchObject({ settings: { hiddenSize: 25 }, resume: { iteration: 51 } });
    worker().start();
    expect(session.keptRuns.getState().runs).toEqual([]);
  });

  it('stays on the shelf when returning to it is cancelled, and leaves it once it stands', () => {
    const { worker, session, settings } = training();
    settings.changeHiddenSize(9);
    rest();
    worker().leaveAt(1, 51);
    worker().start();
    const [kept] = session.keptRuns.getState().runs;
    if (!kept) throw new Error('Nothing was kept.');
    session.returnTo(kept);
    session.controls.cancelPreparation();
    worker().say({ type: 'preparationCancelled', runId: 3, held: true });
    expect(session.settings.getState().hiddenSize).toBe(9);
    expect(session.keptRuns.getState().runs).toEqual([kept]);
    session.returnTo(kept);
    worker().start();
    expect(session.keptRuns.getState().runs).toEqual([]);
  });

  it('stays on the shelf when another run takes its place before it stands again', () => {
    const { worker, session, settings } = training();
    settings.changeHiddenSize(9);
    rest();
    worker().leaveAt(1, 51);
    worker().start();
    const [kept] = session.keptRuns.getState().runs;
    if (!kept) throw new Error('Nothing was kept.');
    session.returnTo(kept);
    settings.changeHiddenSize(10);
    rest();
    worker().start();
    expect(session.keptRuns.getState().runs).toEqual([kept]);
  });

  it('is found by its settings, while it is kept and while its successor is prepared', () => {
    const { worker, session, settings } = training();
    const { data, hiddenSize, seed, objective, optimiser, budget } = settings;
    const wanted = { data, hiddenSize, seed, objective, optimiser, budget };
    settings.changeHiddenSize(9);
    rest();
    session.goTo(wanted);
    expect(worker().commands.at(-1)).toEqual({ type: 'cancelPreparation', runId: 2, former: 1 });
    worker().say({ type: 'preparationCancelled', runId: 2, held: true });
    expect(session.run.getState()).toMatchObject({ runId: 1, iteration: 50 });
    settings.changeHiddenSize(10);
    rest();
    worker().leaveAt(1, 51);
    worker().start();
    session.goTo(wanted);
    expect(worker().lastStart.resume?.iteration).toBe(51);
    worker().start();
    const sent = worker().commands.length;
    session.goTo({ ...wanted, budget: 7 });
    expect(worker().commands.slice(sent)).toMatchObject([{ type: 'changeBudget', budget: 7 }]);
  });

  it('is a new one where no run with these settings is known', () => {
    const { worker, session, settings } = begin();
    const { data, hiddenSize, objective, optimiser, budget } = settings;
    session.goTo({ data, hiddenSize, seed: 77, objective, optimiser, budget });
    rest();
    expect(worker().lastStart.settings.seed).toBe(77);
    expect(worker().lastStart.resume).toBeUndefined();
  });

  it('is not kept when it never left its initial weights', () => {
    const { worker, session, settings } = begin();
    settings.changeHiddenSize(9);
    rest();
    worker().start();
    expect(session.keptRuns.getState().runs).toEqual([]);
  });

  it('is kept once, as far as it was trained, when the same run is left a second time', () => {
    const { worker, session, settings } = training();
    for (const [seed, iteration] of [
      [2, 30],
      [1, 10],
      [3, 5],
    ] as const) {
      settings.changeSeed(seed);
      rest();
      worker().start();
      worker().trainTo(iteration);
    }
    const kept = session.keptRuns.getState().runs.map(({ settings, run }) => [settings.seed, run.iteration]);
    expect(kept).toEqual([
      [1, 50],
      [2, 30],
    ]);
  });

  it('makes room for newer ones, of which eight are kept', () => {
    const { worker, session } = training();
    for (let seed = 2; seed < 13; seed++) {
      session.settings.getState().changeSeed(seed);
      rest();
      worker().start();
      worker().trainTo(5);
    }
    const seeds = session.keptRuns.getState().runs.map(({ settings }) => settings.seed);
    expect(seeds).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
  });
});

describe('a guided experiment', () => {
  const [course, noSparsity] = guidedExperiments as unknown as [
    (typeof guidedExperiments)[0],
    (typeof guidedExperiments)[0],
  ];

  it('is a new run even where its settings are those that are there', () => {
    const { worker, session } = training();
    session.setUpExperiment(course);
    expect(worker().lastStart.runId).toBe(2);
    worker().start();
    rest();
    expect(worker().types.filter((type) => type === 'changeObjective')).toEqual([]);
    expect(session.guided.getState().current?.experiment).toBe(course);
  });

  it('can be left for what there was before, seed and engine included', () => {
    const { worker, session, settings } = begin();
    settings.changeObjective({ lambda: 2e-4 });
    settings.changeBackend('cpu');
    rest();
    session.setUpExperiment(noSparsity);
    worker().start();
    session.leaveExperiment();
    expect(worker().lastStart).toMatchObject({
      runId: 3,
      settings: { objective: { lambda: 2e-4, beta: 3 } },
    });
    expect(session.settings.getState().backend).toBe('cpu');
    expect(session.guided.getState().current).toBeUndefined();
  });

  it('is given up when its preparation is cancelled', () => {
    const { worker, session } = training();
    session.setUpExperiment(noSparsity);
    session.controls.cancelPreparation();
    worker().say({ type: 'preparationCancelled', runId: 2, held: true });
    expect(session.guided.getState().current).toBeUndefined();
    expect(session.settings.getState().objective.beta).toBe(3);
  });
});

describe('a worker that is lost', () => {
  it('is replaced, and the run carried on from its last checkpoint with its curve whole', () => {
    const { worker, workers, session } = training();
    workers[0]?.breakDown();
    expect(workers).toHaveLength(2);
    expect(workers[0]?.ended).toBe(true);
    expect(worker().types).toEqual(['chooseBackend', 'startRun']);
    expect(worker().lastStart.resume).toEqual({ iteration: 50, evaluations: 50, theta: Float64Array.of(50) });
    worker().start();
    expect(session.run.getState().costs.map(({ iteration }) => iteration)).toEqual([0, 50]);
    expect(worker().types.at(-1)).toBe('trainRun');
  });

  it('is replaced again from the same checkpoint when the next one is lost before it has another', () => {
    const { worker } = training();
    worker().breakDown();
    worker().breakDown();
    expect(worker().lastStart.resume?.iteration).toBe(50);
  });

  it('is replaced after a longer wait each time, and at last only when somebody asks', () => {
    const { worker, workers, session } = training();
    const waits = [0, 2000, 8000, 30_000].map((wait, lost) => {
      worker().breakDown();
      const { preparing, phase } = session.run.getState();
      expect(phase).toBe('preparing');
      expect(preparing?.activity).toMatchObject({ id: 'replacingTrainer' });
      if (wait > 0) {
        expect(preparing?.activity).toMatchObject({ seconds: wait / 1000 });
        vi.advanceTimersByTime(wait - 1);
        expect(workers).toHaveLength(lost + 1);
        vi.advanceTimersByTime(1);
      }
      expect(workers).toHaveLength(lost + 2);
      return wait;
    });
    expect(waits).toHaveLength(4);
    worker().breakDown();
    vi.advanceTimersByTime(600_000);
    expect(workers).toHaveLength(5);
    expect(session.run.getState()).toMatchObject({ phase: 'failed', iteration: 50 });
    expect(session.run.getState().checkpoint?.iteration).toBe(50);
    session.controls.train();
    expect(workers).toHaveLength(6);
    expect(worker().lastStart.resume?.iteration).toBe(50);
  });

  it('is replaced at once again when the last one lived for a minute', () => {
    let time = 0;
    const { worker, workers } = training({ now: () => time });
    for (let n = 2; n < 12; n++) {
      time += 60_000;
      worker().breakDown();
      expect(workers).toHaveLength(n);
    }
  });

  it('is replaced before the wait is over when somebody changes what is wanted', () => {
    const { worker, workers, settings } = training();
    worker().breakDown();
    worker().breakDown();
    settings.changeSeed(9);
    vi.advanceTimersByTime(1000);
    expect(workers).toHaveLength(3);
    expect(worker().lastStart).toMatchObject({ settings: { seed: 9 } });
    vi.advanceTimersByTime(100_000);
    expect(workers).toHaveLength(3);
  });

  it('is not replaced when the visitor does not want to wait, and the run can be carried on later', () => {
    const { worker, workers, session } = training();
    worker().breakDown();
    worker().breakDown();
    session.controls.cancelPreparation();
    expect(session.run.getState()).toMatchObject({ phase: 'failed', failure: { id: 'trainerBroke' } });
    vi.advanceTimersByTime(100_000);
    expect(workers).toHaveLength(2);
    session.controls.retry();
    expect(worker().lastStart.resume?.iteration).toBe(50);
  });

  it('takes the run back to its last checkpoint, which is said until it is dismissed or the run begins anew', () => {
    const { worker, session } = training();
    worker().say(costsMeasured(1, [94]));
    worker().breakDown();
    expect(session.run.getState().wentBack).toBeUndefined();
    worker().start();
    expect(session.run.getState()).toMatchObject({ iteration: 50, wentBack: { from: 94, to: 50 } });
    worker().trainTo(120);
    expect(session.run.getState().wentBack).toEqual({ from: 94, to: 50 });
    worker().say({ type: 'runReset', runId: 2, terms: zero, rhoHat: new Float64Array(25) });
    expect(session.run.getState().wentBack).toBeUndefined();
  });

  it('leaves the run before it on the shelf when the one that was to follow could not be prepared', () => {
    const { worker, session, settings } = training();
    settings.changeSeed(2);
    rest();
    const { runId } = worker().lastStart;
    worker().say({ type: 'runFailed', runId, iteration: 0, failure: { id: 'outOfMemory' } });
    expect(session.keptRuns.getState().runs).toMatchObject([
      { settings: { seed: 1 }, run: { iteration: 50 } },
    ]);
  });

  it('takes nothing along of a checkpoint that belongs to other settings or to a run that was reset', () => {
    const { worker, session, settings } = training();
    worker().say({ type: 'runReset', runId: 1, terms: zero, rhoHat: new Float64Array(25) });
    worker().breakDown();
    expect(worker().lastStart.resume).toBeUndefined();
    worker().start();
    worker().trainTo(7);
    settings.changeSeed(8);
    worker().breakDown();
    rest();
    expect(worker().lastStart).toMatchObject({ settings: { seed: 8 } });
    expect(worker().lastStart.resume).toBeUndefined();
    expect(session.run.getState().phase).toBe('preparing');
  });
});

const zero = { total: 0, reconstructionError: 0, weightDecay: 0, sparsityPenalty: 0 };

describe('a worker that does not answer', () => {
  const watched = (now: () => number) => ({
    surroundings: { now, isVisible: () => true, loading: 60_000, period: 2000 },
  });

  it('is said to be quiet within seconds, and no longer to do so many iterations a second', () => {
    const { worker, session } = training(watched(() => Date.now()));
    worker().onmessage?.({ data: { type: 'alive', silence: 20_000 } });
    expect(session.run.getState().iterationsPerSecond).toBeGreaterThan(0);
    vi.advanceTimersByTime(7000);
    expect(session.run.getState()).toMatchObject({ quiet: true, iterationsPerSecond: 0, phase: 'training' });
    worker().onmessage?.({ data: { type: 'alive', silence: 20_000 } });
    expect(session.run.getState().quiet).toBe(false);
  });

  it('is said to be so no more when another takes its place', () => {
    const { worker, workers, session } = training(watched(() => Date.now()));
    worker().onmessage?.({ data: { type: 'alive', silence: 20_000 } });
    vi.advanceTimersByTime(23_000);
    expect(workers).toHaveLength(2);
    expect(session.run.getState()).toMatchObject({ quiet: false, phase: 'preparing' });
    expect(session.run.getState().preparing?.activity).toEqual({ id: 'replacingTrainer' });
  });
});

describe('a pause', () => {
  it('is acknowledged at once, and over when the worker says so', () => {
    const { worker, session } = training();
    session.controls.pause();
    expect(session.run.getState()).toMatchObject({ phase: 'training', pausing: true });
    worker().say(costsMeasured(1, [51]));
    expect(session.run.getState().pausing).toBe(true);
    worker().say({ type: 'runPaused', runId: 1, iteration: 51 });
    expect(session.run.getState()).toMatchObject({ phase: 'paused', pausing: false });
  });

  it('of a run at rest is none', () => {
    const { session } = begin();
    session.controls.pause();
    expect(session.run.getState().pausing).toBe(false);
  });
});

describe('the buffer of a frame', () => {
  it('goes back once the frame is painted, and at once when it is of another run', () => {
    const { worker, session, paint } = begin();
    const shown = () => worker().types.filter((type) => type === 'frameShown').length;
    worker().say(filtersChanged(1, 3));
    expect(session.run.getState().frame?.iteration).toBe(3);
    expect(shown()).toBe(0);
    paint();
    expect(shown()).toBe(1);
    worker().say(filtersChanged(99, 3));
    expect(shown()).toBe(2);
    paint();
    expect(shown()).toBe(2);
  });

  it('stays with the page when its worker is gone', () => {
    const { worker, paint } = begin();
    worker().say(filtersChanged(1, 3));
    worker().breakDown();
    paint();
    expect(worker().types).not.toContain('frameShown');
  });
});
