import type { GradientCheck } from '../core/autoencoder/gradientCheck/compareGradients.ts';
import type { EpsilonPoint } from '../core/autoencoder/gradientCheck/epsilonCurve.ts';
import type { OwnErrors } from '../core/autoencoder/gradientCheck/ownError.ts';
import type { MistakeId } from '../core/autoencoder/mistakes/mistake.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';

/** Where the gradient is checked: at the run's initial weights, as the course does, or as far as it has come. */
export type CheckedWeights = 'initial' | 'present';

export interface GradientCheckRequest {
  readonly runId: number;
  readonly weights: CheckedWeights;
  /** Made on purpose; undefined checks the gradient as it should be. */
  readonly mistake: MistakeId | undefined;
}

/** What a check will look at, of how much there is, and how long it will take. */
export interface GradientCheckPlan {
  readonly parameters: number;
  readonly ofParameters: number;
  readonly patches: number;
  readonly ofPatches: number;
  /** Measured with a few costs, including the time that training takes if it is running. */
  readonly expectedMilliseconds: number;
}

export interface GradientCheckResult {
  readonly shape: NetworkShape;
  readonly patches: number;
  /** Where the weights stood. */
  readonly iteration: number;
  readonly check: GradientCheck;
  readonly ownErrors: OwnErrors;
  /** Indices of the checked parameters in theta, ascending; the derivatives are in their order. */
  readonly indices: Int32Array;
  readonly analytic: Float64Array;
  readonly numeric: Float64Array;
  readonly milliseconds: number;
}

export interface EpsilonCurves {
  /** Where the weights stood. */
  readonly iteration: number;
  readonly parameters: number;
  readonly patches: number;
  readonly float64: readonly EpsilonPoint[];
  /** The cost from the own SIMD kernel; empty until measured. */
  readonly float32: readonly EpsilonPoint[];
  /** Set where there is no curve for float32: what the browser said, in its own words. */
  readonly withoutFloat32?: { readonly message: string };
}
