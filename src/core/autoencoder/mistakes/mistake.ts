import type { Random } from '../../random.ts';
import type { Patches } from '../layers.ts';
import type { NetworkShape } from '../shape.ts';
import type { CostAndGradientOf } from './variation.ts';

export type MistakeId =
  | 'sparsityGradientMissing'
  | 'sparsityOutsideSlope'
  | 'sparsitySignFlipped'
  | 'notAveraged'
  | 'biasGradientsZero'
  | 'weightDecayGradientMissing'
  | 'outputSlopeMissing'
  | 'errorNotHalved'
  | 'rhoHatSummed'
  | 'biasesDecayed'
  | 'divergenceOfEachActivation'
  | 'lambdaTenfold'
  | 'inputThroughSigmoid'
  | 'patchesNotNormalised'
  | 'patchesScaledApart'
  | 'weightsStartAtZero';

/** A mistake that students make in the exercise, to be made on purpose. The room `words` has a sentence for each. */
export interface MistakeCode {
  readonly id: MistakeId;
  /** Cost and gradient as the mistaken code computes them. */
  readonly costAndGradient: CostAndGradientOf;
  /** Spoils the patches before they are used, where that is the mistake. Takes normalised patches. */
  readonly preparePatches?: (patches: Patches) => Patches;
  /** The weights to start from, where those are the mistake. */
  readonly initialise?: (shape: NetworkShape, random: Random) => Float64Array;
}
