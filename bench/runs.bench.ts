import type { Browser, BrowserContext, Page } from 'playwright';
import { matchFilters } from '../src/core/filters/matchFilters.ts';
import { createRandom } from '../src/core/random.ts';
import { launchBrowser, serveBuilt } from './browser.ts';
import { readOptions } from './options.ts';
import { median, rounded } from './statistics.ts';

declare global {
  /** When the trainer sent tiles last, put there by `listen`. */
  var tilesAt: number;
}

const small = 'source=bars&patchSize=4&patches=200&hidden=6';
const train = 'button:not([aria-disabled=true])';

/** What kept runs cost beside training: opening the page with many of them, looking back, matching units, and many runs in one visit. */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const { server, address } = await serveBuilt({ minify: true });
  const browser = await launchBrowser();
  try {
    return [
      [await opening(browser, address, options.number('kept', 50), options.number('visits', 9))],
      [await lookingBack(browser, address, options.number('looks', 60))],
      [matching(options.number('units', 400))],
      await manyRuns(browser, address, options.number('runs', 100)),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The same page with so many kept runs and with none, in turns: milliseconds from its address until Train can be pressed. */
async function opening(browser: Browser, address: string, count: number, visits: number): Promise<object> {
  const [full, empty] = [await browser.newContext(), await browser.newContext()];
  const page = await full.newPage();
  await trainRun(page, address, 1);
  await keepCopies(page, count);
  await page.close();
  const times: { readonly full: number; readonly empty: number }[] = [];
  for (let visit = 0; visit <= visits; visit++) {
    const first = visit % 2 === 0 ? await visitOf(full, address) : undefined;
    const without = await visitOf(empty, address);
    const pair = { full: first ?? (await visitOf(full, address)), empty: without };
    // The first visit fills the caches.
    if (visit > 0) times.push(pair);
  }
  await full.close();
  await empty.close();
  return {
    'kept runs': count,
    'with them (ms)': rounded(median(times.map((one) => one.full))),
    'with none (ms)': rounded(median(times.map((one) => one.empty))),
    'difference (ms, wanted ≤ 100)': rounded(median(times.map((one) => one.full - one.empty))),
    visits,
  };
}

async function visitOf(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${address}#/playground?${small}&seed=7`);
  await page.locator(train, { hasText: /^Train$/ }).waitFor({ timeout: 120_000 });
  const time = await page.evaluate(() => performance.now());
  await page.close();
  return time;
}

/** Puts copies of the one kept run beside it, each of which is a run of its own. */
const keepCopies = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sparse-autoencoder-playground'));
    let [summary] = await done(database.transaction('summaries').objectStore('summaries').getAll());
    while (!summary) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      [summary] = await done(database.transaction('summaries').objectStore('summaries').getAll());
    }
    const run = await done(database.transaction('runs').objectStore('runs').get(summary.id));
    const writing = database.transaction(['runs', 'summaries'], 'readwrite');
    for (let copy = 1; copy < wanted; copy++) {
      const id = `${summary.id.slice(0, 20)}${copy}`;
      writing.objectStore('runs').put({ ...run, id }, id);
      writing.objectStore('summaries').put({ ...summary, id, key: `${summary.key}${copy}`, order: copy + 1 });
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, count);

async function trainRun(page: Page, address: string, seed: number): Promise<void> {
  await page.goto(`${address}#/playground?${small}&seed=${seed}&iterations=5`);
  await page.locator(train, { hasText: /^Train$/ }).click({ timeout: 120_000 });
  await page.getByRole('slider', { name: 'Look back' }).waitFor({ timeout: 120_000 });
}

/** The course's run: from the movement of the slider to the tiles' arrival in the page, and to the end of the frame that shows them. */
async function lookingBack(browser: Browser, address: string, looks: number): Promise<object> {
  const page = await browser.newPage();
  await page.addInitScript(listen);
  await page.goto(`${address}#/playground?source=scenes&iterations=${looks + 20}`);
  await page.locator(train, { hasText: /^Train$/ }).click({ timeout: 120_000 });
  const slider = page.getByRole('slider', { name: 'Look back' });
  await slider.waitFor({ timeout: 240_000 });
  const times = await slider.evaluate(async (element, count) => {
    const input = element as HTMLInputElement;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const measured: { readonly tiles: number; readonly frame: number }[] = [];
    for (let look = 0; look < count; look++) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      const began = performance.now();
      setValue?.call(input, String(5 + ((look * 37) % count)));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (!(tilesAt > began)) await new Promise((resolve) => setTimeout(resolve));
      const tiles = tilesAt - began;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      measured.push({ tiles, frame: performance.now() - began });
    }
    return measured;
  }, looks);
  await page.close();
  return {
    looks,
    'to the tiles (ms, median)': rounded(median(times.map(({ tiles }) => tiles))),
    'to the tiles (ms, wanted ≤ 16): share within': rounded(
      times.filter(({ tiles }) => tiles <= 16).length / times.length,
    ),
    'to the end of their frame (ms, median)': rounded(median(times.map(({ frame }) => frame))),
  };
}

/** Runs in the page before its own scripts: notes when tiles arrive. */
function listen(): void {
  globalThis.tilesAt = 0;
  const { Worker: Own } = globalThis;
  globalThis.Worker = class extends Own {
    constructor(...given: ConstructorParameters<typeof Own>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly type?: string }>) => {
        if (data.type === 'filtersChanged') tilesAt = performance.now();
      });
    }
  };
}

/** Units of two networks on 8×8 patches that have nothing in common: the assignment has the most to do. */
function matching(units: number): object {
  const random = createRandom(1);
  const filters = () => Float32Array.from({ length: units * 64 }, () => random.normal());
  const times = Array.from({ length: 5 }, () => {
    const [one, other] = [filters(), filters()];
    const began = performance.now();
    matchFilters(one, other, 64);
    return performance.now() - began;
  });
  return { units, 'matching (ms, median)': rounded(median(times)) };
}

/** One visit with many runs, each trained: the page's heap after a collection. */
async function manyRuns(browser: Browser, address: string, runs: number): Promise<object[]> {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  const rows: object[] = [];
  for (let run = 1; run <= runs; run++) {
    await trainRun(page, address, run);
    if (run % Math.ceil(runs / 10) !== 0) continue;
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    rows.push({ runs: run, 'heap (MB)': rounded(usedSize / 2 ** 20) });
  }
  await page.close();
  return rows;
}
