import type { RunnerFailure } from '../../exercise/reports.ts';
import type { Sayings } from '../sayings.ts';
import { format } from './format.ts';

const seconds = (count: number) => format.count(count, { one: 'second', other: 'seconds' });

/** Why the worker that runs the student’s code has not done what it was asked for. */
export const codeRunner: Sayings<RunnerFailure> = {
  brokeDown: ({ message }) =>
    `The worker that runs your code stopped with an error: “${message}”. Your code is safe. Try again.`,
  notLoaded: () =>
    'The worker that runs your code could not be loaded. Check your connection, then try again.',
  slowToLoad: () => 'The worker that runs your code took too long to load. Try again.',
  checkTooLong: (values) =>
    `Your program was stopped after ${seconds(values.seconds)}. Look for a loop that never ends.`,
  iterationTooLong: (values) =>
    `Training was stopped because one iteration took longer than ${seconds(values.seconds)}. Use fewer patches.`,
  timingTooLong: (values) =>
    `The measurement was stopped because a part of it took longer than ${seconds(values.seconds)}. Try fewer patches.`,
  internal: ({ message }) =>
    `The check could not be completed because of an error on this page: “${message}”. Your code is safe.`,
  checkStopped: () => 'You stopped the check. Your code is unchanged.',
  noCost: () => 'Your function does not return a single number as its cost, so there is nothing to minimise.',
  gradientLength: ({ length }) =>
    `Your function does not return a gradient with ${format.integer(length)} entries, one for each entry of theta. Check your code first.`,
};

export type CodeRunnerWords = typeof codeRunner;
