import type { Browser, CDPSession, Page } from 'playwright';
import type { BackendName } from '../../src/protocol/settings.ts';
import { button, iterationOf, prepare, visit } from '../page/visit.ts';
import type { InspectedRun, InspectedSample } from './results.ts';
import { followWorkers, type Thread } from './targets.ts';

export interface InspectedOptions {
  readonly backend: BackendName;
  readonly patches: number;
  readonly iterations: number;
  /** How often it is looked at. */
  readonly samples: number;
}

/** Milliseconds between two looks how far the run is, and from its rest to counting what it holds. */
const lookInterval = 200;
const restBeforeLook = 1000;

/**
 * The built page training with the inspector open on a unit, by gradient descent, which does not stop by itself: L-BFGS
 * is at float32's noise floor after some hundred iterations on few patches. The page rests at each look: what is alive
 * then is held, not under way.
 */
export async function inspectedRun(
  browser: Browser,
  address: string,
  { backend, patches, iterations, samples }: InspectedOptions,
): Promise<InspectedRun> {
  const page = await visit(browser, `${address}?backend=${backend}`);
  const session = await page.context().newCDPSession(page);
  const workers = await followWorkers(session);
  await type(page, 'Patches, exact value', patches);
  await page
    .getByText(`${patches.toLocaleString('en-US')} patches`, { exact: true })
    .first()
    .waitFor();
  await prepare(page, iterations);
  await descend(page);
  await inspectFirstUnit(page);
  const taken: InspectedSample[] = [];
  for (let n = 1; n <= samples; n++) {
    await train(page);
    await reach(page, Math.floor((n * iterations) / samples));
    if (n < samples) await button(page, 'Pause').click();
    await page.waitForTimeout(restBeforeLook);
    taken.push({ iteration: await iterationOf(page), ...(await held(page, session, workers())) });
  }
  await page.context().close();
  return { backend, patches, samples: taken };
}

/** @throws Error when the run stops on its way */
async function reach(page: Page, iteration: number): Promise<void> {
  while ((await iterationOf(page)) < iteration) {
    await page.waitForTimeout(lookInterval);
    if (await button(page, 'Pause').isVisible()) continue;
    const stopped = await iterationOf(page);
    if (stopped < iteration) throw new Error(`The run stopped by itself at iteration ${stopped}.`);
  }
}

async function type(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('textbox', { name });
  await field.fill(String(value));
  await field.press('Enter');
}

async function descend(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^L-BFGS/ }).click();
  await page.getByRole('combobox', { name: 'Optimiser' }).selectOption('gradientDescent');
  await page.keyboard.press('Escape');
}

async function inspectFirstUnit(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: /^Weights/ }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Hidden unit 1 of/ }).waitFor();
}

async function train(page: Page): Promise<void> {
  await page.locator('button:not([aria-disabled=true])', { hasText: /^Train$/ }).click();
}

async function held(
  page: Page,
  session: CDPSession,
  workers: readonly Thread[],
): Promise<Omit<InspectedSample, 'iteration'>> {
  const pageThread: Thread = {
    address: page.url(),
    send: (method) => session.send(method as 'Runtime.getHeapUsage'),
  };
  const pageHeap = await heapOf(pageThread);
  const heaps = await Promise.all(workers.map(heapOf));
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return {
    tensors: await tensorsOf(page),
    page: megabytes(pageHeap.usedSize),
    workers: megabytes(sum(heaps.map(({ usedSize }) => usedSize))),
    buffers: megabytes(sum([pageHeap, ...heaps].map(({ backingStorageSize = 0 }) => backingStorageSize))),
    nodes,
    listeners,
    inspectedAt: await inspectedIteration(page),
  };
}

interface HeapUsage {
  /** Bytes. */
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

async function heapOf(thread: Thread): Promise<HeapUsage> {
  await thread.send('HeapProfiler.collectGarbage');
  return (await thread.send('Runtime.getHeapUsage')) as HeapUsage;
}

/** tfjs keeps its engine, whose memory() is tf.memory(), at the thread's global object. Where it is not loaded there are no tensors. */
async function tensorsOf(page: Page): Promise<number> {
  const counts = await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate(() => {
        const { _tfengine: engine } = globalThis as {
          _tfengine?: { memory(): { readonly numTensors: number } };
        };
        return engine?.memory().numTensors ?? 0;
      }),
    ),
  );
  return sum(counts);
}

/** The iteration that the inspector's numbers are of. */
async function inspectedIteration(page: Page): Promise<number> {
  const panel = page.getByRole('region', { name: /^Hidden unit 1 of/ });
  const text = await panel.getByText(/^iteration [\d,]+$/).innerText();
  return Number(text.replace(/\D/g, ''));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const megabytes = (bytes: number): number => Number((bytes / 2 ** 20).toFixed(2));
