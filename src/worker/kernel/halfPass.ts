import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Batch, MoveRule } from '../../core/optimise/optimiser.ts';
import type { Rest } from './share.ts';

/** What the halves tell each other: short float64 sums, and a matrix as it lies in the kernel's memory. */
export interface Part {
  readonly sums: Float64Array;
  readonly block?: Float32Array | Float64Array;
}

/** What of a part is given away with it: the matrix. The sums are short. */
export const buffersOf = ({ block }: Part): ArrayBuffer[] => (block ? [block.buffer as ArrayBuffer] : []);

/** The way to the other half, whose parts come in the order in which it sends them. */
export interface Exchange {
  /** @throws Left when the pass was left */
  readonly send: (part: Part) => void;
  readonly receive: () => Promise<Part>;
}

export interface Surroundings extends Exchange {
  readonly rest: Rest;
}

/** A pass over mini-batches as one half makes it. */
export interface HalfPass {
  /** All of it: each half has all weights. */
  readonly theta: Float64Array;
  readonly batches: readonly HalfBatch[];
  readonly objective: Objective;
  /** What it remembers is the half's own layer of it. */
  readonly rule: MoveRule;
}

export interface HalfBatch {
  /** The batch's patches that this half holds, counted from its own first. */
  readonly own: Batch;
  /** All patches of the batch. */
  readonly count: number;
}

/** The half's own layer after the pass. */
export interface HalfPassMade {
  readonly theta: Float64Array;
  readonly memory: MoveRule['memory'];
  /** Whether all numbers on the way were finite. */
  readonly finite: boolean;
}
