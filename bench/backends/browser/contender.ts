import type { Evaluation } from '../../../src/core/optimise/optimiser.ts';

export interface Contender {
  /** What is timed: cost and gradient at theta0 over all patches, or an epoch of a method with mini-batches. */
  evaluate(): unknown;
  /** The same at any theta, where the contender can be asked for it. */
  evaluateAt?(theta: Float64Array): Promise<Evaluation> | Evaluation;
  /** It computes in float64. */
  readonly exact?: boolean;
}
