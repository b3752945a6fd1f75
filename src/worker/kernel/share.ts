import type { Model } from '../../core/autoencoder/model.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';

/** Sums over a share's patches, one per hidden unit. */
export interface HiddenSums {
  /** Σ a2 */
  readonly a2: Float64Array;
  /** Σ σ(−z2), that is Σ (1 − a2) without cancellation */
  readonly a2Complement: Float64Array;
}

/** What the cost is made of. */
export interface CostSums extends HiddenSums {
  /** Σ‖a3 − x‖² */
  readonly squaredError: number;
}

export interface GradientSums {
  /** Σ‖a3 − x‖² */
  readonly squaredError: number;
  /** The gradient's sums over patches in theta's layout: not divided by m, weight decay not added. */
  readonly gradient: Float64Array;
}

/** Awaited between slices of longer work, so that messages can be received. An error that it throws ends the work. */
export type Rest = () => Promise<void>;

/**
 * A part of the patches, which evaluates the network on them. An evaluation is `forward`, then, when ρ̂ is known over
 * all shares, `backward`, which uses the hidden layer that `forward` left and takes the same patches. The arrays that
 * both give are the caller's own.
 */
export interface Share {
  /** Patches it holds. */
  readonly count: number;
  /**
   * @param batch the patches to take, counted from the share's own first; all when left out
   * @param rest where the work is done in this thread
   * @param model of both passes; the course's when left out
   */
  forward(theta: Float64Array, batch?: Batch, rest?: Rest, model?: Model): HiddenSums | Promise<HiddenSums>;
  /** @param sparsityDelta β(−ρ/ρ̂ + (1−ρ)/(1−ρ̂)) for each hidden unit, or what the model has in its place */
  backward(sparsityDelta: Float64Array, rest?: Rest): GradientSums | Promise<GradientSums>;
  /** The cost's sums over all patches, to the bits of the other two. */
  cost(theta: Float64Array, rest?: Rest, model?: Model): CostSums | Promise<CostSums>;
  /**
   * For a share in another thread: the evaluation in progress is abandoned and throws `Left`, unless it ends before.
   */
  leave?(): void;
  dispose(): void;
}
