import type { Described } from './quantity.ts';

/** Settings that have no letter in the notes. */
export const settings = {
  source: {
    name: 'Source',
    sentence: 'Where the patches x are cut from: synthetic scenes made here, or pictures of your own.',
  },
  whitening: {
    name: 'Whiten photographs',
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
      'What computes cost and gradient: the graphics card (WebGL or WebGPU), WebAssembly, or plain JavaScript.',
  },
  theme: {
    name: 'Colours',
    sentence: 'Light or dark, or as your system is set.',
  },
} as const satisfies Record<string, Described>;
