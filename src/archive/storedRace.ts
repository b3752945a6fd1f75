import { type Database, inTransaction, raceKey } from './database.ts';
import { bytesIn } from './packRun.ts';
import type { SavedRace } from './raceRecord.ts';
import { sameData } from './sameData.ts';
import type { SavedRun } from './savedRun.ts';

/** The race as it was saved, and its runs by their place; none of it has been checked. */
export interface StoredRace {
  readonly race: unknown;
  readonly runs: ReadonlyMap<number, unknown>;
}

/** Its runs lie behind it. */
const raceRunKey = (place: number): string => `${raceKey}/${place}`;
const raceKeys = (): IDBKeyRange => IDBKeyRange.bound(raceKey, `${raceKey}/\uffff`);

/** Writes the race, and those of its runs that are given, by their place. Among the notes there is what they take. */
export function writeRace(
  database: Database,
  race: SavedRace,
  runs: ReadonlyMap<number, SavedRun>,
): Promise<void> {
  return inTransaction(database, ['runs', 'notes'], async (transaction) => {
    const [stored, notes] = [transaction.objectStore('runs'), transaction.objectStore('notes')];
    const before = (await stored.get(raceKey)) as { race?: Partial<SavedRace>; bytes?: number[] } | undefined;
    const isSame = sameData(
      before?.race?.entries?.map(({ settings }) => settings),
      race.entries.map(({ settings }) => settings),
    );
    if (!isSame) await stored.delete(raceKeys());
    const bytes = race.entries.map((_, place) => (isSame ? before?.bytes?.[place] : undefined) ?? 0);
    for (const [place, run] of runs) {
      bytes[place] = bytesIn(run);
      await stored.put(run, raceRunKey(place));
    }
    await stored.put({ race, bytes }, raceKey);
    await notes.put(String(bytes.reduce((sum, one) => sum + one, 0)), raceKey);
  });
}

export async function readRace(database: Database): Promise<StoredRace | undefined> {
  const stored = database.transaction('runs').objectStore('runs');
  const [keys, records] = await Promise.all([stored.getAllKeys(raceKeys()), stored.getAll(raceKeys())]);
  const head = records[keys.indexOf(raceKey)] as { readonly race?: unknown } | undefined;
  if (head?.race === undefined) return undefined;
  const runs = keys.flatMap((key, at) =>
    key === raceKey ? [] : [[Number(key.slice(raceKey.length + 1)), records[at]] as const],
  );
  return { race: head.race, runs: new Map(runs) };
}

export function removeRace(database: Database): Promise<void> {
  return inTransaction(database, ['runs', 'notes'], async (transaction) => {
    await transaction.objectStore('runs').delete(raceKeys());
    await transaction.objectStore('notes').delete(raceKey);
  });
}
