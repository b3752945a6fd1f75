import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/archive.ts';
import { Overtaken, StorageFailed } from '../../../src/archive/connection.ts';
import { openDatabase } from '../../../src/archive/database.ts';
import { sameData } from '../../../src/archive/sameData.ts';
import type { SavedRun } from '../../../src/archive/savedRun.ts';
import { createRandom } from '../../../src/core/random.ts';
import { savedRun } from './runs.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.restoreAllMocks();
});

const silent = { onBlocked: () => undefined, onOvertaken: () => undefined };
const ids = async (archive: Archive) => (await archive.contents()).runs.map(({ id }) => id);

async function readRun(archive: Archive, id: string): Promise<SavedRun> {
  const read = await archive.read(id);
  if (!read || !('run' in read)) throw new Error(`${id} could not be read.`);
  return read.run;
}

const troubleOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof StorageFailed ? error.trouble : error),
  );

/** Writes something in the place of a run, as a fault of the disk or another program would. */
async function overwrite(id: string, record: unknown): Promise<void> {
  const database = await openDatabase(silent);
  await database.put('runs', record, id);
  database.close();
}

/** Puts of this kind are refused as if the disk were full. */
function refusePuts(refuse: (store: string) => boolean): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (refuse(this.name)) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given as Parameters<typeof put>);
  });
}

