import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilesOpened } from '../../../src/protocol/events.ts';
import { type FakeWorker, startSession } from './fakeWorker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const rest = () => vi.advanceTimersByTime(1000);
const file = (name: string) => new File([], name);
const nameOf = (letter: string) => letter.repeat(64);

/** The worker has read the files it was sent last. */
function answer(worker: FakeWorker, letter: string, change: Partial<FilesOpened> = {}): void {
  const { id, source } = worker.lastOpening;
  worker.say({
    type: 'filesOpened',
    id,
    source,
    pictures: [{ name: `${letter}.png`, width: 64, height: 64 }],
    ...(source === 'files' && { digest: nameOf(letter) }),
    photographs: true,
    remarks: [],
    refused: [],
    used: [0],
    ...change,
  });
}

function opened() {
  const begun = startSession();
  const { session, worker } = begun;
  worker().start();
  session.controls.openFiles([file('a.png')]);
  answer(worker(), 'a');
  rest();
  worker().start();
  worker().trainTo(20);
  return begun;
}

const problem = { id: 'nothingOpen', source: 'files' } as const;

describe('the visitor’s files', () => {
  it('become the source at once, named by what they hold', () => {
    const { session, worker } = opened();
    expect(worker().lastStart.settings.data).toMatchObject({ source: 'files', digest: nameOf('a') });
    expect(session.files.getState().latest).toBe(nameOf('a'));
  });

  it('of an earlier visit are read once a run needs them, which then goes on where it stood', () => {
    const before = opened().session;
    const batch = before.openedFiles.batchOf(nameOf('a'));
    const { settings, run } = { settings: before.settings.getState(), run: before.run.getState() };
    const { session, worker } = startSession();
    worker().start();
    if (!batch) throw new Error('The files are not known.');
    session.openedFiles.remember(nameOf('a'), batch);
    session.returnTo({ settings, guided: undefined, run });
    const { runId } = worker().lastStart;
    worker().say({ type: 'picturesMissing', runId, problem });
    expect(worker().lastOpening.files).toEqual(batch.files);
    answer(worker(), 'a');
    expect(worker().lastStart).toMatchObject({
      settings: { data: { digest: nameOf('a') } },
      resume: { iteration: 20 },
    });
  });

  it('start another run when others are opened, and none when the same are opened again', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('a again.png')]);
    answer(worker(), 'a');
    rest();
    expect(worker().lastStart.runId).toBe(2);
    expect(session.run.getState().iteration).toBe(20);
    session.controls.openFiles([file('b.png')]);
    answer(worker(), 'b');
    rest();
    expect(worker().lastStart).toMatchObject({ runId: 3, settings: { data: { digest: nameOf('b') } } });
  });

  it('leave what was open when none can be used', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('c.txt')]);
    const refused = [{ id: 'unknownKind', fileName: 'c.txt' }] as const;
    answer(worker(), 'c', { pictures: [], used: [], refused });
    rest();
    expect(worker().lastStart.runId).toBe(2);
    expect(session.settings.getState().data.digest).toBe(nameOf('a'));
    expect(session.files.getState().lastOpened?.refused).toEqual(refused);
  });

  it('are those of the run before when the run on new ones is cancelled', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('b.png')]);
    answer(worker(), 'b');
    rest();
    session.controls.cancelPreparation();
    worker().say({ type: 'preparationCancelled', runId: 3, held: true });
    expect(session.settings.getState().data.digest).toBe(nameOf('a'));
    expect(session.run.getState()).toMatchObject({ runId: 2, iteration: 20 });
  });

  it('join photographs that are open, and take the place of anything else', () => {
    const { session, worker } = opened();
    session.controls.addPictures([file('b.png')]);
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['a.png', 'b.png']);
    answer(worker(), 'b', { photographs: false, used: [0, 1] });
    session.controls.addPictures([file('c.png')]);
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['c.png']);
  });

  it('are sent again with the visitor’s decisions, at their places, and without those refused', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('bad'), file('one.mat'), file('two.mat')]);
    const question = { kind: 'reading', file: 2, fileName: 'two.mat', offers: [], chosen: 'a' } as const;
    answer(worker(), 'm', { pictures: [], used: [], question });
    session.controls.answerQuestion({ file: 2, reading: 'b' });
    expect(worker().lastOpening.answers).toEqual([{ file: 2, reading: 'b' }]);
    answer(worker(), 'm', { photographs: false, used: [1, 2] });
    rest();
    worker().start();
    worker().breakDown();
    worker().say({ type: 'picturesMissing', runId: worker().lastStart.runId, problem });
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['one.mat', 'two.mat']);
    expect(worker().lastOpening.answers).toEqual([{ file: 1, reading: 'b' }]);
  });

  it('can be read differently once they are open: the same files are sent with the new answer', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('bad'), file('digits.mat')]);
    const offer = {
      arrays: ['X'],
      layout: { count: 9, width: 28, height: 28, each: 'plane' },
      thumbnail: { width: 1, height: 1, greys: new Uint8ClampedArray(1) },
    } as const;
    const offers = [
      { ...offer, key: 'upright' },
      { ...offer, key: 'turned' },
    ];
    const readable = [
      { kind: 'reading', file: 1, fileName: 'digits.mat', offers, chosen: 'upright' },
    ] as const;
    answer(worker(), 'd', { photographs: false, used: [1], readable });
    const kept = () => session.files.getState().sets[session.files.getState().latest ?? '']?.readable;
    expect(kept()).toMatchObject([{ file: 0, chosen: 'upright' }]);
    session.controls.readDifferently({ file: 0, reading: 'turned' });
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['digits.mat']);
    expect(worker().lastOpening.answers).toEqual([{ file: 0, reading: 'turned' }]);
    answer(worker(), 't', { photographs: false, used: [0] });
    expect(kept()).toMatchObject([{ file: 0, chosen: 'turned' }]);
  });

  it.each([600, 40])(
    'of digits as large as a patch are taken whole, with the settings of the course’s digits: %d',
    (count) => {
      const { session, worker } = startSession();
      worker().start();
      session.controls.openFiles([file('t10k-images.idx3-ubyte')]);
      const advice = { whiten: false, reason: 'small', whole: true } as const;
      const pictures = [{ name: 't10k', width: 28, height: 28, count }];
      answer(worker(), 'd', { photographs: false, advice, pictures });
      const { data, hiddenSize, objective } = session.settings.getState();
      expect(data).toMatchObject({ source: 'files', patchSize: 28, patchCount: count });
      expect(data.preparation).toMatchObject({ whiten: false, removeMean: false, scale: false });
      expect({ hiddenSize, objective }).toEqual({
        hiddenSize: 196,
        objective: { lambda: 3e-3, rho: 0.1, beta: 3 },
      });
      session.settings.getState().changeHiddenSize(10);
      session.settings.getState().restoreCourse();
      expect(session.settings.getState()).toMatchObject({
        hiddenSize: 196,
        data: { patchSize: 28, patchCount: count },
      });
    },
  );

  it('are read again by a new worker, which then carries the run on', () => {
    const { session, worker } = opened();
    worker().breakDown();
    worker().say({ type: 'picturesMissing', runId: worker().lastStart.runId, problem });
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['a.png']);
    answer(worker(), 'a');
    expect(worker().lastStart.resume?.iteration).toBe(20);
    worker().start();
    expect(session.run.getState()).toMatchObject({ iteration: 20, phase: 'paused' });
  });

  it('that have changed or gone meanwhile are said to be so', () => {
    const { session, worker } = opened();
    worker().breakDown();
    worker().say({ type: 'picturesMissing', runId: worker().lastStart.runId, problem });
    answer(worker(), 'a', { pictures: [], refused: [{ id: 'unreadable', fileName: 'a.png' }] });
    expect(session.run.getState()).toMatchObject({
      phase: 'failed',
      failure: { id: 'picturesLost', fileName: 'a.png' },
    });
  });

  it('are read by the next worker when the one that was reading them is lost', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('b.png')]);
    worker().say({
      type: 'filesReading',
      fraction: 0.5,
      activity: { fileName: 'b.png', place: 1, count: 1 },
    });
    worker().breakDown();
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['b.png']);
    answer(worker(), 'b');
    expect(session.files.getState().reading).toBeUndefined();
    expect(session.settings.getState().data.digest).toBe(nameOf('b'));
  });

  const reading = (worker: FakeWorker) =>
    worker.say({ type: 'filesReading', fraction: 0.5, activity: { fileName: 'b.png', place: 1, count: 1 } });

  it('are refused when they cost two workers their lives, and those behind them are read', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('b.png')]);
    session.controls.openFiles([file('c.png')]);
    reading(worker());
    worker().breakDown();
    reading(worker());
    worker().breakDown();
    vi.advanceTimersByTime(2000);
    expect(session.files.getState()).toMatchObject({
      reading: undefined,
      lastOpened: { refused: [{ id: 'readerLost', fileName: 'b.png' }] },
    });
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['c.png']);
  });

  it('are refused in a sentence when no worker is left to read them', () => {
    const { session, worker } = opened();
    session.controls.openFiles([file('b.png')]);
    session.controls.openFiles([file('c.png')]);
    for (const wait of [0, 2000, 8000, 30_000, 0]) {
      worker().breakDown();
      vi.advanceTimersByTime(wait);
    }
    expect(session.run.getState().phase).toBe('failed');
    expect(session.files.getState().reading).toBeUndefined();
    expect(session.files.getState().lastOpened?.refused).toEqual([{ id: 'readerLost', fileName: 'c.png' }]);
  });

  it('that are opened while no worker runs start one', () => {
    const { session, worker, workers } = opened();
    for (const wait of [0, 2000, 8000, 30_000, 0]) {
      worker().breakDown();
      vi.advanceTimersByTime(wait);
    }
    const ended = workers.length;
    session.controls.openFiles([file('b.png')]);
    expect(workers).toHaveLength(ended + 1);
    expect(worker().lastOpening.files.map(({ name }) => name)).toEqual(['b.png']);
    answer(worker(), 'b');
    expect(session.settings.getState().data.digest).toBe(nameOf('b'));
  });

  it('that an address names and nobody has opened are asked for in a sentence', () => {
    const { session, worker } = opened();
    session.settings.getState().changeData({ digest: nameOf('f') });
    rest();
    worker().say({ type: 'picturesMissing', runId: worker().lastStart.runId, problem });
    expect(session.run.getState()).toMatchObject({
      phase: 'failed',
      failure: { id: 'dataUnavailable', problem },
    });
  });
});
