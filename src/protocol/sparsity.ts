import type { UnitReport } from '../core/sparsity/unitStates.ts';

/** How active the hidden units are on average, as the cost has it. */
export interface MeanActivations {
  readonly iteration: number;
  /** hiddenSize: the mean of a2 over all patches. */
  readonly rhoHat: Float64Array;
  /** hiddenSize: the mean of sigmoid(−z2), which is 1 − rhoHat to its own precision. */
  readonly oneMinusRhoHat: Float64Array;
}

/** What has become of the hidden units. */
export interface UnitSurvey {
  readonly iteration: number;
  /** How many patches were looked at. */
  readonly patchCount: number;
  /** Whether those were all patches of the run. */
  readonly complete: boolean;
  readonly reports: readonly UnitReport[];
}

/** a2 of some patches. */
export interface ActivationMatrix {
  readonly iteration: number;
  readonly patchCount: number;
  readonly hiddenSize: number;
  /** patchCount × hiddenSize, the run's first patches, one a row. */
  readonly a2: Float32Array;
}
