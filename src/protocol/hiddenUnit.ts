import type { TileReading } from '../core/hiddenUnit/tileReading.ts';
import type { HiddenUnit } from '../core/hiddenUnit/unitOfTheta.ts';

/** A patch that was looked at, and how it meets the unit. */
export interface InspectedPatch {
  /** Number of the patch, from 0. */
  readonly patch: number;
  readonly activation: number;
  /** w·x + b. */
  readonly weightedSum: number;
  /** cos θ between the patch's pattern, the patch less its mean, and the unit's weights. */
  readonly cosine: number;
  /** ‖x − x̄‖. */
  readonly norm: number;
  /** The patch as the network sees it, visibleSize. */
  readonly values: Float32Array;
}

/** Everything about one hidden unit at one iteration. */
export interface InspectedUnit {
  readonly unit: number;
  readonly iteration: number;
  /** W1_j, b1_j and the unit's column of W2. */
  readonly parameters: HiddenUnit;
  /** W1_j·Z, what the unit looks for in the patches before their ZCA whitening; of patches in colour. */
  readonly filter?: Float64Array;
  readonly rhoHat: number;
  /** β·KL(ρ ‖ ρ̂_j): what the unit adds to the cost. */
  readonly sparsityPenalty: number;
  /** Orientation, frequency, localisation; undefined for a tile without contrast or one that has collapsed. */
  readonly reading: TileReading | undefined;
  /** The patches that excite it most, best first. */
  readonly byActivation: readonly InspectedPatch[];
  /** The patches whose pattern is aligned best with its weights, best first. */
  readonly byCosine: readonly InspectedPatch[];
  /** Activations over all patches in equal parts of [0, 1], and the share of them above ½. */
  readonly histogram: Uint32Array;
  readonly onShare: number;
  readonly patchCount: number;
}
