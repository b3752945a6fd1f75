import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Batch, MoveRule } from '../../core/optimise/optimiser.ts';
import type { Rest } from './share.ts';

/** What the halves tell each other: of each patch of a batch a row of hidden numbers, as it lies in the kernel's memory. */
export type Part = Float32Array | Float64Array;

/** What of a part is given away with it: all of it. */
export const buffersOf = (part: Part): ArrayBuffer[] => [part.buffer as ArrayBuffer];

/** The way to the other half, whose parts come in the order in which it sends them. */
export interface Exchange {
  /** @throws Left when the pass was left */
  readonly send: (part: Part) => void;
  readonly receive: () => Promise<Part>;
}

export interface Surroundings extends Exchange {
  readonly rest: Rest;
}

/** A pass over mini-batches as one half makes it. theta and what the rule remembers are those of its own pixels. */
export interface HalfPass {
  readonly theta: Float64Array;
  readonly batches: readonly Batch[];
  readonly objective: Objective;
  readonly rule: MoveRule;
}

/** The same after the pass. */
export interface HalfPassMade {
  readonly theta: Float64Array;
  readonly memory: MoveRule['memory'];
  /** Whether all numbers on the way were finite. */
  readonly finite: boolean;
}
