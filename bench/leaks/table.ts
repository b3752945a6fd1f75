import type { InspectedRun, LeakRun } from './results.ts';

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

/** The same for the page with its inspector open. */
export const inspectedTable = (runs: readonly InspectedRun[]): object[][] =>
  runs.map(({ backend, samples }) =>
    samples.map(({ iteration, tensors, page, workers, buffers, nodes, listeners, inspectedAt }) => ({
      backend,
      iteration,
      tensors,
      'page heap MB': page,
      'workers’ heap MB': workers,
      'array buffers MB': buffers,
      'DOM nodes': nodes,
      listeners,
      'inspector at': inspectedAt,
    })),
  );
