import type { Model } from './model.ts';

/** The sizes of a network with one hidden layer: visible → hidden → visible. */
export interface NetworkShape {
  readonly visibleSize: number;
  readonly hiddenSize: number;
}

/** The three weights of the cost function's terms and targets, λ, ρ and β, and the model if it is not the course's. */
export interface Objective extends Model {
  /** λ: how strongly large weights are punished. ≥ 0 */
  readonly lambda: number;
  /** ρ: the mean activation every hidden unit is asked to have, in (0, 1). */
  readonly rho: number;
  /** β: how strongly a mean activation away from ρ is punished, or, with L1, each activation. ≥ 0 */
  readonly beta: number;
}
