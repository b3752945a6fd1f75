import type { Answers } from './answer.ts';
import { checkGradient } from './gradientCheck/checkGradient.ts';
import { createMeasureEpsilons } from './gradientCheck/measureEpsilons.ts';
import { planGradientCheck } from './gradientCheck/planGradientCheck.ts';
import { inspectHiddenUnit } from './inspectHiddenUnit.ts';
import { measureData, measureVariance } from './measureData.ts';
import { measurePlane } from './measurePlane.ts';
import { readActivations, readMeanActivations, readParameters, readPatches } from './readActivations.ts';
import { readComponents } from './readComponents.ts';
import { listRunPictures, readPicture } from './readPicture.ts';
import { measurePatches, reconstructPatches } from './reconstructPatches.ts';
import { reconstructPicture } from './reconstructPicture.ts';
import { findPatch, listPictures, showPicture } from './showPictures.ts';
import { showPreparation } from './showPreparation.ts';
import { surveyUnits } from './surveyUnits.ts';
import { takeApart } from './takeApart.ts';

/** The function that answers each question. */
export const answers: Answers = {
  readParameters,
  readPatches,
  measureData,
  reconstructPatches,
  takeApart,
  measurePatches,
  measureVariance,
  readComponents,
  measurePlane,
  listRunPictures,
  readPicture,
  reconstructPicture,
  readMeanActivations,
  surveyUnits,
  readActivations,
  inspectHiddenUnit,
  showPreparation,
  listPictures,
  showPicture,
  findPatch,
  planGradientCheck,
  checkGradient,
  measureEpsilons: createMeasureEpsilons(),
};
