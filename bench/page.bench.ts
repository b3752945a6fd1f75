import type { Browser, Page } from 'playwright';
import { launchBrowser, serveBuilt } from './browser.ts';
import { machine } from './machine.ts';
import { readOptions } from './options.ts';
import { judgePage } from './page/judge.ts';
import { click, observe } from './page/phase.ts';
import { profileLongTasks } from './page/profile.ts';
import type { PageReport, Start } from './page/results.ts';
import { pageTables } from './page/tables.ts';
import { button, iterationOf, keepTraining, prepare, start, visit } from './page/visit.ts';
import { writeReport } from './report.ts';

const budget = 20_000;
/** Seconds between two checks that training is still running. */
const checkInterval = 5;

/**
 * The built page, idle and training with its defaults: frames, long tasks, clicks, heap, and how soon it starts.
 * `profile` instead builds it unminified and says which functions its long tasks are made of.
 */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const profiling = options.words.includes('profile');
  const { server, address } = await serveBuilt({ minify: !profiling });
  const browser = await launchBrowser(options.text('gpu'));
  const settings = {
    seconds: options.number('seconds', 20),
    clicks: options.number('clicks', 90),
    minutes: options.number('minutes', 3),
    visits: options.number('visits', 5),
  };
  try {
    if (profiling)
      return await profile(browser, address, {
        seconds: settings.seconds,
        after: options.number('after', 0),
        clicks: options.number('clicks', 0),
      });
    const report = await watch(browser, address, settings);
    writeReport({ page: report });
    return pageTables(report);
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Settings {
  readonly seconds: number;
  readonly clicks: number;
  readonly minutes: number;
  readonly visits: number;
}

async function watch(browser: Browser, address: string, settings: Settings): Promise<PageReport> {
  const starts: Start[] = [];
  for (let n = 0; n < settings.visits; n++) starts.push(await start(browser, address));
  const page = await visit(browser, address);
  await prepare(page, budget);
  const idle = await observe(page, settings);
  await button(page, 'Train').click();
  await page.waitForTimeout(2000);
  const heap = [await heapMegabytes(page)];
  const training = await observe(page, settings);
  let restarts = 0;
  const look = async () => {
    restarts += Number(await keepTraining(page));
  };
  for (let second = 0; second < 60 * settings.minutes; second += checkInterval) {
    if (second > 0 && second % 60 === 0) heap.push(await heapMegabytes(page));
    await look();
    await page.waitForTimeout(1000 * checkInterval);
  }
  await look();
  const trainingLate = await observe(page, settings);
  await look();
  heap.push(await heapMegabytes(page));
  const iterations = await iterationOf(page);
  const measured = {
    minutes: settings.minutes,
    starts,
    idle,
    training,
    trainingLate,
    heap,
    iterations,
    restarts,
  };
  return { machine: machine(browser.version()), ...measured, targets: judgePage(measured) };
}

async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

/** @param phases.after seconds of training before the profile begins */
async function profile(
  browser: Browser,
  address: string,
  { seconds, after, clicks }: { readonly seconds: number; readonly after: number; readonly clicks: number },
): Promise<object[][]> {
  const page = await visit(browser, address);
  await prepare(page, budget);
  await button(page, 'Train').click();
  await page.waitForTimeout(1000 * after);
  const { tasks, culprits } = await profileLongTasks(page, async () => {
    await page.waitForTimeout(1000 * seconds);
    await click(page, clicks);
  });
  console.log(`Tasks over 50 ms, in milliseconds: ${tasks.join(', ') || 'none'}`);
  console.log(`At iteration ${await iterationOf(page)}.`);
  return [culprits.slice(0, 60)];
}
