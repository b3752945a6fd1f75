import type { Browser, Page } from 'playwright';
import { launchBrowser, serveBuilt } from './browser.ts';
import { readOptions } from './options.ts';
import { record } from './page/recorder.ts';
import { median, rounded } from './statistics.ts';

declare global {
  /** When the trainer told how far it has come, put there by `listen`. */
  var told: { readonly at: number; readonly iteration: number }[];
}

interface Leg {
  /** Milliseconds an iteration. */
  readonly pace: number;
  /** The longest task of the page's own thread until the run has been paused and saved, of those that are long (50 ms); 0 where there is none. */
  readonly longestTask: number;
  readonly longTasks: number;
}

type How = 'kept' | 'unkept';

/**
 * What the keeping of runs costs: the same training in the built page with the browser's storage, and without it. Both pages are open,
 * and one trains while the other rests, in turns: they make the same iterations. With the course's set-up, L-BFGS's 100 pairs and all,
 * on so many patches that a turn is saved on the way as well as at its end. About 90 seconds.
 */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const rounds = options.number('rounds', 5);
  const patches = options.number('patches', 30_000);
  const iterations = options.number('iterations', 350);
  const { server, address } = await serveBuilt({ minify: true });
  const browser = await launchBrowser();
  const hash = `#/playground?source=scenes&patches=${patches}&iterations=20000`;
  const results: Record<How, Leg[]> = { kept: [], unkept: [] };
  try {
    const pages = {
      kept: await open(browser, `${address}${hash}`, true),
      unkept: await open(browser, `${address}${hash}`, false),
    };
    for (let round = 0; round < rounds; round++) {
      for (const how of round % 2 === 0 ? (['kept', 'unkept'] as const) : (['unkept', 'kept'] as const))
        results[how].push(await trainOn(pages[how], iterations));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const ratios = results.kept.map(({ pace }, round) => pace / (results.unkept[round]?.pace ?? Number.NaN));
  const rows = (['kept', 'unkept'] as const).map((how) => ({
    storage: how,
    'ms an iteration (median)': rounded(median(results[how].map(({ pace }) => pace))),
    'long tasks': results[how].reduce((sum, { longTasks }) => sum + longTasks, 0),
    'longest task (ms)': Math.max(...results[how].map(({ longestTask }) => longestTask)),
  }));
  return [rows, [{ 'kept / unkept (median)': rounded(median(ratios)), rounds, patches, iterations }]];
}

async function open(browser: Browser, address: string, kept: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(record);
  await page.addInitScript(listen);
  if (!kept) await page.addInitScript(blockStorage);
  await page.goto(address);
  await page
    .locator('button:not([aria-disabled=true])', { hasText: /^Train$/ })
    .waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2000);
  return page;
}

/** Trains so many iterations further, pauses, and waits for what is saved then. */
const trainOn = (page: Page, iterations: number): Promise<Leg> =>
  page.evaluate(async (wanted) => {
    const press = (name: string): void =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    told.length = 0;
    const begun = performance.now();
    press('Train');
    const far = () => (told.at(-1)?.iteration ?? 0) - (told[0]?.iteration ?? 0);
    while (far() < wanted) await wait(20);
    const [first, last] = [told[0], told.at(-1)];
    press('Pause');
    await wait(1000);
    const tasks = recorded.longTasks.filter(({ start }) => start >= begun).map(({ duration }) => duration);
    return {
      pace: first && last ? (last.at - first.at) / (last.iteration - first.iteration) : Number.NaN,
      longestTask: Math.max(0, ...tasks),
      longTasks: tasks.length,
    };
  }, iterations);

/** Runs in the page before its own scripts: notes how far the trainer says that it has come. */
function listen(): void {
  globalThis.told = [];
  const { Worker: Own } = globalThis;
  globalThis.Worker = class extends Own {
    constructor(...given: ConstructorParameters<typeof Own>) {
      super(...given);
      type Told = { readonly type?: string; readonly points?: readonly { readonly iteration: number }[] };
      this.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        const iteration = data.type === 'costsMeasured' ? data.points?.at(-1)?.iteration : undefined;
        if (iteration !== undefined) told.push({ at: performance.now(), iteration });
      });
    }
  };
}

/** Runs in the page before its own scripts. */
function blockStorage(): void {
  Object.defineProperty(globalThis, 'indexedDB', {
    value: {
      open: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    },
  });
}
