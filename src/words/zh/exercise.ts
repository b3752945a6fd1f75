import type { ExerciseWords } from '../en/exercise.ts';
import { codeRunner } from './codeRunner.ts';
import { code } from './exerciseCode.ts';
import { files } from './exerciseFiles.ts';
import { guide } from './exerciseGuide.ts';
import { lessons } from './exerciseLessons.ts';
import { pythonTask } from './exercisePython.ts';
import { results } from './exerciseResults.ts';
import { starters } from './exerciseStarters.ts';
import { octaveTask } from './exerciseTask.ts';
import { training } from './exerciseTraining.ts';
import { laterSteps, versions } from './exerciseVersions.ts';
import { spacedWords } from './spacing.ts';

export const exercise: ExerciseWords = spacedWords({
  code,
  codeRunner,
  files,
  guide,
  laterSteps,
  lessons,
  results,
  starters,
  task: { octave: octaveTask, python: pythonTask },
  together: (sentences) => sentences.join(''),
  training,
  versions,
});
