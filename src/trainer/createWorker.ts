/** The trainer's worker: a module of its own, so that nothing of tfjs is part of the page. */
export function createWorker(): Worker {
  return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'trainer' });
}
