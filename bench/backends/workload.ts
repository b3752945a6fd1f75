import type { NetworkShape, Objective } from '../../src/core/autoencoder/shape.ts';

export type SetName = 'nat' | 'mnist';

/** Patches and initial theta of one of the course's set-ups, the same for every contender. Plain data: it is also sent to Python. */
export interface Workload {
  readonly set: SetName;
  /** Of the set-up's 10,000 samples: the first of them, or all repeated. */
  readonly percent: number;
  readonly count: number;
  readonly shape: NetworkShape;
  readonly objective: Objective;
  /** Float32 files, paths from the repository's root: 10,000 × visibleSize, a patch a row; theta in the course's layout. */
  readonly patches: string;
  readonly theta: string;
}

/** What a contender is asked to do; it answers each with the type beside it. */
export type Question =
  | { readonly ask: 'load'; readonly contender: string; readonly workload: Workload } // null
  | { readonly ask: 'lap'; readonly milliseconds: number } // number[]: durations of single evaluations
  | { readonly ask: 'solve'; readonly iterations: number; readonly memory: number }; // Solved

/** L-BFGS from theta0 until the iterations are done or it stops by itself. */
export interface Solved {
  readonly iterations: number;
  readonly evaluations: number;
  readonly seconds: number;
  /** Seconds of these inside evaluations. */
  readonly inside: number;
  readonly cost: number;
  readonly reason: string;
}
