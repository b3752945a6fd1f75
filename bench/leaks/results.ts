import type { Machine } from '../report.ts';

export interface Sample {
  readonly iteration: number;
  /** tfjs's count of living tensors; 0 for our own kernel. */
  readonly tensors: number;
  /** Megabytes of WebAssembly memory that the page's thread holds. */
  readonly wasm: number;
  /** Megabytes of JavaScript heap after a collection. */
  readonly heap: number;
  /** Megabytes of array buffers, WebAssembly's included, where the browser tells. */
  readonly buffers: number | undefined;
  /** Resident megabytes of the page's process, its workers included. */
  readonly resident: number | undefined;
}

export interface LeakRun {
  readonly backend: string;
  readonly samples: readonly Sample[];
}

/** The `leaks` part of reports/bench.json. */
export interface LeaksReport {
  readonly machine: Machine;
  readonly patches: number;
  readonly runs: readonly LeakRun[];
}
