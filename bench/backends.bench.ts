import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { browserArguments, findBrowser } from '../vite/findBrowser.ts';
import type { Measurement } from './backends/workload.ts';

const root = process.cwd();

/**
 * Milliseconds for cost and gradient on every engine, side by side in one run of a headless browser, with NumPy where it is
 * installed. Also written to reports/bench.json. Compare the rows of one workload: the machine's load makes runs differ.
 */
export async function measure(): Promise<object[]> {
  const { browser, measurements } = await inBrowser();
  const all = [...measurements, ...numpyPeer()];
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, browser, node: process.version };
  mkdirSync(join(root, 'reports'), { recursive: true });
  const report = `${JSON.stringify({ machine, measurements: all }, null, 2)}\n`;
  writeFileSync(join(root, 'reports/bench.json'), report);
  return [...new Set(all.map(({ workload }) => workload))].flatMap((name) =>
    comparison(all.filter(({ workload }) => workload === name)),
  );
}

async function inBrowser(): Promise<{ browser: string; measurements: Measurement[] }> {
  const executablePath = findBrowser();
  const server = await createServer({ root, server: { port: 0, hmr: false }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('bench/backends/index.html', server.resolvedUrls?.local[0]).href);
    await page.waitForFunction(() => 'measureAll' in globalThis);
    return { browser: browser.version(), measurements: await page.evaluate(() => globalThis.measureAll()) };
  } finally {
    await browser.close();
    await server.close();
  }
}

function numpyPeer(): Measurement[] {
  const script = join(root, 'bench/backends/peers/numpy_cost.py');
  const { status, stdout } = spawnSync('python3', [script], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : [];
}

function comparison(measurements: readonly Measurement[]): object[] {
  const rows = measurements.toSorted((a, b) => a.median - b.median);
  const rounded = (value: number): number => Number(value.toFixed(1));
  return rows.map(({ workload, contender, median, fastest, slowest }) => ({
    workload,
    contender,
    median: rounded(median),
    fastest: rounded(fastest),
    slowest: rounded(slowest),
    'times the least': rounded(median / (rows[0] as Measurement).median),
  }));
}
