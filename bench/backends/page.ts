import type { Measurement } from './workload.ts';

declare global {
  /** Called by bench/backends.bench.ts. */
  var measureAll: () => Promise<Measurement[]>;
}

/** The measurements run in a worker, as training does. */
globalThis.measureAll = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measure.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
