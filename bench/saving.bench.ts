import type { Browser } from 'playwright';
import { launchBrowser, serveBuilt } from './browser.ts';
import { readOptions } from './options.ts';
import { record } from './page/recorder.ts';
import { median, rounded } from './statistics.ts';

interface Round {
  /** Milliseconds from Train until the iteration is reached. */
  readonly time: number;
  /** The longest task of the page's own thread meanwhile, of those that are long (50 ms); 0 where there is none. */
  readonly longestTask: number;
  readonly longTasks: number;
}

/**
 * What the keeping of runs costs: the same training in the built page with the browser's storage, and without it, in turns. With
 * the course's set-up, L-BFGS's 100 pairs and all, on so many patches that it is saved several times.
 */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const rounds = options.number('rounds', 5);
  const patches = options.number('patches', 50_000);
  const iterations = options.number('iterations', 200);
  const { server, address } = await serveBuilt({ minify: true });
  const browser = await launchBrowser();
  const hash = `#/playground?source=scenes&patches=${patches}&iterations=20000`;
  const results: Record<'kept' | 'unkept', Round[]> = { kept: [], unkept: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const how of round % 2 === 0 ? (['kept', 'unkept'] as const) : (['unkept', 'kept'] as const))
        results[how].push(await train(browser, `${address}${hash}`, how === 'kept', iterations));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const ratios = results.kept.map(({ time }, round) => time / (results.unkept[round]?.time ?? Number.NaN));
  const rows = (['kept', 'unkept'] as const).map((how) => ({
    storage: how,
    'seconds (median)': rounded(median(results[how].map(({ time }) => time)) / 1000),
    'long tasks': results[how].reduce((sum, { longTasks }) => sum + longTasks, 0),
    'longest task (ms)': Math.max(...results[how].map(({ longestTask }) => longestTask)),
  }));
  return [rows, [{ 'kept / unkept (median)': rounded(median(ratios)), rounds, patches, iterations }]];
}

async function train(browser: Browser, address: string, kept: boolean, iterations: number): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(record);
  if (!kept) await page.addInitScript(blockStorage);
  await page.goto(address);
  await page
    .locator('button:not([aria-disabled=true])', { hasText: /^Train$/ })
    .waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2000);
  const round = await page.evaluate(async (wanted) => {
    const iteration = () =>
      Number(
        /iteration\s+([\d,]+)/
          .exec(document.querySelector('#hidden-units')?.textContent ?? '')?.[1]
          ?.replaceAll(',', ''),
      );
    const begun = performance.now();
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Train')?.click();
    while (!(iteration() >= wanted)) await new Promise((resolve) => setTimeout(resolve, 100));
    const time = performance.now() - begun;
    const tasks = recorded.longTasks.filter(({ start }) => start >= begun).map(({ duration }) => duration);
    return { time, longestTask: Math.max(0, ...tasks), longTasks: tasks.length };
  }, iterations);
  await context.close();
  return round;
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
