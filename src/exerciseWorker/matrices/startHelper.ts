import type { HelperStart } from './helpWith.ts';
import { createSharedMemory } from './sharedMemory.ts';

/** Whether threads may share memory here, and there is a processor for a second one. */
export const canShareMemory = (): boolean => crossOriginIsolated && navigator.hardwareConcurrency > 1;

/**
 * Starts a second thread for large products. It listens some time later, or never if its program cannot be loaded. It runs nothing of the
 * student's, and ends with this worker.
 * @returns the memory that both share
 * @throws RangeError when it cannot be had
 */
export function startHelper(module: WebAssembly.Module): WebAssembly.Memory {
  const memory = createSharedMemory();
  const worker = new Worker(new URL('./helperWorker.ts', import.meta.url), {
    type: 'module',
    name: 'helper',
  });
  worker.postMessage({ module, memory } satisfies HelperStart);
  return memory;
}
