import { format } from './format.ts';

const hiddenUnits = { one: 'hidden unit', other: 'hidden units' };

/** The figures that set two optimisers, two ways to compute, two display ranges or two networks side by side. */
export const readingComparisons = {
  descent: {
    race: 'Start the race',
    note: 'Each optimiser trains its own network for 400 iterations, one after the other. This can take a minute.',
    running: (name: string, iteration: number) => `${name}: iteration ${format.integer(iteration)} …`,
    drawing: 'Computing the heights of the slice …',
    lbfgs: 'L-BFGS',
    descent: 'Gradient descent',
    axis: 'Compare by',
    optimiser: 'Optimiser and iteration',
    evaluations: 'evaluations',
    seconds: 'seconds',
    chart: 'Cost of both optimisers',
    stand: (name: string, iteration: number) => `${name}, iteration ${format.integer(iteration)}`,
    result: (name: string, cost: string, evaluations: number, milliseconds: number) =>
      `${name}: the cost is ${cost} after ${format.count(evaluations, { one: 'evaluation', other: 'evaluations' })} and ${format.duration(milliseconds)}.`,
    stopped: (name: string, iteration: number) =>
      `${name} stopped by itself at iteration ${format.integer(iteration)}: further improvement is smaller than rounding error.`,
    plane: (patches: number) =>
      `A slice of the cost, computed over ${format.count(patches, { one: 'patch', other: 'patches' })}, with both paths on it`,
    planeNote: (patches: number) =>
      `A slice of the cost, computed over ${format.count(patches, { one: 'patch', other: 'patches' })}. The cost is low where the picture is dark. Both paths begin at the square. Each ends at its own dot.`,
    still: (patches: number) =>
      `A slice of the cost, computed over ${format.count(patches, { one: 'patch', other: 'patches' })}. The cost is low where the picture is dark. The path is that of L-BFGS in a recorded run. It begins at the square and ends at the dot.`,
    start: 'start',
    cancel: 'Stop',
    again: 'Race again',
  },
  timing: {
    run: 'Run both',
    stop: 'Stop',
    note: 'The interpreter of the exercise computes W1 x on your computer: once with three loops, once as W1 * x.',
    loop: 'Loop',
    matrix: 'Matrix product',
    yours: (times: number) => `Your prediction: ${format.significant(times, 3)} × as fast`,
    looped: (patches: number, all: number) =>
      `The loop has finished ${format.integer(patches)} of ${format.count(all, { one: 'patch', other: 'patches' })}.`,
    time: (milliseconds: number) => format.duration(milliseconds),
    faster: (times: number) =>
      `The matrix product is ${format.significant(times, 3)} times as fast as the loop.`,
    training: (milliseconds: number) =>
      `With the loop, 400 iterations with 5 products each would take ${format.longTime(milliseconds)}.`,
    same: (difference: string) => `The two results differ by at most ${difference} of the largest entry.`,
    equal: 'Both give exactly the same numbers, because they add in the same order.',
    stopped: 'Stopped. Nothing was measured.',
  },
  tiles: {
    scale: 'Display range',
    scales: {
      own: 'each tile has its own',
      shared: '−1 to 1 for all tiles',
      positive: '0 to 1 for all tiles',
    },
    ends: {
      own: 'Black and white stand for the largest weight of each tile, however small it is.',
      shared: 'Black is −1 and white 1 in every tile; values beyond are shown as −1 or 1.',
      positive: 'All negative weights are black: this is what imshow shows when no display range is given.',
    },
    tiles: (scale: string) => `Weights of the hidden units, display range: ${scale}`,
    longest: 'Longest weights',
    shortest: 'Shortest weights',
  },
  dictionary: {
    ours: 'This course',
    theirs: 'Language model (2023)',
    inputs: 'Inputs',
    hidden: 'Hidden units',
    perInput: 'Units for each input',
    parameters: 'Weights and biases',
    scale: 'Heights',
    scales: { own: 'each network on its own scale', shared: 'both on the same scale' },
    number: (value: number) => format.decimalAtMost(value, 2),
    picture: (name: string, inputs: number, hidden: number) =>
      `${name}: ${format.count(inputs, { one: 'input', other: 'inputs' })}, ${format.count(hidden, hiddenUnits)}, ${format.count(inputs, { one: 'output', other: 'outputs' })}, drawn to scale`,
    tooSmall: 'On the same scale, the network of this course is smaller than a pixel.',
  },
};

export type ReadingComparisonWords = typeof readingComparisons;
