import { codeRunner } from './codeRunner.ts';
import { code } from './exerciseCode.ts';
import { pythonTask } from './exercisePython.ts';
import { results } from './exerciseResults.ts';
import { starters } from './exerciseStarters.ts';
import { type ExerciseTaskWords, octaveTask } from './exerciseTask.ts';
import { training } from './exerciseTraining.ts';

const task: ExerciseTaskWords = { octave: octaveTask, python: pythonTask };

/** Sentences one after the other. */
const together = (sentences: readonly string[]): string => sentences.join(' ');

export const exercise = { code, codeRunner, results, starters, task, together, training };

export type ExerciseWords = typeof exercise;
