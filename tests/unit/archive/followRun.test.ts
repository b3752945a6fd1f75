import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { openArchive } from '../../../src/archive/archive.ts';
import { followRun } from '../../../src/archive/followRun.ts';
import { createKeeping } from '../../../src/archive/keepingState.ts';
import { unpackRun } from '../../../src/archive/packRun.ts';
import { parseRun } from '../../../src/archive/parseRun.ts';
import { type GuidedExperiment, guidedExperiments } from '../../../src/presets/experiments.ts';
import { applyTrainerEvent } from '../../../src/store/applyTrainerEvent.ts';
import type { Guided } from '../../../src/store/guided.ts';
import { noRun, type Run } from '../../../src/store/run.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import type { KeptRuns } from '../../../src/store/shelf.ts';
import { costPoint } from '../store/events.ts';
import { savedRun, trainedRun } from './runs.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function follow() {
  const run = createStore<Run>(() => noRun);
  const keptRuns = createStore<KeptRuns>(() => ({ runs: [] }));
  const guided = createStore<Guided>(() => ({ current: undefined }));
  const keeping = createKeeping();
  keeping.setState({ saver: 'here' });
  const archive = openArchive({ onBlocked: () => undefined, onOvertaken: () => undefined });
  const clock = { now: 0 };
  let ids = 0;
  const pictures: string[] = [];
  const followed = followRun({
    run,
    keptRuns,
    guided,
    keeping,
    archive,
    now: () => clock.now,
    date: () => 1000,
    newId: () => `run${ids++}`,
    savePictures: async (digest) => void pictures.push(digest),
  });
  const saved = async () => {
    await followed.settled();
    return (await archive.contents()).runs.map(({ id, iteration }) => [id, iteration]);
  };
  return { run, keptRuns, guided, keeping, archive, clock, followed, pictures, saved };
}

/** The same run after more training. */
const at = (before: Run, iteration: number, phase: Run['phase'] = 'paused'): Run => ({
  ...trainedRun(iteration),
  begun: before.begun,
  settings: before.settings,
  phase,
});

