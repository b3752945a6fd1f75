import { format } from './format.ts';

/** What is announced to a screen reader about the run. */
export const status = {
  preparing: 'Preparing.',
  preparingStep: (activity: string) => `Preparing: ${activity}.`,
  nothingYet: 'Preparing was cancelled. There is nothing to train on yet.',
  preparingCancelled: 'Preparing was cancelled.',
  readingCancelled: 'Reading the files was cancelled. What was open before is still open.',
  ready: 'Ready to train.',
  training: (iteration: number) => `Training, iteration ${format.integer(iteration)}.`,
  paused: (iteration: number) => `Paused at iteration ${format.integer(iteration)}.`,
  finished: (iterations: number) =>
    `Finished after ${format.count(iterations, { one: 'iteration', other: 'iterations' })}.`,
  stopped: 'The run stopped.',
  cost: (cost: string) => `Cost ${cost}.`,
  /** Sentences one after the other. */
  together: (sentences: readonly string[]) => sentences.join(' '),
};

export type StatusWords = typeof status;
