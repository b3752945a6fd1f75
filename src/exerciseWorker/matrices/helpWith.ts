import { mapPart, multiplyPart } from './computePart.ts';
import type { MatrixExports } from './matrixExports.ts';
import { places, readPart, spoiltWord, words, wordsIn } from './sharedMemory.ts';
import { change, waitWhile } from './waitWhile.ts';

/** What the second thread is sent, once. */
export interface HelperStart {
  /** worker/kernel/assembly/matrices.ts compiled for shared memory */
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

const eventLoop = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Milliseconds of sleep after which the thread looks whether it is to end: Chromium ends no worker of a worker in its sleep. */
const longestSleep = 500;

/**
 * Computes its part of each step that the owner of the memory publishes, and sleeps in between. Never returns: the thread is ended from
 * outside.
 */
export async function helpWith({ module, memory }: HelperStart): Promise<never> {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const simd = exports as unknown as MatrixExports;
  const numbers = new Float64Array(memory.buffer);
  const control = wordsIn(memory);
  Atomics.store(control, words.isHere, 1);
  for (let step = 0; ; step = (step + 1) | 0) {
    while (waitWhile(Atomics, control, words.published, step, longestSleep) === 'timedOut') await eventLoop();
    const part = readPart(control, step);
    if ('kernel' in part) control[spoiltWord(step)] = mapPart(simd, places.helper, numbers, step, part);
    else multiplyPart(simd, places.helper, step, part);
    change(Atomics, control, words.finished, (step + 1) | 0);
  }
}
