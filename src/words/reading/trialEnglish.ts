import { format } from '../en/format.ts';
import type { TrialWords } from './trialSentences.ts';

const hiddenUnits = { one: 'hidden unit', other: 'hidden units' };

export const trialEnglish: TrialWords = {
  together: (sentences) => sentences.join(' '),
  units: (count) => format.count(count, hiddenUnits),
  finished: (iterations) => `Trained for ${iterations} iterations.`,
  norms: {
    measure: 'Measure the patches',
    measuring: 'Drawing the scenes and measuring the patches …',
    stage: 'After which step',
    stages: {
      raw: 'as cut from the picture',
      meanRemoved: 'mean removed',
      whitened: 'whitened',
      whitenedMeanRemoved: 'whitened, mean removed',
    },
    mean: 'Mean length',
    spread: 'Spread',
    chart: (stage, spread) =>
      `Distribution of the patches’ lengths, ${stage}: the standard deviation is ${spread} of the mean.`,
    ends: ['0', '3 × the mean'],
    note: (count) =>
      `${count} patches of the built-in scenes. The line marks the mean length. Spread is the standard deviation of the lengths divided by their mean.`,
  },
  pair: {
    train: 'Train both here',
    note: 'This trains two networks of its own, from the same initial weights. Your run in the playground stays as it is.',
    sources: {
      scenes: 'Scenes',
      scrambled: 'Phase-scrambled scenes',
      bars: 'Bars',
      digits: 'Digits',
    },
    atOnce: (iterations) => `${iterations} iterations at once`,
    inParts: (parts, iterations) => `${parts} × ${iterations} iterations`,
    pairs: (count) => (count === 1 ? '1 pair remembered' : `${count} pairs remembered`),
    tiles: (name) => `Weights of the hidden units: ${name}`,
  },
  inAndOut: {
    strip: 'Above: some of the patches. Below: what the network puts out for them now.',
    patches: 'Patches',
    outputs: 'Output',
  },
  stills: {
    start: 'The tiles before training: random weights.',
    recorded: (iterations) => `The tiles of the recorded run after ${iterations} iterations.`,
  },
  bottleneck: {
    patches: 'Patches',
    network: (units) => `Network, ${format.count(units, { one: 'unit', other: 'units' })}`,
    components: (count) => `PCA, ${format.count(count, { one: 'component', other: 'components' })}`,
    strip: 'Above: patches. Middle: through the network. Below: through as many principal components.',
    chart: 'Variance explained for each number of hidden units',
    across: 'hidden units, or components',
    up: 'variance explained',
    ofNetwork: 'network, trained here',
    ofComponents: 'principal components',
    ofReader: 'your prediction',
    explained: (units, network, components, iterations, trained) =>
      `With a bottleneck of ${units}, the network explains ${network} of the variance and as many principal components explain ${components}. ${
        trained ? `Trained for ${iterations} iterations.` : `Iteration ${iterations}.`
      }`,
  },
  activations: {
    picture: 'Activations by hidden unit and patch',
    rows: 'The patch that activates each hidden unit most',
    reading: 'A row is a hidden unit, a column a patch. Point at a place, or use the arrow keys.',
    place: (unit, patch, activation) => `Hidden unit ${unit}, patch ${patch}: activation ${activation}`,
    sums: (units, patches) =>
      `On average ${units} units are above 0.1 for a patch, and a unit is above 0.1 for ${patches} of 200 patches. Black is 0, white is 1.`,
  },
  check: {
    mistake: 'What is broken',
    none: 'Nothing: the code is right',
    mistakes: {},
    riddle: 'Break a line for me',
    nextRiddle: 'Another riddle',
    endRiddle: 'Choose the mistake myself',
    verdict: 'Verdict',
    riddleAsked: (number) =>
      `Riddle ${number}: one line is broken. Which one? Look at which blocks of the gradient disagree.`,
    suspects: {
      delta2: 'delta2',
      delta3: 'delta3',
      weights: 'W1grad and W2grad',
      biases: 'b1grad and b2grad',
    },
    found: (line, mistake) => `Yes, it is ${line}. ${mistake}`,
    notFound: (line) => `If ${line} were broken, other blocks would disagree. Look again.`,
    block: 'Block',
    entries: 'Entries',
    difference: 'Relative difference',
    agrees: 'agrees',
    differs: 'disagrees',
    mapRows: (block) => `The largest relative difference in each row of ${block}`,
    map: (block) => `Entries of ${block}: computed against numerical gradient`,
    entry: (name, computed, numerical) => `${name}: computed ${computed}, numerical ${numerical}`,
    mapHint:
      'A dark entry disagrees. Point at an entry, or go to a block with Tab and walk with the arrow keys.',
    passes: (difference) => `The check passes: the relative difference is ${difference}.`,
    passesWrongly: (difference) =>
      `The check passes with ${difference}, although the code is wrong: the mistake is in the cost as well.`,
    fails: (difference, blocks) =>
      `The check fails: the relative difference is ${difference}. Blocks that disagree: ${blocks.join(', ')}.`,
  },
  epsilon: {
    chart: 'Relative difference of the gradient check for each EPSILON',
    at: (epsilon, difference) => `With EPSILON = ${epsilon} the relative difference is ${difference}.`,
    course: '1e-4',
    passes: 'The check passes below 1e-9.',
    measure: 'Measure the curve',
  },
  descent: {
    race: 'Start the race',
    note: 'Both optimisers train a network of their own, one after the other, 400 iterations each. This can take a minute.',
    running: (name, iteration) => `${name}: iteration ${iteration} …`,
    drawing: 'Computing the heights of the slice …',
    lbfgs: 'L-BFGS',
    descent: 'Gradient descent',
    axis: 'Compare by',
    optimiser: 'Optimiser and iteration',
    evaluations: 'evaluations',
    seconds: 'seconds',
    chart: 'Cost of both optimisers',
    result: (name, cost, evaluations, seconds) =>
      `${name}: cost ${cost} after ${evaluations} evaluations and ${seconds} seconds.`,
    stopped: (name, iteration) =>
      `${name} stopped by itself at iteration ${iteration}: further improvement is smaller than rounding error.`,
    plane: (patches) => `A slice of the cost, computed over ${patches} patches, with both paths on it`,
    planeHint: 'Dark is low. Both paths begin at the square; each ends at its own dot.',
    start: 'start',
    cancel: 'Stop',
    again: 'Race again',
  },
  timing: {
    run: 'Run both',
    stop: 'Stop',
    note: 'The interpreter of the exercise forms W1 x here, on your machine: once with three loops, once as W1 * x.',
    loop: 'Loop',
    matrix: 'Matrix product',
    yours: (times) => `Your prediction: ${times} ×`,
    looped: (patches, all) => `The loop has done ${patches} of ${all} patches.`,
    milliseconds: (count) => `${count} ms`,
    faster: (times) => `The matrix product is ${times} times faster.`,
    training: (time) => `With the loop, 400 iterations with 5 products each would take ${time}.`,
    hours: (count) => `${count} hours`,
    minutes: (count) => `${count} minutes`,
    same: (difference) => `The two results differ by at most ${difference} of the largest entry.`,
    equal: 'Both give exactly the same numbers here: they add in the same order.',
    stopped: 'Stopped. Nothing was measured.',
  },
  tiles: {
    scale: 'Display range',
    scales: {
      own: 'each tile its own',
      shared: '−1 to 1 for all tiles',
      positive: '0 to 1 for all tiles',
    },
    ends: {
      own: 'Black and white stand for the largest weight of each tile, however small it is.',
      shared: 'Black is −1 and white 1 in every tile; what lies beyond is cut off.',
      positive: 'All negative weights are black: this is what imshow shows when no display range is given.',
    },
    tiles: (scale) => `Weights of the hidden units, display range: ${scale}`,
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
    scales: { own: 'each network to its own scale', shared: 'both to one scale' },
    picture: (name, inputs, hidden) =>
      `${name}: ${inputs} inputs, ${hidden} hidden units, ${inputs} outputs, drawn to scale`,
    tooSmall: 'On one scale the network of this course is smaller than a pixel.',
  },
  natural: {
    show: 'Show the real network',
    note: 'This draws scenes, cuts 100 patches and forms all matrices of the network with 64 pixels and 25 hidden units. Your run in the playground stays as it is.',
    train: 'Train 50 iterations',
    training: (iteration) => `Weights after ${iteration} iterations.`,
    window: (name, row, column) =>
      `Part of ${name} that is shown, from row ${row}, column ${column}. The arrow keys move it.`,
    zoomed: 'The frame shows which part of each matrix is written out.',
    hint: 'Click into a picture, or move its frame with the arrow keys. Choose a number to see its row and column.',
  },
  curve: {
    label: 'Your curve',
    at: (name, value) => `${name}: ${value}`,
    hint: 'Drag the points, or move from one to the next with Tab and change them with the arrow keys.',
    done: 'This is my prediction',
  },
};
