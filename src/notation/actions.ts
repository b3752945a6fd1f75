import type { Described } from './quantity.ts';

/** What the buttons do. */
export const actions = {
  train: {
    name: 'Train',
    sentence: 'Minimise J(W,b), iteration after iteration, until the budget is used up or you pause.',
  },
  pause: {
    name: 'Pause',
    sentence: 'Stop after the current iteration; the weights stay as they are.',
  },
  step: {
    name: 'Step',
    sentence: 'Do one iteration, then pause.',
  },
  reset: {
    name: 'Reset',
    sentence: 'Go back to iteration 0 with the same initial weights.',
  },
  newWeights: {
    name: 'New weights',
    sentence: 'Start again from other random weights: the next seed.',
  },
  saveWeights: {
    name: 'Save weights',
    sentence: 'Save θ, W1, W2, b1 and b2 as a MATLAB file.',
  },
  suitedSettings: {
    name: 'Use its settings',
    sentence: 'Set λ, β, ρ, patches, hidden units, optimiser and iterations to what suits this source.',
  },
  openFiles: {
    name: 'Open pictures',
    sentence:
      'Learn from your own photographs, or a MATLAB, NumPy or IDX file; they never leave this machine.',
  },
  otherPatches: {
    name: 'Other patches',
    sentence: 'Show the next five of the run’s patches.',
  },
  earlierPictures: { name: 'Earlier pictures', sentence: 'Show the pictures before these.' },
  laterPictures: { name: 'Later pictures', sentence: 'Show the pictures after these.' },
  checkGradient: {
    name: 'Check the gradient',
    sentence:
      'Move every parameter up and down by EPSILON and compare how the cost answers with the gradient.',
  },
  measureEpsilons: {
    name: 'Measure the curves',
    sentence: 'Take the numerical gradient with 23 sizes of EPSILON, in float64 and in float32.',
  },
  cancel: {
    name: 'Cancel',
    sentence: 'Stop this; nothing else is changed.',
  },
  cancelPreparation: {
    name: 'Cancel',
    sentence: 'Stop preparing: the run before stands where it stood, with its source and settings.',
  },
  prepare: {
    name: 'Prepare',
    sentence: 'Go on preparing the training patches where it stopped.',
  },
  experiments: {
    name: 'Experiments',
    sentence: 'Set-ups worth trying, each with what to look at and why.',
  },
  leaveExperiment: {
    name: 'Back to what I had',
    sentence: 'Bring back the settings from before the experiment, as a new run.',
  },
  retry: {
    name: 'Try again',
    sentence: 'Start the trainer again with the same settings.',
  },
} as const satisfies Record<string, Described>;
