import { compileKernel } from '../../../src/worker/kernel/createKernel.ts';
import type { ApartMessage } from './apartWorker.ts';
import type { Contender } from './contender.ts';
import type { Work } from './work.ts';

/**
 * The same arithmetic on two threads that never meet: each works through half of the patches with its own mean
 * activation, and nothing but a word of one byte goes between threads. No two threads that do meet can be faster, so this is what
 * the machine has to give at that moment.
 */
export async function apartContender({ patches, shape, theta, objective }: Work): Promise<Contender> {
  const module = await compileKernel('float32');
  const { visibleSize } = shape;
  const middle = Math.floor(patches.count / 2);
  const halves = [
    { from: 0, to: middle },
    { from: middle, to: patches.count },
  ].map(({ from, to }) => ({
    values: patches.values.slice(from * visibleSize, to * visibleSize),
    count: to - from,
    visibleSize,
  }));
  const workers = await Promise.all(
    halves.map(async (half) => {
      const worker = new Worker(new URL('./apartWorker.ts', import.meta.url), { type: 'module' });
      await tell(worker, { ask: 'load', patches: half, shape, theta, objective, module });
      return worker;
    }),
  );
  return { evaluate: () => Promise.all(workers.map((worker) => tell(worker, { ask: 'evaluate' }))) };
}

function tell(worker: Worker, message: ApartMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = ({ message: why }) => reject(new Error(why));
    worker.postMessage(message);
  });
}
