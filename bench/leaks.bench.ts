import type { Browser } from 'playwright';
import type { BackendName } from '../src/protocol/settings.ts';
import { launchBrowser, processOf, residentMegabytes, serveBuilt, serveSources } from './browser.ts';
import { inspectedRun } from './leaks/inspected.ts';
import type { InspectedRun, LeakRun, Sample } from './leaks/results.ts';
import { inspectedTable, leaksTable } from './leaks/table.ts';
import { machine } from './machine.ts';
import { readOptions } from './options.ts';
import { readReport, writeReport } from './report.ts';

const backends: readonly BackendName[] = ['simd', 'wasm', 'cpu'];
const samples = 8;

/**
 * 20,000 iterations of L-BFGS on each backend: tensors, WebAssembly memory and heap must stay flat. `inspector` does the
 * same in the built page with the hidden unit's inspector open.
 */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const named = (['webgl', ...backends] as const).filter((name) => options.words.includes(name));
  const inspecting = options.words.includes('inspector');
  const size = {
    iterations: options.number('iterations', 20_000),
    patches: options.number('patches', inspecting ? 500 : 200),
  };
  const browser = await launchBrowser(options.text('gpu'));
  try {
    return inspecting
      ? await withInspector(browser, named.length > 0 ? named : ['simd', 'wasm'], size)
      : await alone(browser, named.length > 0 ? named : backends, size);
  } finally {
    await browser.close();
  }
}

interface Size {
  readonly iterations: number;
  readonly patches: number;
}

async function alone(browser: Browser, wanted: readonly BackendName[], size: Size): Promise<object[][]> {
  const { server, address } = await serveSources();
  try {
    const runs: LeakRun[] = [];
    for (const backend of wanted) {
      console.log(`${backend}: ${size.iterations} iterations`);
      runs.push({ backend, samples: await longRun(browser, address, { backend, ...size }) });
    }
    const kept = withOthers(readReport().leaks?.runs, runs);
    writeReport({ leaks: { machine: machine(browser.version()), patches: size.patches, runs: kept } });
    return leaksTable(runs);
  } finally {
    await server.close();
  }
}

async function withInspector(
  browser: Browser,
  wanted: readonly BackendName[],
  size: Size,
): Promise<object[][]> {
  const { server, address } = await serveBuilt({ minify: true });
  try {
    const runs: InspectedRun[] = [];
    for (const backend of wanted) {
      console.log(`${backend}: ${size.iterations} iterations, inspector open`);
      runs.push(await inspectedRun(browser, address, { backend, ...size, samples }));
    }
    const kept = withOthers(readReport().inspected?.runs, runs);
    writeReport({ inspected: { machine: machine(browser.version()), runs: kept } });
    return inspectedTable(runs);
  } finally {
    await server.close();
  }
}

/** These runs, and those of other backends from before. */
function withOthers<Run extends { readonly backend: string }>(
  before: readonly Run[] = [],
  now: readonly Run[],
): readonly Run[] {
  const again = now.map(({ backend }) => backend);
  return [...before.filter(({ backend }) => !again.includes(backend)), ...now];
}

async function longRun(
  browser: Browser,
  address: string,
  run: { readonly backend: BackendName; readonly patches: number; readonly iterations: number },
): Promise<Sample[]> {
  const page = await browser.newPage();
  await page.goto(new URL('bench/leaks/index.html', address).href);
  await page.waitForFunction(() => 'startLongRun' in globalThis);
  const id = await processOf(page);
  const session = await page.context().newCDPSession(page);
  await page.evaluate(({ backend, patches }) => globalThis.startLongRun(backend, patches), run);
  const taken: Sample[] = [];
  const part = Math.max(1, Math.floor(run.iterations / samples));
  for (let iteration = part; iteration <= run.iterations; iteration += part) {
    const held = await page.evaluate((count) => globalThis.iterateLongRun(count), part);
    await session.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    taken.push({
      iteration,
      tensors: held.tensors,
      wasm: megabytes(held.wasm),
      heap: megabytes(usage.usedSize),
      buffers: usage.backingStorageSize === undefined ? undefined : megabytes(usage.backingStorageSize),
      resident: id === undefined ? undefined : residentMegabytes(id, 'VmRSS'),
    });
  }
  await page.close();
  return taken;
}

const megabytes = (bytes: number): number => Number((bytes / 2 ** 20).toFixed(2));
