import type { LeakRun } from './results.ts';

/** A table for each backend, a row for each time it was looked at. */
export const leaksTable = (runs: readonly LeakRun[]): object[][] =>
  runs.map(({ backend, samples }) =>
    samples.map(({ iteration, tensors, wasm, heap, buffers, resident }) => ({
      backend,
      iteration,
      tensors,
      'WebAssembly MB': wasm,
      'heap MB': heap,
      'array buffers MB': buffers ?? '',
      'resident MB': resident ?? '',
    })),
  );
