import { codeRunner } from './codeRunner.ts';
import { code } from './exerciseCode.ts';
import { files } from './exerciseFiles.ts';
import { guide } from './exerciseGuide.ts';
import { lessons } from './exerciseLessons.ts';
import { pythonTask } from './exercisePython.ts';
import { results } from './exerciseResults.ts';
import { starters } from './exerciseStarters.ts';
import { type ExerciseTaskWords, octaveTask } from './exerciseTask.ts';
import { training } from './exerciseTraining.ts';
import { laterSteps, versions } from './exerciseVersions.ts';

const task: ExerciseTaskWords = { octave: octaveTask, python: pythonTask };

/** Sentences one after the other. */
const together = (sentences: readonly string[]): string => sentences.join(' ');

export const exercise = {
  code,
  codeRunner,
  files,
  guide,
  laterSteps,
  lessons,
  results,
  starters,
  task,
  together,
  training,
  versions,
};

export type ExerciseWords = typeof exercise;
