import type { Objective } from '../../core/autoencoder/shape.ts';
import type { Batch, MoveRule } from '../../core/optimise/optimiser.ts';
import type { Rest } from './share.ts';

/** What the halves tell each other: of each patch of a batch a row of hidden numbers, as it lies in the kernel's memory. */
export type Part = Float32Array | Float64Array;

/** What is given away with numbers that are sent: all of them, unless they lie in memory that is shared. */
export const ownBuffersOf = (numbers: readonly Part[]): ArrayBuffer[] =>
  numbers.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);

/** The way to the other half, whose parts come in the order in which it tells them. */
export interface Exchange {
  /** The part may change afterwards. @throws Left when the pass was left */
  tell(part: Part): void;
  /** What is heard may change as soon as something is told. @throws Left when the pass was left */
  hear(): Part | Promise<Part>;
}

export interface Surroundings {
  readonly exchange: Exchange;
  readonly rest: Rest;
}

/**
 * A pass over mini-batches as one half makes it. theta and what the rule remembers are those of all pixels: the half takes what belongs
 * to its own, and puts it back when the pass is made.
 */
export interface HalfPass {
  readonly theta: Float64Array;
  readonly batches: readonly Batch[];
  readonly objective: Objective;
  readonly rule: MoveRule;
}

/** What the cost over all patches is made of, as one half makes it. */
export type HalfCost = Pick<HalfPass, 'theta' | 'batches' | 'objective'>;

/** The same after the pass. */
export interface HalfPassMade {
  readonly theta: Float64Array;
  readonly memory: MoveRule['memory'];
  /** Whether all numbers on the way were finite. */
  readonly finite: boolean;
}
