import { codeRunner } from './codeRunner.ts';
import { code } from './exerciseCode.ts';
import { files } from './exerciseFiles.ts';
import { lessons } from './exerciseLessons.ts';
import { pythonTask } from './exercisePython.ts';
import { results } from './exerciseResults.ts';
import { starters } from './exerciseStarters.ts';
import { type ExerciseTaskWords, octaveTask } from './exerciseTask.ts';
import { training } from './exerciseTraining.ts';
import { laterSteps, versions } from './exerciseVersions.ts';

const task: ExerciseTaskWords = { octave: octaveTask, python: pythonTask };

export const exercise = {
  code,
  codeRunner,
  files,
  laterSteps,
  lessons,
  results,
  starters,
  task,
  training,
  versions,
};

export type ExerciseWords = typeof exercise;
