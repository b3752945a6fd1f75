import { sourceNames } from '../description/fields.ts';
import { Connection, isQuota, Overtaken, StorageFailed } from './connection.ts';
import {
  asideKey,
  type Database,
  type DatabaseEvents,
  inTransaction,
  raceKey,
  storeNames,
} from './database.ts';
import { bytesIn, summaryOf } from './packRun.ts';
import { parseRun, type ReadRun } from './parseRun.ts';
import type { SavedRace } from './raceRecord.ts';
import { sameData } from './sameData.ts';
import type { RunLabel, RunSummary, SavedPictures, SavedRun, SetAside } from './savedRun.ts';
import { readRace, removeRace, type StoredRace, writeRace } from './storedRace.ts';

export interface Contents {
  /** The run saved last first. */
  readonly runs: readonly RunSummary[];
  readonly aside: readonly SetAside[];
  /** Bytes of everything, opened pictures included. */
  readonly bytes: number;
  /** The run that stood on the page last. */
  readonly current: string | undefined;
}

export interface Limits {
  readonly runs: number;
  readonly bytes: number;
}

/** What is kept before older runs make room: a hundred runs of the course's set-up. */
const usualLimits: Limits = { runs: 100, bytes: 256 * 2 ** 20 };

/** Runs and pictures in the browser's storage. All methods throw StorageFailed when it cannot be used. */
export interface Archive {
  contents(): Promise<Contents>;
  /**
   * Writes the run, reads it back and compares. It becomes the current run. Older runs that are not pinned make room for it where
   * there is none, and one that trained the same numbers no further is replaced by it.
   * @param revision the revision of this run that the page knows; 0 for a new one
   * @throws Overtaken when another tab has saved this run since
   */
  save(run: SavedRun, revision: number): Promise<RunSummary>;
  /** A record that cannot be read is set aside. @returns undefined where there is none */
  read(id: string): Promise<ReadRun | undefined>;
  remove(id: string): Promise<void>;
  /**
   * Puts a run beside the others, as one from a file.
   * @param place where it stood, if it had been removed
   * @throws Overtaken when its id is taken
   */
  add(run: SavedRun, place?: Pick<RunSummary, 'order' | 'revision'>): Promise<void>;
  relabel(id: string, label: Partial<RunLabel>): Promise<void>;
  removeAside(id: string): Promise<void>;
  /** Writes the race, and those of its runs that are given, by their place. A race with another list takes the place of the one before. */
  saveRace(race: SavedRace, runs: ReadonlyMap<number, SavedRun>): Promise<void>;
  /** The race as it was saved, and its runs by their place; none of it has been checked. */
  readRace(): Promise<StoredRace | undefined>;
  removeRace(): Promise<void>;
  removeAll(): Promise<void>;
  hasPictures(digest: string): Promise<boolean>;
  savePictures(pictures: SavedPictures): Promise<void>;
  pictures(digest: string): Promise<SavedPictures | undefined>;
  close(): void;
}

export function openArchive(events: DatabaseEvents, limits: Limits = usualLimits): Archive {
  const connection = new Connection(events);
  const using: Connection['use'] = (work) => connection.use(work);

  async function save(run: SavedRun, revision: number): Promise<RunSummary> {
    for (;;) {
      try {
        const { summary, written } = await using((database) =>
          write(database, run, { revision, current: true }),
        );
        const readBack = await using((database) => database.get('runs', run.id));
        if (!sameData(readBack, written)) throw new StorageFailed('differs');
        await using((database) => makeRoom(database, limits, run.id));
        return summary;
      } catch (error) {
        if (!isQuota(error)) throw error;
        // One after the other, the oldest first, until it fits.
        if (!(await using((database) => removeOldest(database, run.id))))
          throw new StorageFailed('full', error);
      }
    }
  }

  return {
    save,
    contents: () => using(contentsOf),
    read: (id) =>
      using(async (database) => {
        const record = await database.get('runs', id);
        if (record === undefined) return undefined;
        const read = parseRun(record);
        if ('refused' in read) await setAside(database, id, record, read.refused);
        return read;
      }),
    remove: (id) => using((database) => removeRun(database, id)),
    add: (run, place) =>
      using(async (database) => {
        const standing = place ? { order: place.order, revision: place.revision - 1 } : { revision: 0 };
        await write(database, run, { ...standing, current: false });
      }),
    relabel: (id, label) => using((database) => relabel(database, id, label)),
    saveRace: (race, runs) => using((database) => writeRace(database, race, runs)).catch(sayFull),
    readRace: () => using(readRace),
    removeRace: () => using(removeRace),
    removeAside: (id) =>
      using((database) =>
        inTransaction(database, ['runs', 'aside'], async (transaction) => {
          await transaction.objectStore('runs').delete(asideKey(id));
          await transaction.objectStore('aside').delete(id);
        }),
      ),
    removeAll: () =>
      using((database) =>
        inTransaction(database, storeNames, async (transaction) => {
          for (const name of storeNames) await transaction.objectStore(name).clear();
        }),
      ),
    hasPictures: (digest) =>
      using(async (database) => (await database.getKey('pictureSizes', digest)) !== undefined),
    savePictures: (pictures) => using((database) => writePictures(database, pictures)).catch(sayFull),
    pictures: (digest) => using((database) => database.get('pictures', digest)),
    close: () => connection.close(),
  };
}

interface Standing {
  /** That of the record that the page knows. */
  readonly revision: number;
  /** Whether it is the run on show. */
  readonly current: boolean;
  /** Its place among the others; the first if omitted. */
  readonly order?: number;
}

