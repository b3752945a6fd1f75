import type { ReadingWords } from '../en/reading.ts';
import { readingCheck } from './readingCheck.ts';
import { readingComparisons } from './readingComparisons.ts';
import { readingFigures } from './readingFigures.ts';
import { readingMatrices } from './readingMatrices.ts';
import { readingRoom } from './readingRoom.ts';
import { readingSettings } from './readingSettings.ts';
import { readingTrials } from './readingTrials.ts';
import { spacedWords } from './spacing.ts';

export const reading: ReadingWords = spacedWords({
  ...readingCheck,
  ...readingComparisons,
  ...readingTrials,
  figures: readingFigures,
  matrices: readingMatrices,
  room: readingRoom,
  settings: readingSettings,
});
