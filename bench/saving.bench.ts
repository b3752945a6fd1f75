import type { Browser, Page } from 'playwright';
import { launchBrowser, serveBuilt } from './browser.ts';
import { readOptions } from './options.ts';
import { record } from './page/recorder.ts';
import { median, rounded } from './statistics.ts';

/** What the trainer has told, put there by `listen`. */
interface Heard {
  /** When it told how far it has come, since it began last. */
  readonly told: { readonly at: number; readonly iteration: number }[];
  /** How often it stood at its beginning again, and how often it ended by itself. */
  resets: number;
  ends: number;
  /** Records that were written into the browser's storage. */
  writes: number;
}

declare global {
  var trainerHeard: Heard;
}

interface Leg {
  /** Milliseconds an iteration. */
  readonly pace: number;
  /** Records written while it trained. */
  readonly writes: number;
  /** The longest task of the page's own thread until the run has been paused and saved, of those that are long (50 ms); 0 where there is none. */
  readonly longestTask: number;
  readonly longTasks: number;
}

type How = 'kept' | 'unkept';

/**
 * What the keeping of runs costs: the same training in the built page with the browser's storage, and without it. Both pages are open,
 * and one trains while the other rests, in turns, each from the beginning: they make the same iterations. With the course's set-up,
 * L-BFGS's 100 pairs and all. A turn is measured in seconds, so that it is saved on the way and ends on any machine, and it is short
 * enough that L-BFGS in float32 does not come to its noise floor, where it would stop. About 100 seconds.
 */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const rounds = options.number('rounds', 3);
  const patches = options.number('patches', 50_000);
  const seconds = options.number('seconds', 10.5);
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
        results[how].push(await trainOn(pages[how], seconds * 1000));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const ratios = results.kept.map(({ pace }, round) => pace / (results.unkept[round]?.pace ?? Number.NaN));
  const sumOf = (how: How, of: (leg: Leg) => number) => results[how].reduce((sum, leg) => sum + of(leg), 0);
  const rows = (['kept', 'unkept'] as const).map((how) => ({
    storage: how,
    'ms an iteration (median)': rounded(median(results[how].map(({ pace }) => pace))),
    'records written': sumOf(how, ({ writes }) => writes),
    'long tasks': sumOf(how, ({ longTasks }) => longTasks),
    'longest task (ms)': Math.max(...results[how].map(({ longestTask }) => longestTask)),
  }));
  return [rows, [{ 'kept / unkept (median)': rounded(median(ratios)), rounds, patches, seconds }]];
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
  await page.waitForTimeout(1000);
  return page;
}

/** Trains from the beginning for so long, pauses, and waits for what is saved then. */
const trainOn = (page: Page, milliseconds: number): Promise<Leg> =>
  page.evaluate(async (limit) => {
    const press = (name: string): void =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    const { resets, ends } = trainerHeard;
    press('Reset');
    for (let waits = 0; trainerHeard.resets === resets && waits < 100; waits++) await wait(20);
    trainerHeard.told.length = 0;
    trainerHeard.writes = 0;
    const begun = performance.now();
    press('Train');
    while (performance.now() - begun < limit && trainerHeard.ends === ends) await wait(20);
    const { writes } = trainerHeard;
    const [first, last] = [trainerHeard.told[0], trainerHeard.told.at(-1)];
    press('Pause');
    await wait(700);
    const tasks = recorded.longTasks.filter(({ start }) => start >= begun).map(({ duration }) => duration);
    return {
      pace: first && last ? (last.at - first.at) / (last.iteration - first.iteration) : Number.NaN,
      writes,
      longestTask: Math.max(0, ...tasks),
      longTasks: tasks.length,
    };
  }, milliseconds);

/** Runs in the page before its own scripts: notes what the trainer tells, and what is written into storage. */
function listen(): void {
  const told: Heard = { told: [], resets: 0, ends: 0, writes: 0 };
  globalThis.trainerHeard = told;
  const { Worker: Own } = globalThis;
  globalThis.Worker = class extends Own {
    constructor(...given: ConstructorParameters<typeof Own>) {
      super(...given);
      type Told = { readonly type?: string; readonly points?: readonly { readonly iteration: number }[] };
      this.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        if (data.type === 'runReset') told.resets += 1;
        if (data.type === 'runFinished' || data.type === 'runFailed') told.ends += 1;
        const iteration = data.type === 'costsMeasured' ? data.points?.at(-1)?.iteration : undefined;
        if (iteration !== undefined) told.told.push({ at: performance.now(), iteration });
      });
    }
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    told.writes += 1;
    return put.apply(this, given);
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
