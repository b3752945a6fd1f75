import { expect, type Page } from '@playwright/test';

interface Stored {
  readonly order: number;
  readonly iteration: number;
}

/** What stands in the browser's storage: the summaries of the runs, and the names of all records. */
const inStorage = (page: Page): Promise<{ readonly summaries: Stored[]; readonly names: IDBValidKey[] }> =>
  page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const name = 'sparse-autoencoder-playground';
    // Opened here first, it would be made without its stores.
    const isThere = (await indexedDB.databases()).some((one) => one.name === name);
    if (!isThere) return { summaries: [], names: [] };
    const database = await done(indexedDB.open(name));
    const stores = database.transaction(['summaries', 'runs']);
    const [summaries, names] = await Promise.all([
      done<Stored[]>(stores.objectStore('summaries').getAll()),
      done(stores.objectStore('runs').getAllKeys()),
    ]);
    database.close();
    return { summaries, names };
  });

/** The iterations of the runs that are kept, the one saved last first. */
async function iterations(page: Page): Promise<number[]> {
  const { summaries } = await inStorage(page);
  return summaries.sort((one, other) => other.order - one.order).map(({ iteration }) => iteration);
}

/** Waits until there is a record of this name. */
export const recordIsThere = (page: Page, name: string): Promise<void> =>
  expect.poll(async () => (await inStorage(page)).names).toContain(name);

/** Waits until the run that was saved last stands at this iteration. */
export const isSaved = (page: Page, iteration: number): Promise<void> =>
  expect.poll(async () => (await iterations(page))[0]).toBe(iteration);

/** A digest of every array of numbers in the runs that stand in the browser's storage: parameters, patches and what the optimiser remembers. */
export const keptBits = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('sparse-autoencoder-playground');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction('runs').objectStore('runs').getAll();
    const runs = await new Promise<unknown>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    const arrays: Uint8Array<ArrayBuffer>[] = [];
    const walk = (value: unknown): void => {
      if (value instanceof ArrayBuffer) arrays.push(new Uint8Array(value));
      else if (ArrayBuffer.isView(value)) {
        arrays.push(Uint8Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
      } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    };
    walk(runs);
    const digest = await crypto.subtle.digest('SHA-256', await new Blob(arrays).arrayBuffer());
    const letters = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
    return `${arrays.length} arrays: ${letters.join('')}`;
  });
