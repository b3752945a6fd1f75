import type { BlockName } from '../../core/autoencoder/blocks.ts';
import type { Complex } from '../model/cost.ts';
import type { Network } from '../network/network.ts';

export type Blocks = Readonly<Record<BlockName, Float64Array>>;

/** What a student's function gave on one network; undefined if it does not have the form of a cost or a gradient. */
export interface Answer {
  readonly network: Network;
  readonly cost: Complex | undefined;
  /** As long as theta, or undefined. */
  readonly gradient: Float64Array | undefined;
}
