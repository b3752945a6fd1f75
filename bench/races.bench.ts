import type { Browser, Page } from 'playwright';
import { launchBrowser, serveBuilt } from './browser.ts';
import { readOptions } from './options.ts';
import { median, rounded } from './statistics.ts';

interface Message {
  readonly type: string;
  readonly at: number;
}

declare global {
  /** What trainers have said, put there by `listen`. */
  var heard: Message[];
}

/**
 * What a race costs beside its runs: the course's set-up with one seed after the other, as a race, and each trained by hand in the
 * playground, in turns. A race takes the time from its start to the end of its last run, patches included; a solve the time from Train
 * to its end.
 */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const rounds = options.number('rounds', 3);
  const count = options.number('runs', 10);
  const iterations = options.number('iterations', 400);
  const seeds = Array.from({ length: count }, (_, n) => n + 1);
  const { server, address } = await serveBuilt({ minify: true });
  const browser = await launchBrowser();
  const rows: { race: number; trained: number; solves: number }[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0;
      const first = order ? await solve(browser, address, seeds, iterations) : undefined;
      const { race, trained } = await runRace(browser, address, seeds, iterations);
      rows.push({ race, trained, solves: first ?? (await solve(browser, address, seeds, iterations)) });
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const ratios = (of: (row: (typeof rows)[number]) => number): number => rounded(median(rows.map(of)));
  const summary = {
    'race / solves (median)': ratios(({ race, solves }) => race / solves),
    'race / its own training (median)': ratios(({ race, trained }) => race / trained),
    runs: count,
    iterations,
    rounds,
  };
  const inSeconds = (time: number): number => rounded(time / 1000);
  const table = rows.map(({ race, trained, solves }) => ({
    'race (s)': inSeconds(race),
    'of it training (s)': inSeconds(trained),
    'solves (s)': inSeconds(solves),
  }));
  return [table, [summary]];
}

async function runRace(
  browser: Browser,
  address: string,
  seeds: readonly number[],
  iterations: number,
): Promise<{ race: number; trained: number }> {
  const page = await open(browser, `${address}#/compare`);
  await waitFor(page, 'runStarted', 1); // the visitor's own run is ready, and rests
  await page.getByRole('combobox', { name: 'What changes' }).selectOption('seed');
  await page.getByRole('textbox', { name: 'Values' }).fill(seeds.join(', '));
  const budget = page.getByRole('textbox', { name: 'Iterations' });
  await budget.fill(String(iterations));
  await budget.press('Enter');
  const began = await page.evaluate(() => {
    heard.length = 0;
    const start = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === 'Start the race',
    );
    start?.click();
    return performance.now();
  });
  await waitFor(page, 'runFinished', seeds.length);
  const messages = await page.evaluate(() => heard);
  await page.context().close();
  const times = (type: string): number[] =>
    messages.flatMap((message) => (message.type === type ? [message.at] : []));
  const [begins, ends] = [times('runTraining'), times('runFinished')];
  return {
    race: (ends.at(-1) ?? Number.NaN) - began,
    trained: ends.reduce((sum, end, place) => sum + end - (begins[place] ?? Number.NaN), 0),
  };
}

/** @returns milliseconds of all runs together */
async function solve(
  browser: Browser,
  address: string,
  seeds: readonly number[],
  iterations: number,
): Promise<number> {
  let sum = 0;
  for (const seed of seeds) {
    const page = await open(
      browser,
      `${address}#/playground?source=scenes&seed=${seed}&iterations=${iterations}`,
    );
    const train = page.locator('button:not([aria-disabled=true])', { hasText: /^Train$/ });
    await train.waitFor({ timeout: 120_000 });
    await page.waitForTimeout(1000);
    const began = await page.evaluate(() => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Train');
      found?.click();
      return performance.now();
    });
    await waitFor(page, 'runFinished', 1);
    const end = await page.evaluate(() => heard.find(({ type }) => type === 'runFinished')?.at ?? Number.NaN);
    sum += end - began;
    await page.context().close();
  }
  return sum;
}

async function open(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(listen);
  await page.goto(address);
  return page;
}

/** Runs in the page before its own scripts: notes when trainers say that runs start, train and finish. */
function listen(): void {
  globalThis.heard = [];
  const { Worker: Own } = globalThis;
  globalThis.Worker = class extends Own {
    constructor(...given: ConstructorParameters<typeof Own>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly type?: string }>) => {
        const { type = '' } = data;
        if (/^run(Started|Training|Finished)$/.test(type)) heard.push({ type, at: performance.now() });
      });
    }
  };
}

const waitFor = (page: Page, type: string, count: number) =>
  page.waitForFunction(
    ([wanted, least]) => heard.filter((message) => message.type === wanted).length >= least,
    [type, count] as const,
    { timeout: 600_000, polling: 200 },
  );
