import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { RunSummary, SavedPictures, SetAside } from './savedRun.ts';

const databaseName = 'sparse-autoencoder-playground';
/** Of the stores; records have a version of their own. */
const databaseVersion = 1;

interface Schema extends DBSchema {
  /** Runs with their weights, those of the last race and the race itself, and under `asideKey` those that were set aside. They may be of any version: they are parsed. */
  readonly runs: { readonly key: string; readonly value: unknown };
  readonly summaries: { readonly key: string; readonly value: RunSummary };
  readonly pictures: { readonly key: string; readonly value: SavedPictures };
  /** Bytes of each set of pictures, so that they need not be read for it. */
  readonly pictureSizes: { readonly key: string; readonly value: number };
  readonly aside: { readonly key: string; readonly value: SetAside };
  /** Under `current` the id of the run that stood on the page last, under `race` the bytes of the last race. */
  readonly notes: { readonly key: string; readonly value: string };
}

/** One write, in which all or nothing is done. */
export type Writing<Stores extends readonly StoreName[]> = IDBPTransaction<Schema, Stores, 'readwrite'>;

export type StoreName = keyof typeof stores;

/** Every store with the field that is its key; the others are given their keys. */
const stores = {
  runs: undefined,
  summaries: 'id',
  pictures: 'digest',
  pictureSizes: undefined,
  aside: 'id',
  notes: undefined,
} as const;

export const storeNames = Object.keys(stores) as StoreName[];

/** Where among the runs a record lies that could not be read. */
export const asideKey = (id: string): string => `aside/${id}`;
/** Where among the runs the last race lies; its own runs begin with the same and a slash. */
export const raceKey = 'race';
/** Whether a run may be kept under this name: no other kind of record is. */
export const isRunId = (id: string): boolean => id !== raceKey && !id.includes('/');

export type Database = IDBPDatabase<Schema>;

export interface DatabaseEvents {
  /** A tab with an older version of the page holds the database open: nothing can be saved until it is closed. */
  onBlocked(): void;
  /** A tab with a newer version needs the database; it was let go of. */
  onOvertaken(): void;
}

/**
 * Opens the database, and makes its stores where there are none.
 * @throws DOMException when storage is blocked, or when a newer version of the page has been there (VersionError)
 */
export async function openDatabase(
  { onBlocked, onOvertaken }: DatabaseEvents,
  version = databaseVersion,
): Promise<Database> {
  return openDB<Schema>(databaseName, version, {
    upgrade(upgraded) {
      for (const name of storeNames) {
        const keyPath = stores[name];
        if (!upgraded.objectStoreNames.contains(name))
          upgraded.createObjectStore(name, keyPath && { keyPath });
      }
    },
    blocked: onBlocked,
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onOvertaken();
    },
  });
}

/**
 * Does the work in one transaction: after a failure, or a crash in the middle, nothing of it is there.
 * @throws what the work or the browser throws; where room ran out, that is the browser's QuotaExceededError
 */
export async function inTransaction<Stores extends readonly StoreName[], Result>(
  database: Database,
  names: Stores,
  work: (transaction: Writing<Stores>) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(names, 'readwrite');
  const fate = transaction.done.then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  );
  let result: Result;
  try {
    result = await work(transaction);
  } catch (error) {
    abort(transaction);
    await fate;
    throw transaction.error ?? error;
  }
  const failed = await fate;
  if (failed) throw failed.reason;
  return result;
}

/** One that has been aborted already stays so. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over.
  }
}
