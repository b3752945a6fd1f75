import type { Patches } from '../../core/autoencoder/layers.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';

/** What a student's function is called with: theta, sizes, λ, ρ, β and the patches. */
export interface Network {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly objective: Objective;
  /** [W1(:); W2(:); b1; b2], column by column. */
  readonly theta: Float64Array;
  /** One patch a row, which is the course's visibleSize × m matrix column by column. */
  readonly patches: Patches;
}
