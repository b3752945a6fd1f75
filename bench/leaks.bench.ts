import type { Browser } from 'playwright';
import type { BackendName } from '../src/protocol/settings.ts';
import { launchBrowser, processOf, residentMegabytes, serveSources } from './browser.ts';
import type { LeakRun, Sample } from './leaks/results.ts';
import { leaksTable } from './leaks/table.ts';
import { readOptions } from './options.ts';
import { machine, writeReport } from './report.ts';

const backends: readonly BackendName[] = ['simd', 'wasm', 'cpu'];
const samples = 8;

/** 20,000 iterations of L-BFGS on each backend: tensors, WebAssembly memory and heap must stay flat. */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const options = readOptions(given);
  const wanted = (['webgl', ...backends] as const).filter((name) => options.words.includes(name));
  const iterations = options.number('iterations', 20_000);
  const patches = options.number('patches', 200);
  const browser = await launchBrowser(options.text('gpu'));
  const { server, address } = await serveSources();
  try {
    const runs: LeakRun[] = [];
    for (const backend of wanted.length > 0 ? wanted : backends) {
      console.log(`${backend}: ${iterations} iterations`);
      runs.push({ backend, samples: await longRun(browser, address, { backend, patches, iterations }) });
    }
    writeReport({ leaks: { machine: machine(browser.version()), patches, runs } });
    return leaksTable(runs);
  } finally {
    await browser.close();
    await server.close();
  }
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
