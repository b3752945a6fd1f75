import { expect, type Page } from '@playwright/test';

/** The iterations of the runs that stand in the browser's storage, the one saved last first. */
const inStorage = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('sparse-autoencoder-playground');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction('summaries').objectStore('summaries').getAll();
    const all = await new Promise<{ readonly order: number; readonly iteration: number }[]>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return all.sort((one, other) => other.order - one.order).map(({ iteration }) => iteration);
  });

/** Waits until the run that was saved last stands at this iteration. */
export const isSaved = (page: Page, iteration: number): Promise<void> =>
  expect.poll(async () => (await inStorage(page))[0]).toBe(iteration);

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
