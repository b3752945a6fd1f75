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
