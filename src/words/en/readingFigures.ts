import { format } from './format.ts';

/** What the figures of the notes say besides numbers. */
export const readingFigures = {
  meanActivation: 'mean activation ρ̂',
  divergenceAt: (rhoHat: string, divergence: string) => `At ρ̂ = ${rhoHat} the divergence is ${divergence}.`,
  angleBetween: (angle: number, product: string) =>
    `The angle is ${format.integer(angle)}°, and the dot product is ${product}.`,
  lengthAndAngle: 'Lengths and angle',
  shadow: 'Projection of x onto w',
  drag: 'Drag x, or use the two sliders.',
  columns: (pairs: number) =>
    `${format.count(pairs, { one: 'pair', other: 'pairs' })}: ${format.count(2 * pairs, { one: 'column', other: 'columns' })}`,
  bytes: (parameters: number, pairs: number) =>
    `2 × ${format.count(pairs, { one: 'column', other: 'columns' })} of ${format.count(parameters, { one: 'number', other: 'numbers' })}, 8 bytes each: ${format.bytes(2 * pairs * parameters * 8)}`,
  step: 'step',
  gradientChange: 'change of the gradient',
  layers: (names: readonly string[]) => names.join(', '),
  pixels: (count: number) => `x: ${format.count(count, { one: 'pixel', other: 'pixels' })}`,
  hiddenUnits: (count: number) => `a2: ${format.count(count, { one: 'hidden unit', other: 'hidden units' })}`,
  outputs: (count: number) => `a3: ${format.count(count, { one: 'output', other: 'outputs' })}`,
  weight: 'first weight of W1',
  costAlong: 'cost',
  trueSlope: 'true slope',
  oneSided: 'one-sided',
  twoSided: 'two-sided',
  withoutSlope:
    'The three slopes hardly differ. Here the line of the true slope is subtracted from everything, and the rest is enlarged.',
  errors: (one: string, two: string) =>
    `The error of the one-sided slope is ${one}, that of the two-sided slope is ${two}.`,
  strong: 'first patch',
  weak: 'second patch',
  length: 'Length',
  cosine: 'Cosine',
  weightedSum: 'Weighted sum',
  twoVectors:
    'The weights w have length 1. Both patches are drawn as vectors. The dots are their projections onto w, which are the weighted sums.',
  unitOf: (unit: number, iteration: number) =>
    `Unit ${format.integer(unit)} of the recorded run, after ${format.count(iteration, { one: 'iteration', other: 'iterations' })}`,
  weights: 'Weights',
  bestInput: 'W/‖W‖',
  bestRandom: 'Best random input',
  ownInput: 'Your input',
  paint:
    'Click a pixel to make it lighter or darker. With the keyboard, the arrow keys move and the space bar changes a pixel.',
  pixel: (row: number, column: number, value: string) =>
    `Row ${format.integer(row)}, column ${format.integer(column)}: ${value}`,
  clear: 'Clear',
  shareOf: (share: number) => `${format.percent(share, 1)} of the maximum`,
  prepare: 'Train here',
  train: 'Train',
  pause: 'Pause',
  reset: 'Start again',
  preparing: 'Preparing the patches …',
  iteration: 'Iteration',
  cost: 'Cost J',
  edges: 'Edge detectors',
  tiles: 'Weights of the hidden units',
  ownSession: 'This trains a network of its own. Your run in the playground stays as it is.',
};

export type ReadingFigureWords = typeof readingFigures;