/** In one transaction: after a crash either all of it is there or nothing. @throws Overtaken */
function write(database: Database, given: SavedRun, { revision, current, order: kept }: Standing) {
  return inTransaction(database, ['runs', 'summaries', 'notes'], async (transaction) => {
    const [runs, summaries] = [transaction.objectStore('runs'), transaction.objectStore('summaries')];
    const all = (await summaries.getAll()).filter(isSummary);
    const before = all.find(({ id }) => id === given.id);
    if (before && before.revision !== revision) throw new Overtaken();
    // What the visitor has set in the list of runs is newer than what the run on show knows of it.
    const { name, pinned, note } = before ?? given;
    const written = { ...given, name, pinned, ...(note !== undefined && { note }) };
    const order = kept ?? 1 + Math.max(0, ...all.map((one) => one.order));
    const summary = summaryOf(written, order, revision + 1);
    await runs.put(written, written.id);
    await summaries.put(summary);
    if (current) await transaction.objectStore('notes').put(written.id, 'current');
    for (const { id } of all.filter((one) => isReplacedBy(one, summary))) {
      await runs.delete(id);
      await summaries.delete(id);
    }
    return { summary, written };
  });
}

/** Whether a run that was saved before trained the same numbers no further, and nobody has asked for it to stay. */
const isReplacedBy = ({ id, key, iteration, pinned, name, note = '' }: RunSummary, by: RunSummary): boolean =>
  id !== by.id && key === by.key && iteration <= by.iteration && !pinned && name === '' && note === '';

async function writePictures(database: Database, pictures: SavedPictures): Promise<void> {
  await inTransaction(database, ['pictures', 'pictureSizes'], async (transaction) => {
    await transaction.objectStore('pictures').put(pictures);
    await transaction.objectStore('pictureSizes').put(bytesIn(pictures), pictures.digest);
  });
}

function sayFull(error: unknown): never {
  throw isQuota(error) ? new StorageFailed('full', error) : error;
}

async function contentsOf(database: Database): Promise<Contents> {
  const transaction = database.transaction(['summaries', 'pictureSizes', 'aside', 'notes']);
  const [summaries, sizes, aside, current, race] = await Promise.all([
    transaction.objectStore('summaries').getAll(),
    transaction.objectStore('pictureSizes').getAll(),
    transaction.objectStore('aside').getAll(),
    transaction.objectStore('notes').get('current'),
    transaction.objectStore('notes').get(raceKey),
  ]);
  const runs = summaries.filter(isSummary);
  const bytes = [...[...runs, ...aside].map((one) => one.bytes), ...sizes, Number(race ?? 0)].reduce(
    (sum, one) => sum + one,
    0,
  );
  return {
    runs: runs.sort((one, other) => other.order - one.order),
    aside,
    bytes,
    current,
  };
}

/** Summaries are written beside their run by the same transaction; one of another shape is not shown and counts nowhere. */
function isSummary({ order, now, name, iteration, bytes }: RunSummary): boolean {
  const isCounted = [order, iteration, bytes].every(Number.isFinite);
  return isCounted && typeof name === 'string' && sourceNames.includes(now?.source);
}

async function setAside(
  database: Database,
  id: string,
  record: unknown,
  reason: SetAside['reason'],
): Promise<void> {
  await inTransaction(database, ['runs', 'summaries', 'aside'], async (transaction) => {
    await transaction.objectStore('aside').put({ id, reason, bytes: bytesIn(record) });
    await transaction.objectStore('runs').put(record, asideKey(id));
    await transaction.objectStore('runs').delete(id);
    await transaction.objectStore('summaries').delete(id);
  });
}

function removeRun(database: Database, id: string): Promise<void> {
  const names = ['runs', 'summaries', 'pictures', 'pictureSizes'] as const;
  return inTransaction(database, names, async (transaction) => {
    const summaries = transaction.objectStore('summaries');
    const digest = (await summaries.get(id))?.now.digest;
    await transaction.objectStore('runs').delete(id);
    await summaries.delete(id);
    const others = (await summaries.getAll()).filter(isSummary);
    // Pictures go with the last run that was cut from them.
    if (digest === undefined || others.some(({ now }) => now.digest === digest)) return;
    await transaction.objectStore('pictures').delete(digest);
    await transaction.objectStore('pictureSizes').delete(digest);
  });
}

function relabel(database: Database, id: string, label: Partial<RunLabel>): Promise<void> {
  return inTransaction(database, ['runs', 'summaries'], async (transaction) => {
    const [runs, summaries] = [transaction.objectStore('runs'), transaction.objectStore('summaries')];
    const record = await runs.get(id);
    const summary = await summaries.get(id);
    if (typeof record !== 'object' || record === null || !summary) return;
    await runs.put({ ...record, ...label }, id);
    await summaries.put({ ...summary, ...label });
  });
}

/** @returns whether there was one to remove: the current run and those that are pinned stay */
async function removeOldest(database: Database, keep: string): Promise<boolean> {
  const oldest = (await database.getAll('summaries'))
    .filter((one) => isSummary(one) && one.id !== keep && !one.pinned)
    .sort((one, other) => one.order - other.order)[0];
  if (!oldest) return false;
  await removeRun(database, oldest.id);
  return true;
}

async function makeRoom(database: Database, limits: Limits, keep: string): Promise<void> {
  for (;;) {
    const all = (await database.getAll('summaries')).filter(isSummary);
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    if (all.length <= limits.runs && bytes <= limits.bytes) return;
    if (!(await removeOldest(database, keep))) return;
  }
}
