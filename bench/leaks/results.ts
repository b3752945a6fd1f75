import type { Machine } from '../machine.ts';

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

/** What the built page holds at rest, with the inspector open. */
export interface InspectedSample {
  readonly iteration: number;
  /** tf.memory().numTensors, of all workers. */
  readonly tensors: number;
  /** Megabytes of JavaScript heap after a collection, of the page and of its workers together. */
  readonly page: number;
  readonly workers: number;
  /** Megabytes of array buffers, WebAssembly's included, page and workers together. */
  readonly buffers: number;
  /** Of the document, and listeners on them. */
  readonly nodes: number;
  readonly listeners: number;
  /** The iteration that the inspector's numbers are of. */
  readonly inspectedAt: number;
}

export interface InspectedRun {
  readonly backend: string;
  readonly patches: number;
  readonly samples: readonly InspectedSample[];
}

/** The `inspected` part of reports/bench.json. */
export interface InspectedReport {
  readonly machine: Machine;
  readonly runs: readonly InspectedRun[];
}

/** The `leaks` part of reports/bench.json. */
export interface LeaksReport {
  readonly machine: Machine;
  readonly patches: number;
  readonly runs: readonly LeakRun[];
}