describe('the run on show', () => {
  it('is saved when it comes to rest, and not again while nothing changes', async () => {
    const { run, saved, archive } = follow();
    const first = trainedRun(3);
    run.setState(first, true);
    expect(await saved()).toEqual([['run0', 3]]);
    run.setState({ ...first, preparing: undefined });
    await saved();
    expect((await archive.contents()).runs[0]?.revision).toBe(1);
    run.setState(at(first, 5), true);
    expect(await saved()).toEqual([['run0', 5]]);
  });

  it('is saved every five seconds while it trains, and at once when the page is hidden', async () => {
    const { run, clock, saved, followed } = follow();
    const first = { ...trainedRun(1), phase: 'training' } as const;
    run.setState(first, true);
    expect(await saved()).toEqual([['run0', 1]]);
    clock.now = 4900;
    run.setState(at(first, 2, 'training'), true);
    expect(await saved()).toEqual([['run0', 1]]);
    clock.now = 5000;
    run.setState(at(first, 3, 'training'), true);
    expect(await saved()).toEqual([['run0', 3]]);
    run.setState(at(first, 4, 'training'), true);
    followed.saveNow();
    expect(await saved()).toEqual([['run0', 4]]);
  });

  it('is another run after a reset, and the one before stays, under its own name', async () => {
    const { run, keptRuns, saved, followed } = follow();
    const first = trainedRun(7);
    run.setState(first, true);
    await saved();
    const reset = applyTrainerEvent(first, {
      type: 'runReset',
      runId: first.runId,
      terms: costPoint(0, 58.49),
      rhoHat: new Float64Array(2),
    });
    const { settings } = first;
    if (!settings) throw new Error('It has no settings.');
    keptRuns.setState({ runs: [{ settings, guided: undefined, run: first }] });
    run.setState(reset, true);
    expect(followed.idOf(first)).toBe('run0');
    run.setState({ ...at(reset, 2), changes: [] }, true);
    expect(await saved()).toEqual([
      ['run1', 2],
      ['run0', 7],
    ]);
  });

  it('is saved under its old name when it was brought back from an earlier visit', async () => {
    const { run, archive, followed, saved } = follow();
    const summary = await archive.save(savedRun('old', 3), 0);
    const back = trainedRun(3);
    followed.recognise(back, savedRun('old', 3), summary);
    run.setState(at(back, 6), true);
    expect(await saved()).toEqual([['old', 6]]);
  });

  it('becomes a run of its own when another tab has trained it further', async () => {
    const { run, archive, followed, saved } = follow();
    const summary = await archive.save(savedRun('old', 3), 0);
    const back = trainedRun(3);
    followed.recognise(back, savedRun('old', 3), summary);
    await archive.save(savedRun('old', 9), summary.revision);
    run.setState(at(back, 6), true);
    expect(await saved()).toEqual([
      ['run0', 6],
      ['old', 9],
    ]);
  });

  it('is saved as it stood when it is left for another', async () => {
    const { run, keptRuns, clock, saved } = follow();
    const first = { ...trainedRun(1), phase: 'training' } as const;
    run.setState(first, true);
    await saved();
    clock.now = 100;
    run.setState(at(first, 4, 'training'), true);
    run.setState({ ...at(first, 4), runId: 2, phase: 'preparing', started: false }, true);
    expect(await saved()).toEqual([['run0', 4]]);
    const { settings } = trainedRun(5);
    if (!settings) throw new Error('It has no settings.');
    keptRuns.setState({ runs: [{ settings, guided: undefined, run: at(first, 5) }] });
    expect(await saved()).toEqual([['run0', 5]]);
  });

  it('is not saved by a tab that has no lock, but as soon as it gets it', async () => {
    const { run, keeping, saved } = follow();
    keeping.setState({ saver: 'elsewhere' });
    run.setState(trainedRun(3), true);
    expect(await saved()).toEqual([]);
    keeping.setState({ saver: 'here' });
    expect(await saved()).toEqual([['run0', 3]]);
  });

  it('knows the guided experiment that it began as, also when another has been set up since', async () => {
    const { run, guided, archive, followed } = follow();
    const [experiment, another] = guidedExperiments as [GuidedExperiment, GuidedExperiment];
    const setUp = (one: GuidedExperiment) =>
      guided.setState({ current: { experiment: one, before: courseSettings } });
    setUp(experiment);
    const first = trainedRun(3);
    run.setState(first, true);
    setUp(another);
    run.setState(at(first, 4), true);
    await followed.settled();
    const read = await archive.read('run0');
    if (!read || !('run' in read)) throw new Error('It was not saved.');
    expect(unpackRun(read.run).guided).toEqual({ experiment, before: courseSettings });

    // Opened in the next visit, it still knows it when it is trained further.
    const next = follow();
    const { run: opened } = unpackRun(read.run);
    const [summary] = (await archive.contents()).runs;
    next.followed.recognise(opened, read.run, summary);
    next.run.setState(at(opened, 5), true);
    await next.followed.settled();
    expect(await next.archive.read('run0')).toMatchObject({ run: { experiment: experiment.id } });
  });

  it('of an experiment that the page no longer has, or of none, has none', async () => {
    expect(unpackRun({ ...savedRun('a', 3), experiment: '__proto__' }).guided).toBeUndefined();
    expect(unpackRun(savedRun('a', 3)).guided).toBeUndefined();
    expect(parseRun({ ...savedRun('a', 3), experiment: 'gone' })).toMatchObject({
      run: { experiment: 'gone' },
    });
    expect(parseRun({ ...savedRun('a', 3), experiment: 7 })).toEqual({ refused: 'damaged' });
  });

  it('brings its pictures along', async () => {
    const { run, pictures, saved } = follow();
    const trained = trainedRun(3);
    const digest = 'cd'.repeat(32);
    const settings = trained.settings && {
      ...trained.settings,
      data: { ...trained.settings.data, source: 'files' as const, digest },
    };
    run.setState({ ...trained, begun: settings, settings }, true);
    expect(await saved()).toEqual([['run0', 3]]);
    expect(pictures).toEqual([digest]);
  });

  it('goes on when it cannot be saved, which is said, and is saved at the next occasion', async () => {
    const { run, keeping, saved } = follow();
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const first = trainedRun(3);
    run.setState(first, true);
    await expect.poll(() => keeping.getState().trouble).toBe('blocked');
    indexedDB.open = open;
    run.setState(at(first, 4), true);
    expect(await saved()).toEqual([['run0', 4]]);
    expect(keeping.getState().trouble).toBeUndefined();
  });
});
