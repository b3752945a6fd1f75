import type { Answers } from './answer.ts';
import { checkGradient } from './gradientCheck/checkGradient.ts';
import { createMeasureEpsilons } from './gradientCheck/measureEpsilons.ts';
import { planGradientCheck } from './gradientCheck/planGradientCheck.ts';
import { createInspectHiddenUnit } from './inspectHiddenUnit.ts';
import { measurePatches } from './measurePatches.ts';
import { readParameters } from './readParameters.ts';
import { listPictures, showPicture } from './showPictures.ts';
import { showPreparation } from './showPreparation.ts';

/** Who answers which question. */
export const answers: Answers = {
  readParameters,
  measureData: measurePatches,
  inspectHiddenUnit: createInspectHiddenUnit(),
  showPreparation,
  listPictures,
  showPicture,
  planGradientCheck,
  checkGradient,
  measureEpsilons: createMeasureEpsilons(),
};
