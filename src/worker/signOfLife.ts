import type { Alive } from '../protocol/heartbeat.ts';
import type { Workload } from './estimateMemory.ts';

/** Milliseconds for which this worker may not answer while it does other work between two evaluations. */
const leastSilence = 20_000;
/** Milliseconds that starting an engine may take: drivers compile shaders for long. */
const startSilence = 60_000;
/** Multiplications a second of the slowest engine (TensorFlow.js's plain JavaScript) on a slow telephone. */
const slowestRate = 25e6;
/** How many times as long as the slowest evaluation the next may take. */
const patience = 10;

export interface SignOfLife {
  /** Answers a ping. */
  answer(): void;
  /** An engine is about to be started and tested with this work. */
  engineStarts(work: Pick<Workload, 'shape' | 'patchCount'>): void;
  measured(milliseconds: number): void;
}

/** Tells the page how long this worker may not answer, so that a busy worker is not taken for a lost one. */
export function createSignOfLife(post: (message: Alive) => void): SignOfLife {
  let slowest = 0;
  let silence = startSilence;
  return {
    answer: () => post({ type: 'alive', silence }),
    engineStarts({ shape, patchCount }) {
      const multiplications = 5 * patchCount * shape.visibleSize * shape.hiddenSize;
      slowest = 0;
      silence = startSilence + (1000 * multiplications) / slowestRate;
      post({ type: 'alive', silence });
    },
    measured(milliseconds) {
      slowest = Math.max(slowest, milliseconds);
      silence = Math.max(leastSilence, patience * slowest);
    },
  };
}
