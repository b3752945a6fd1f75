import { readingCheck } from './readingCheck.ts';
import { readingComparisons } from './readingComparisons.ts';
import { readingFigures } from './readingFigures.ts';
import { readingMatrices } from './readingMatrices.ts';
import { readingRoom } from './readingRoom.ts';
import { readingSettings } from './readingSettings.ts';
import { readingTrials } from './readingTrials.ts';

export const reading = {
  ...readingCheck,
  ...readingComparisons,
  ...readingTrials,
  figures: readingFigures,
  matrices: readingMatrices,
  room: readingRoom,
  settings: readingSettings,
};

export type ReadingWords = typeof reading;
