import type { CostTerms } from '../autoencoder/model.ts';
import type { NetworkShape, Objective } from '../autoencoder/shape.ts';
import type { StopReason } from '../optimise/optimiser.ts';

export interface RecordedPoint extends CostTerms {
  readonly iteration: number;
}

/** What has to be known of the patches. See `dataStatistics`. */
export interface DataStatistics {
  readonly lowest: number;
  readonly highest: number;
  /** The reconstruction error of a network that puts out the mean patch whatever it is shown: ½·1/m Σ‖x − x̄‖². */
  readonly meanPatchError: number;
  /** ‖C·diag(x̄(1−x̄))‖: times ρ(1−ρ) it is the λ above which tiles go blank. See `collapseThreshold`. */
  readonly collapseGain: number;
}

/** A run so far, as much of it as the rules of health need. */
export interface RunRecord {
  readonly shape: NetworkShape;
  readonly objective: Objective;
  readonly optimiser: 'lbfgs' | 'gradientDescent' | 'momentum' | 'adam';
  /** Of those that have one. */
  readonly learningRate?: number;
  /** Iterations after which the run stops by itself. */
  readonly budget: number;
  /** The measured points in order of their iterations, the one at the initial weights included. May be thinned. */
  readonly points: readonly RecordedPoint[];
  /** The iteration at which λ, ρ or β last changed: costs before it are those of another problem. Default 0. */
  readonly comparableFrom?: number;
  /** At the last point, hiddenSize. */
  readonly rhoHat: ArrayLike<number>;
  /** Hidden units with ‖W1_j‖ < 0.05 at the last tile frame; undefined before the first. */
  readonly collapsedUnits: number | undefined;
  readonly data: DataStatistics | undefined;
  /** Why the run stopped by itself; undefined while it has not. */
  readonly stopReason: StopReason | undefined;
  /** Whether the engine computes in float32. */
  readonly singlePrecision: boolean;
}
