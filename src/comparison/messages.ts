import type { Patches } from '../core/autoencoder/layers.ts';
import type { Model } from '../core/autoencoder/model.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';

/** A network to compare: by its weights, or by the seed that its initial weights come from. */
export type ComparedWeights = {
  readonly shape: NetworkShape;
  /** The course's unless given. */
  readonly model?: Model;
} & ({ readonly theta: Float64Array } | { readonly initialSeed: number });

/** A run's patches as its network sees them. */
export interface RunPatches extends Patches {
  /** Of patches in colour the matrix Z of their ZCA whitening, visibleSize × visibleSize. */
  readonly whitening?: Float64Array;
}

/** Some of them. */
export interface SamplePatches extends Pick<RunPatches, 'whitening'> {
  /** To measure mean activations with. */
  readonly sample: Patches;
  /** To be reconstructed. */
  readonly shown: Patches;
}

export interface ComparisonTask {
  /** The baseline first. */
  readonly networks: readonly ComparedWeights[];
}

export type Command =
  /** What networks are measured with from now on. */
  | { readonly type: 'patches'; readonly patches: SamplePatches | undefined }
  | { readonly type: 'compare'; readonly id: number; readonly task: ComparisonTask };

/** A network beside the baseline, which is compared with itself. */
export interface ComparedNetwork {
  /** The unit at each place of the tiles: the baseline's order, then those without a partner. −1 at an empty place. */
  readonly units: Int32Array;
  /** Signed, for the baseline's places. */
  readonly cosines: Float64Array;
  /** W1's rows in the order of the places; of patches in colour those of W1·Z, where the baseline's Z is known. */
  readonly filters: Float32Array;
  /** Of the filters at length 1, for the baseline's places. */
  readonly differences: Float32Array;
  readonly edgeUnits: number;
  /** Absent where no patches are there, or none that fit. */
  readonly measured?: {
    /** Mean activation of every unit over the sample, in the order of the network. */
    readonly rhoHat: Float64Array;
    /** Reconstructions of the patches that are shown, one a row, and ½‖a3 − x‖² of each. */
    readonly a3: Float32Array;
    readonly errors: Float64Array;
  };
}

export type Answer =
  | {
      readonly type: 'compared';
      readonly id: number;
      /** In the order of the task. Undefined for a network whose patches have another size than the baseline's. */
      readonly networks: readonly (ComparedNetwork | undefined)[];
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
