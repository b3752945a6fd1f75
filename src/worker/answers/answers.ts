import type { Answers } from './answer.ts';
import { listPictures } from './listPictures.ts';
import { measurePatches } from './measurePatches.ts';
import { measureVariance } from './measureVariance.ts';
import { readActivations } from './readActivations.ts';
import { readMeanActivations } from './readMeanActivations.ts';
import { readParameters } from './readParameters.ts';
import { readPicture } from './readPicture.ts';
import { reconstructPatches } from './reconstructPatches.ts';
import { reconstructPicture } from './reconstructPicture.ts';
import { surveyUnits } from './surveyUnits.ts';
import { takeApart } from './takeApart.ts';

/** Who answers which question. */
export const answers: Answers = {
  readParameters,
  reconstructPatches,
  takeApart,
  measurePatches,
  measureVariance,
  listPictures,
  readPicture,
  reconstructPicture,
  readMeanActivations,
  surveyUnits,
  readActivations,
};