describe('runs in the browser’s storage', () => {
  it('return to their place when a deletion is undone, with name, note and pin, and go on to be saved', async () => {
    const archive = openArchive(silent);
    for (const [place, id] of ['a', 'b', 'c'].entries()) await archive.save(savedRun(id, 3, place), 0);
    const label = { name: 'Small λ', note: 'compare with c', pinned: true };
    await archive.relabel('b', label);
    const before = await archive.contents();
    const run = await readRun(archive, 'b');
    await archive.remove('b');
    expect(await ids(archive)).toEqual(['c', 'a']);
    await archive.add(run, before.runs[1]);
    expect(await ids(archive)).toEqual(['c', 'b', 'a']);
    expect((await archive.contents()).runs[1]).toEqual({ ...before.runs[1], bytes: expect.any(Number) });
    expect(await readRun(archive, 'b')).toMatchObject(label);
    const { revision } = await archive.save(savedRun('b', 5, 1), before.runs[1]?.revision ?? 0);
    expect(revision).toBe(2);
    expect((await archive.contents()).runs[0]).toMatchObject({ id: 'b', ...label });
  });

  it('are listed with a thinned curve, and with the run that they branched off from', async () => {
    const archive = openArchive(silent);
    await archive.add({ ...savedRun('child', 200), parent: { id: 'root', iteration: 2 } });
    const { curve, parent } = (await archive.contents()).runs[0] ?? {};
    expect(parent).toEqual({ id: 'root', iteration: 2 });
    expect(curve?.length).toBeLessThanOrEqual(128);
    expect(Array.from(curve?.subarray(0, 2) ?? [])).toEqual([0, 10]);
    expect(curve?.at(-2)).toBe(200);
  });

  it('are there for the next visit, the one saved last first, and known as the one that stood there last', async () => {
    const archive = openArchive(silent);
    await archive.save(savedRun('a', 3, 1), 0);
    const { revision } = await archive.save(savedRun('b', 4, 2), 0);
    await archive.save(savedRun('b', 6, 2), revision);
    archive.close();
    const next = openArchive(silent);
    expect(await next.contents()).toMatchObject({
      current: 'b',
      runs: [
        { id: 'b', iteration: 6 },
        { id: 'a', iteration: 3 },
      ],
    });
    expect(sameData(await readRun(next, 'b'), savedRun('b', 6, 2))).toBe(true);
  });

  it('are ordered by their saving although the clock is set back', async () => {
    const archive = openArchive(silent);
    await archive.save({ ...savedRun('new', 3, 1), savedAt: 2_000_000 }, 0);
    await archive.save({ ...savedRun('after', 3, 2), savedAt: 1000 }, 0);
    expect(await ids(archive)).toEqual(['after', 'new']);
    const small = openArchive(silent, { runs: 1, bytes: 1e9 });
    await small.save({ ...savedRun('last', 3, 3), savedAt: 1 }, 0);
    expect(await ids(small)).toEqual(['last']);
  });

  it('take the place of one that trained the same numbers no further, unless that is pinned', async () => {
    const archive = openArchive(silent);
    await archive.save(savedRun('first', 3), 0);
    await archive.save(savedRun('further', 5), 0);
    expect(await ids(archive)).toEqual(['further']);
    await archive.relabel('further', { pinned: true });
    await archive.save(savedRun('again', 6), 0);
    expect(await ids(archive)).toEqual(['again', 'further']);
  });

  it('keep the pin that was set in the list when they are saved again', async () => {
    const archive = openArchive(silent);
    const { revision } = await archive.save(savedRun('a', 3), 0);
    await archive.relabel('a', { pinned: true });
    await archive.save(savedRun('a', 4), revision);
    expect((await readRun(archive, 'a')).pinned).toBe(true);
  });

  it('make room by number and by bytes, the oldest first, but never one that is pinned', async () => {
    const archive = openArchive(silent, { runs: 2, bytes: 1e9 });
    await archive.save(savedRun('a', 3, 1), 0);
    await archive.relabel('a', { pinned: true });
    await archive.save(savedRun('b', 3, 2), 0);
    await archive.save(savedRun('c', 3, 3), 0);
    expect(await ids(archive)).toEqual(['c', 'a']);
    const tiny = openArchive(silent, { runs: 100, bytes: 1 });
    await tiny.save(savedRun('d', 3, 4), 0);
    expect(await ids(tiny)).toEqual(['d', 'a']);
  });

  it('are neither reordered nor deleted for a summary that is damaged', async () => {
    const archive = openArchive(silent, { runs: 3, bytes: 2 ** 30 });
    await archive.save(savedRun('a', 3, 1), 0);
    const [summary] = (await archive.contents()).runs;
    if (!summary) throw new Error('Nothing was saved.');
    const { bytes: _, ...withoutBytes } = summary;
    const damaged = [
      withoutBytes,
      { ...summary, now: null },
      { ...summary, now: {} },
      { ...summary, order: Number.NaN },
      {},
    ];
    const database = await openDatabase(silent);
    for (const [at, one] of damaged.entries())
      await database.put('summaries', { ...one, id: `damaged${at}` } as never);
    database.close();
    for (const [at, id] of ['b', 'c'].entries()) await archive.save(savedRun(id, 3, at + 2), 0);
    expect(await ids(archive)).toEqual(['c', 'b', 'a']);
    expect((await archive.contents()).bytes).toBeGreaterThan(0);
    await archive.remove('c');
    expect(await ids(archive)).toEqual(['b', 'a']);
  });

  it('go with the pictures they were cut from once the last of them is deleted, and not before', async () => {
    const archive = openArchive(silent);
    const digest = 'ab'.repeat(32);
    const on = (run: SavedRun): SavedRun => ({ ...run, now: { ...run.now, source: 'files', digest } });
    await archive.savePictures({
      digest,
      files: [{ name: 'a.png', type: '', bytes: new Uint8Array(900) }],
      answers: [],
    });
    await archive.save(on(savedRun('a', 3, 1)), 0);
    await archive.save(on(savedRun('b', 3, 2)), 0);
    expect((await archive.contents()).bytes).toBeGreaterThan(900);
    await archive.remove('a');
    expect(await archive.hasPictures(digest)).toBe(true);
    await archive.remove('b');
    expect(await archive.pictures(digest)).toBeUndefined();
    expect((await archive.contents()).bytes).toBe(0);
  });
});

describe('a record that cannot be read', () => {
  it.each([
    ['damaged', { version: 1, id: 'bad' }],
    ['newer', { version: 99, id: 'bad', future: true }],
  ] as const)(
    'because it is %s is set aside, kept, and can be deleted; the others stay',
    async (reason, record) => {
      const archive = openArchive(silent);
      await archive.save(savedRun('good', 3, 1), 0);
      await archive.save(savedRun('bad', 3, 2), 0);
      await overwrite('bad', record);
      expect(await archive.read('bad')).toEqual({ refused: reason });
      expect(await archive.contents()).toMatchObject({
        runs: [{ id: 'good' }],
        aside: [{ id: 'bad', reason }],
      });
      expect(await archive.read('bad')).toBeUndefined();
      await archive.removeAside('bad');
      expect((await archive.contents()).aside).toEqual([]);
    },
  );
});

