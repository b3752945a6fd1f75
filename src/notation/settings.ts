import type { Described } from './quantity.ts';

/** Settings that have no letter in the notes. */
export const settings = {
  source: {
    name: 'Source',
    sentence: 'Where the patches x are cut from: pictures or patches made here, or pictures of your own.',
  },
  whitening: {
    name: 'Whiten pictures',
    sentence: 'Whitening evens out coarse and fine structure, so that edges count as much as brightness.',
  },
  whiteningCutoff: {
    name: 'Cut-off f₀',
    sentence:
      'f₀ in cycles per pixel: finer structure than this is held back when whitening, as it is mostly noise.',
  },
  seed: {
    name: 'Seed',
    sentence: 'The seed draws the patches and the initial weights; the same seed gives the same run.',
  },
  budget: {
    name: 'Iterations',
    sentence: 'The run stops by itself after this many iterations; raise it to go on.',
  },
  optimiser: {
    name: 'Optimiser',
    sentence:
      'L-BFGS learns curvature, gradient descent follows the slope alone, momentum and Adam go batch by batch.',
  },
  memory: {
    name: 'L-BFGS memory',
    sentence: 'How many of its last steps L-BFGS remembers; more need fewer iterations and more space.',
  },
  momentum: {
    name: 'Momentum',
    sentence: 'The share of the last step that the next one keeps; more smooths the way and overshoots more.',
  },
  batchSize: {
    name: 'Batch size',
    sentence: 'How many patches each step looks at; an iteration is one pass over all of them.',
  },
  pace: {
    name: 'Speed',
    sentence: 'Full speed, or slow motion with a few iterations a second for watching.',
  },
  backend: {
    name: 'Engine',
    sentence:
      'What computes cost and gradient: graphics card, WebAssembly or JavaScript; the exact one in float64.',
  },
  tileLook: {
    name: 'Picture',
    sentence: 'How the tiles are drawn, in what order they stand, and saving them.',
  },
  tileContrast: {
    name: 'Contrast',
    sentence:
      'Each tile scaled to its own largest weight, or all on one scale, so that weak units look faint.',
  },
  tileColours: {
    name: 'Colours',
    sentence:
      'Grey as in the course, or blue for negative and orange for positive, which no colour blindness confuses.',
  },
  tileSmoothing: {
    name: 'Weights as',
    sentence: 'One square for each weight, or smoothed from one to the next for the eye.',
  },
  tileOrder: {
    name: 'Order',
    sentence:
      'What the tiles are put in order by; they are sorted when you choose and whenever the run rests.',
  },
  sortAgain: {
    name: 'Sort again',
    sentence: 'Put the tiles in order as they are now.',
  },
  pictureSize: {
    name: 'Size',
    sentence: 'How many pixels of the picture each weight, or each pixel of a patch, takes.',
  },
  checkedWeights: {
    name: 'Weights',
    sentence:
      'Where the gradient is checked: at the initial weights, as in the course, or at those of the present iteration.',
  },
  mistake: {
    name: 'Break it',
    sentence:
      'Makes a mistake that students make, so that you see which blocks of the gradient give it away.',
  },
  theme: {
    name: 'Colours',
    sentence: 'Light or dark, or as your system is set.',
  },
} as const satisfies Record<string, Described>;
