import { format } from './format.ts';

const hiddenUnits = { one: 'hidden unit', other: 'hidden units' };

const iterationCount = (count: number): string =>
  format.count(count, { one: 'iteration', other: 'iterations' });

/** The words of the figures that train, measure or time something. */
export const readingTrials = {
  together: (sentences: readonly string[]) => sentences.join(' '),
  units: (count: number) => format.count(count, hiddenUnits),
  finished: (iterations: number) => `Trained for ${iterationCount(iterations)}.`,
  norms: {
    measure: 'Measure the patches',
    measureNote:
      'This draws the scenes, cuts 10,000 patches and measures them after each step. Your run in the playground stays as it is.',
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
    percent: (share: number) => format.percent(share),
    chart: (stage: string, spread: number) =>
      `Distribution of the patches’ lengths (${stage}): the standard deviation is ${format.percent(spread)} of the mean.`,
    ends: ['0', '3 × the mean'],
    note: (count: number) =>
      `${format.count(count, { one: 'patch', other: 'patches' })} of the built-in scenes. The line marks the mean length. Spread is the standard deviation of the lengths divided by their mean.`,
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
    atOnce: (iterations: number) => `${iterationCount(iterations)} at once`,
    inParts: (parts: number, iterations: number) =>
      `${format.integer(parts)} × ${iterationCount(iterations)}`,
    pairs: (count: number) => `${format.count(count, { one: 'pair', other: 'pairs' })} remembered`,
    tiles: (name: string) => `Weights of the hidden units: ${name}`,
  },
  inAndOut: {
    strip: 'Above: some of the patches. Below: what the network puts out for them now.',
    patches: 'Patches',
    outputs: 'Output',
  },
  /** Tiles that stand still. */
  stills: {
    start: 'The tiles before training: random weights.',
    run: (setting: string) => `These are results of a recorded run (${setting}).`,
    recorded: (iterations: number) => `The tiles of the recorded run after ${iterationCount(iterations)}.`,
  },
  bottleneck: {
    patches: 'Patches',
    network: (units: number) => `Network, ${format.count(units, { one: 'unit', other: 'units' })}`,
    components: (count: number) => `PCA, ${format.count(count, { one: 'component', other: 'components' })}`,
    strip: 'Above: patches. Middle: through the network. Below: through as many principal components.',
    chart: 'Variance explained for each number of hidden units',
    across: 'hidden units, or components',
    up: 'variance explained',
    ofNetwork: 'network, trained here',
    ofComponents: 'principal components',
    ofReader: 'your prediction',
    /** @param network undefined while nothing is known of it @param trained whether all `iterations` are done */
    explained: (
      units: number,
      network: number | undefined,
      components: number,
      iterations: number,
      trained: boolean,
    ) =>
      [
        network === undefined
          ? `As many principal components as hidden units (${format.integer(units)}) explain ${format.percent(components, 1)} of the variance.`
          : `With ${format.count(units, hiddenUnits)}, the network explains ${format.percent(network, 1)} of the variance. As many principal components explain ${format.percent(components, 1)}.`,
        trained
          ? `Trained for ${iterationCount(iterations)}.`
          : `This is iteration ${format.integer(iterations)}.`,
      ].join(' '),
  },
  activations: {
    picture: 'Activations by hidden unit and patch',
    rows: 'The patch that activates each hidden unit most',
    reading:
      'Each row is a hidden unit, and each column is a patch. Point at a place, or use the arrow keys.',
    place: (unit: number, patch: number, activation: string) =>
      `Hidden unit ${format.integer(unit)}, patch ${format.integer(patch)}: activation ${activation}`,
    sums: (units: number, patches: number) =>
      `For one patch, ${format.decimal(units, 1)} units are above 0.1 on average. One unit is above 0.1 for ${format.decimal(patches, 1)} of 200 patches on average. Black is 0, white is 1.`,
  },
  natural: {
    show: 'Show the real network',
    note: 'This draws scenes, cuts 100 patches and computes all matrices of the network with 64 pixels and 25 hidden units. Your run in the playground stays as it is.',
    train: 'Train 50 iterations',
    training: (iteration: number) => `These are the weights after ${iterationCount(iteration)}.`,
    window: (name: string, row: number, column: number) =>
      `The part of ${name} that is written out, from row ${format.integer(row)} and column ${format.integer(column)}. The arrow keys move it.`,
    zoomed: 'The frame shows which part of each matrix is written out.',
    hint: 'Click a picture, or move its frame with the arrow keys. Choose a number to see its row and column.',
  },
  curve: {
    label: 'Your curve',
    pointAt: (axis: string, place: string) => `${axis}: ${place}`,
    at: (name: string, value: string) => `${name}: ${value}`,
    hint: 'Drag the points, or move from one to the next with Tab and change them with the arrow keys.',
    done: 'This is my prediction',
  },
};

export type ReadingTrialWords = typeof readingTrials;
