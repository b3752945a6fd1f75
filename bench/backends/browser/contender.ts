import type { Evaluation } from '../../../src/core/optimise/optimiser.ts';

export interface Contender {
  /** What is timed: cost and gradient at theta0 over all patches, or for layers.fit an epoch. */
  evaluate(): unknown;
  /** The same at any theta, where the contender can be asked for it. */
  evaluateAt?(theta: Float64Array): Promise<Evaluation> | Evaluation;
  /** It computes in float64. */
  readonly exact?: boolean;
}
