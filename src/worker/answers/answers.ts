import type { Answers } from './answer.ts';
import { inspectHiddenUnit } from './inspectHiddenUnit.ts';
import { measurePatches } from './measurePatches.ts';
import { readParameters } from './readParameters.ts';
import { listPictures, showPicture } from './showPictures.ts';
import { showPreparation } from './showPreparation.ts';

/** Who answers which question. */
export const answers: Answers = {
  readParameters,
  measureData: measurePatches,
  inspectHiddenUnit: inspectHiddenUnit,
  showPreparation,
  listPictures,
  showPicture,
};
