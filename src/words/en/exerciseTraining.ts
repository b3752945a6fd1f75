import type { StopReason } from '../../core/optimise/optimiser.ts';
import { format } from './format.ts';

const reasons: Readonly<Record<StopReason, string>> = {
  budget: 'All iterations are done.',
  gradientTolerance: 'Training ended because the gradient is almost zero: this is a minimum.',
  progressTolerance: 'Training ended because the cost hardly changes any more.',
  noiseFloor: 'Training ended because further changes of the cost are smaller than its rounding error.',
  lineSearchFailed:
    'Training ended because no step along the search direction lowers the cost. This happens when the gradient does not match the cost.',
  notFinite: 'Training ended because the cost or the gradient is NaN or infinite.',
};

/** Training with the student’s own function. Costs and times are given as text. */
export const training = {
  title: 'Train with your code',
  start: 'Train with my code',
  pause: 'Pause',
  continue: 'Continue',
  step: 'Step',
  stop: 'Stop',
  data: {
    name: 'Train on',
    sentence:
      'Natural patches of 8 × 8 pixels from the built-in scenes, digits of 28 × 28 pixels written by this page, or those of MNIST.',
    options: { natural: 'Natural patches', digits: 'Digits', mnist: 'MNIST' },
  },
  compare: {
    name: 'Compare with correct code',
    sentence:
      'Also trains a network with the page’s own cost and gradient on the same patches, and draws its cost as a dashed line.',
    legend: 'Solid line: your code. Dashed line: correct code on the same patches and initial weights.',
  },
  achievement: {
    save: 'Save picture and code',
    title: 'Sparse autoencoder, trained with my own code',
    steps: (right: number, all: number) =>
      `${right} of ${format.count(all, { one: 'step', other: 'steps' })} right`,
    unchecked: 'The steps have not been checked since the last change.',
    training: (iterations: number, patches: string) =>
      `${format.count(iterations, { one: 'iteration', other: 'iterations' })} of L-BFGS on ${patches} patches`,
    cost: (cost: string) => `Cost ${cost}`,
    time: (seconds: string) => `${seconds} s in my function`,
    failed: 'Your browser cannot make the picture. Save your code with the button above the editor.',
  },
  /** Beside the controls while digits are chosen. */
  digits:
    'The network now has 784 pixels and 196 hidden units, with λ = 0.003, ρ = 0.1 and β = 3. The numerical gradient check is left out: with 308,308 parameters it would evaluate the cost 616,616 times.',
  /** Why training on MNIST cannot begin. */
  mnistMissing: 'MNIST is not here yet. Download it below first.',
  patches: {
    name: 'Patches',
    sentence: 'The number of patches that your function receives in each evaluation.',
    count: (count: number) => format.integer(count),
  },
  introduction:
    'L-BFGS calls your function for the cost and the gradient, and this panel shows the weights it finds. The network has 64 pixels and 25 hidden units, with λ = 0.0001, ρ = 0.01 and β = 3. You can also train with wrong code, to see what a mistake does to the filters.',
  preparing: 'Drawing the scenes and cutting patches …',
  firstCost: 'Your function is computing the first cost …',
  progress: (iteration: number, budget: number, cost: string, milliseconds: string) =>
    `Iteration ${iteration} of ${budget}, cost ${cost}, ${milliseconds} ms for each evaluation.`,
  /** @param progress a sentence, or empty */
  paused: (progress: string) => `Paused. ${progress}`,
  stopped: (progress: string) => `Stopped. ${progress}`,
  finished: (progress: string, reason: StopReason) => `${progress} ${reasons[reason]}`.trim(),
  /** Said to those who do not see the panel. */
  ended: (iterations: number) =>
    `Training ended after ${format.count(iterations, { one: 'iteration', other: 'iterations' })}.`,
  failed: 'Training ended with an error.',
  /** @param place as `results.place` writes it */
  failedAt: (place: string) => `The error occurred at ${place}.`,
  tiles: (units: number) =>
    `Weights of the ${format.count(units, { one: 'hidden unit', other: 'hidden units' })}, trained with your code`,
  chart: {
    label: (first: string, last: string, iteration: number) =>
      `Cost by iteration: ${first} after the first iteration, ${last} after iteration ${iteration}.`,
    /** @param cost after as many iterations */
    reference: (cost: string) => `With correct code it is ${cost} there.`,
    lastIteration: (iteration: number) => `iteration ${iteration}`,
  },
};

export type ExerciseTrainingWords = typeof training;