describe('storage that fails', () => {
  it('when it is full loses the oldest runs first, one at a time, until the new one fits', async () => {
    const archive = openArchive(silent);
    for (const [at, id] of ['a', 'b', 'c'].entries()) await archive.save(savedRun(id, 3, at + 1), 0);
    await archive.relabel('a', { pinned: true });
    let refusals = 1;
    refusePuts((store) => store === 'runs' && refusals-- > 0);
    await archive.save(savedRun('d', 3, 9), 0);
    expect(await ids(archive)).toEqual(['d', 'c', 'a']);
  });

  it.each(['runs', 'summaries', 'notes'])(
    'and stays full for %s says so, and leaves what was there',
    async (full) => {
      const archive = openArchive(silent);
      const { revision } = await archive.save(savedRun('a', 3), 0);
      refusePuts((store) => store === full);
      expect(await troubleOf(archive.save(savedRun('a', 4), revision))).toBe('full');
      expect((await readRun(archive, 'a')).checkpoint.iteration).toBe(3);
    },
  );

  it('says that it is blocked', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await troubleOf(openArchive(silent).save(savedRun('a'), 0))).toBe('blocked');
  });

  it('opens a connection that was lost anew, and says so when that is lost too', async () => {
    const archive = openArchive(silent);
    const { revision } = await archive.save(savedRun('a', 3), 0);
    const lose = () => new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    const { transaction } = IDBDatabase.prototype;
    let losses = 1;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      if (losses-- > 0) throw lose();
      return transaction.apply(this, given as Parameters<typeof transaction>);
    });
    const summary = await archive.save(savedRun('a', 4), revision);
    losses = 2;
    expect(await troubleOf(archive.save(savedRun('a', 5), summary.revision))).toBe('lost');
    expect((await readRun(archive, 'a')).checkpoint.iteration).toBe(4);
  });

  it('says when what is read back is not what was written', async () => {
    const archive = openArchive(silent);
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return get.call(this, this.name === 'runs' ? 'another' : key);
    });
    expect(await troubleOf(archive.save(savedRun('a'), 0))).toBe('differs');
  });
});

describe('two tabs', () => {
  it('that save the same run do not overwrite each other', async () => {
    const [one, other] = [openArchive(silent), openArchive(silent)];
    const { revision } = await one.save(savedRun('a', 3), 0);
    await other.save(savedRun('a', 9), revision);
    await expect(one.save(savedRun('a', 4), revision)).rejects.toBeInstanceOf(Overtaken);
    expect((await readRun(one, 'a')).checkpoint.iteration).toBe(9);
  });

  it('of which one is newer: the older one lets go of the database and says so', async () => {
    const onOvertaken = vi.fn();
    const older = openArchive({ ...silent, onOvertaken });
    await older.save(savedRun('a'), 0);
    const newer = await openDatabase(silent, 2);
    expect(onOvertaken).toHaveBeenCalledOnce();
    expect(await troubleOf(older.save(savedRun('b'), 0))).toBe('newerPage');
    newer.close();
    expect(await troubleOf(openArchive(silent).save(savedRun('b'), 0))).toBe('newerPage');
  });

  it('of which one is older and does not let go: the newer one says so, and saves once it is closed', async () => {
    const request = indexedDB.open('sparse-autoencoder-playground', 0.5 + 0.5);
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const onBlocked = vi.fn();
    const opening = openDatabase({ ...silent, onBlocked }, 2);
    await vi.waitFor(() => expect(onBlocked).toHaveBeenCalled());
    stubborn.close();
    (await opening).close();
  });
});

it('a tab that is killed at any moment of a save leaves the run before or the run after, whole', async () => {
  const random = createRandom(18);
  const seen = new Set<number>();
  for (let round = 0; round < 20; round++) {
    globalThis.indexedDB = new IDBFactory();
    const archive = openArchive(silent);
    const { revision } = await archive.save(savedRun('a', 3), 0);
    const { put } = IDBObjectStore.prototype;
    const killedAt = Math.floor(random.next() * 4);
    let puts = 0;
    const killed = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      const request = put.apply(this, given as Parameters<typeof put>);
      // What a browser does with the open transactions of a tab that is gone; and nothing is done after it.
      if (puts++ >= killedAt) this.transaction.abort();
      return request;
    });
    await archive.save(savedRun('a', 8), revision).catch(() => undefined);
    killed.mockRestore();
    archive.close();
    const next = openArchive(silent);
    const { iteration } = (await readRun(next, 'a')).checkpoint;
    seen.add(iteration);
    expect(sameData(await readRun(next, 'a'), savedRun('a', iteration))).toBe(true);
    expect((await next.contents()).runs).toMatchObject([{ id: 'a', iteration }]);
    next.close();
  }
  expect([...seen].sort()).toEqual([3, 8]);
});
