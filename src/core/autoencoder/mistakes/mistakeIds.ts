import type { MistakeId } from './mistake.ts';

/** All mistakes, those that a gradient check can see first. Their code is apart, in `mistakes.ts`, so that the page can list them without it. */
export const mistakeIds: readonly MistakeId[] = [
  'sparsityGradientMissing',
  'sparsityOutsideSlope',
  'sparsitySignFlipped',
  'notAveraged',
  'biasGradientsZero',
  'weightDecayGradientMissing',
  'outputSlopeMissing',
  'errorNotHalved',
  'rhoHatSummed',
  'biasesDecayed',
  'divergenceOfEachActivation',
  'lambdaTenfold',
  'inputThroughSigmoid',
  'patchesNotNormalised',
  'patchesScaledApart',
  'weightsStartAtZero',
];
