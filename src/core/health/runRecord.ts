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
  /** ‖C·diag(x̄(1−x̄))‖, or ‖C‖ where the output units are linear: times ρ(1−ρ) it is the λ above which tiles go blank. See `collapseThreshold`. */
  readonly collapseGain: number;
}

/** A run so far, as much of it as the rules of health need. */
export interface RunRecord {
  readonly shape: NetworkShape;
  readonly objective: Objective;
  /** λ, ρ and β that suit the source of the patches, and the optimiser's usual learning rate if it has one. */
  readonly suited: {
    readonly objective: Objective;
    /** Whether that λ was found with such patches and the course's model: not where the visitor brought other ones. */
    readonly triedLambda: boolean;
    readonly learningRate?: number | undefined;
  };
  /** Settings that are as they are on purpose: the point of a guided experiment. No other value is advised for them. */
  readonly onPurpose?: readonly (keyof Objective)[];
  readonly optimiser: 'lbfgs' | 'gradientDescent' | 'momentum' | 'adam';
  /** Of those that have one. */
  readonly learningRate?: number;
  /** Iterations after which the run stops by itself. */
  readonly budget: number;
  /**
   * The measured points in order of their iterations, the one at the initial weights included. May be thinned, but for the
   * last fifty.
   */
  readonly points: readonly RecordedPoint[];
  /**
   * The iteration at which λ, ρ or β last changed: costs up to there, its own included, are those of another problem.
   * Undefined while they are those with which the run began.
   */
  readonly comparableFrom?: number;
  /** The iteration at which the optimiser or one of its settings last changed. */
  readonly optimiserFrom?: number;
  /** Whether the run waits: nothing trains it now. */
  readonly resting: boolean;
  /** At the last point, hiddenSize. */
  readonly rhoHat: ArrayLike<number>;
  /** Hidden units with ‖W1_j‖ < 0.05 at the last tile frame; undefined before the first. */
  readonly collapsedUnits: number | undefined;
  /** The median of `roughness` over the tiles of the last frame; undefined before the first, or where tiles have no side. */
  readonly roughness: number | undefined;
  /** Of a source with known features: how many there are, and how many have a unit to themselves. */
  readonly features?: { readonly found: number; readonly all: number } | undefined;
  readonly data: DataStatistics | undefined;
  /** Why the run stopped by itself; undefined while it has not. */
  readonly stopReason: StopReason | undefined;
  /** Whether the engine computes in float32. */
  readonly singlePrecision: boolean;
}
