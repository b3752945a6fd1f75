import type { Browser } from 'playwright';
import { build, preview } from 'vite';
import { launchBrowser } from '../browser.ts';
import { median } from '../statistics.ts';
import { type FirstRun, recordFirstRun } from './recorder.ts';

const outDir = 'reports/page';

interface Row {
  readonly what: string;
  /** Milliseconds. */
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** The built page's own worker from nothing to the default run (10 scenes, 10,000 patches), each time in a new browser. */
export async function measureColdStart(visits: number): Promise<Row[]> {
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({ preview: { port: 0 }, build: { outDir }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? '';
  const runs: Required<FirstRun>[] = [];
  try {
    for (let n = 0; n < visits; n++) {
      const browser = await launchBrowser();
      runs.push(await firstRun(browser, address));
      await browser.close();
    }
  } finally {
    await server.close();
  }
  return [
    row('the worker’s start → the run is ready', runs, ({ worker, ready }) => ready - worker),
    row('its first word of preparing → the run is ready', runs, ({ begun, ready }) => ready - begun),
    row('  drawing and whitening ten scenes', runs, ({ begun, cutting }) => cutting - begun),
    row('  cutting 10,000 patches, and the engine', runs, ({ cutting, ready }) => ready - cutting),
    row('longest task of the page meanwhile', runs, longestTask),
  ];
}

async function firstRun(browser: Browser, address: string): Promise<Required<FirstRun>> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(recordFirstRun);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.firstRun?.ready !== undefined);
  // a running task is reported when it ends
  await page.waitForTimeout(500);
  return page.evaluate(() => globalThis.firstRun as Required<FirstRun>);
}

/** Of the tasks that began once the worker was preparing. */
function longestTask({ begun, ready, longTasks }: Required<FirstRun>): number {
  const meanwhile = longTasks.filter(({ start }) => start >= begun && start < ready);
  return Math.max(0, ...meanwhile.map(({ duration }) => duration));
}

function row(
  what: string,
  runs: readonly Required<FirstRun>[],
  of: (run: Required<FirstRun>) => number,
): Row {
  const times = runs.map(of);
  const [least, most] = [Math.min(...times), Math.max(...times)];
  return { what, least: Math.round(least), median: Math.round(median(times)), most: Math.round(most) };
}
