import { format } from './format.ts';

const iterations = (count: number) => format.count(count, { one: 'iteration', other: 'iterations' });

/** The centre of the playground: buttons, where the run stands, and the tiles. */
export const hiddenUnits = {
  title: 'Hidden units',
  /** How far the run is: this word, a number, and the field with the number of iterations after the last word. */
  /** The number of the last iteration follows it in a field. */
  counter: (iteration: string) => `iteration *${iteration}* of`,
  more: {
    name: 'More settings of the run',
    sentence: 'The optimiser and its settings, the seed, new weights, and saving the weights.',
  },
  continue: {
    name: 'Continue',
    sentence: (count: number) => `Train for ${iterations(count)} more, starting from the present weights.`,
  },
  paces: { slow: 'Slow motion', moderate: 'Moderate speed', brisk: 'High speed', full: 'Full speed' },
  /** Why a button does nothing now. */
  blocked: {
    preparing: 'The training patches are still being prepared.',
    cancelled: 'Preparing was cancelled. Press Prepare first.',
    neverStarted: 'This run could not start. The message beside the tiles says why.',
    atStart: 'The run is already at iteration 0.',
    optimiserStopped:
      'With these settings another iteration would change nothing. Change one of them, or reset.',
    mostIterations: (most: number) => `A run can have at most ${iterations(most)}.`,
    noTiles: 'There are no tiles yet.',
  },
  preparing: 'Preparing the training patches',
  /** @param activity what is being done now */
  ongoing: (activity: string) => `${activity} …`,
  trainingProgress: 'Progress of the training',
  previousRun: {
    name: 'Previous run',
    sentence: (iteration: number) =>
      `Return to the previous run, at iteration ${format.integer(iteration)}, with its settings.`,
  },
  pausing: 'Pausing …',
  notSaved: 'The weights were not saved',
  /** Where the run stands, and what to expect or try next. */
  state: {
    /** @param state another of these sentences */
    backFromCancelled: (state: string) => `Preparing was cancelled. Everything is as it was. ${state}`,
    preparing: 'Preparing the training patches.',
    cancelled: 'Preparing was cancelled, so there is nothing to train on yet.',
    ready: 'These are random initial weights. Press Train.',
    learningMean: 'First the network learns to output the mean of all patches.',
    learning: 'Training. You can change the numbers in the equation at any time. The weights are kept.',
    paused: (count: number) => `Paused after ${iterations(count)}.`,
    canContinue: (iteration: number) =>
      `Press Train to continue from iteration ${format.integer(iteration)}.`,
    tilesOfPreviousRun: 'The tiles and curves are still those of the previous run.',
    noRun: 'No run has started yet.',
    /** By the reason for which the optimiser stopped. */
    finished: {
      gradientTolerance: (count: number) =>
        `Converged after ${iterations(count)}: the gradient is almost zero.`,
      progressTolerance: (count: number) =>
        `Converged after ${iterations(count)}: another step would hardly change the cost.`,
      noiseFloor: (count: number) =>
        `Stopped after ${iterations(count)}: further improvement is smaller than this engine’s rounding error.`,
      lineSearchFailed: (count: number) => `Stopped after ${iterations(count)}: no step lowers the cost.`,
      notFinite: (count: number) =>
        `Stopped after ${iterations(count)}: the cost is no longer a finite number. Reset, and try a smaller learning rate.`,
      budget: (count: number, more: number) =>
        `Finished ${iterations(count)}. Continue for ${format.integer(more)} more, or change a number in the equation to see what it does.`,
    },
  },
  tiles: {
    title: 'What each hidden unit looks for',
    label: 'Weights of each hidden unit',
    pictureTitle: (iteration: number) =>
      `What each hidden unit looks for, iteration ${format.integer(iteration)}`,
    edges: (found: number, all: number) =>
      `*${format.integer(found)}* of ${format.count(all, { one: 'is an edge detector', other: 'are edge detectors' })}`,
    edgesHint: (inColour: boolean) =>
      `An edge detector has one clear orientation, covers only part of its tile, and its weights are not close to zero.${inColour ? ' In colour, a tile is measured along the colour in which it differs most from grey.' : ''}`,
    bars: (found: number, all: number) => `*${format.integer(found)}* of ${format.integer(all)} bars found`,
    barsHint:
      'A bar is found when one hidden unit responds to that bar alone. The measure is the cosine between the unit’s weights and the bar, both without their mean. It has to be above 0.8.',
    marked: 'Marked tiles',
  },
  legend: {
    grey: {
      label: (range: string) => `Black −${range}, grey 0, white +${range}`,
      perUnit:
        'Black is a negative weight, grey is zero and white is positive. Each tile is scaled to its own largest weight.',
      common: (range: string) =>
        `Black is a weight of −${range}, grey is zero and white is ${range}. All tiles have the same scale, which ends at the largest weight.`,
    },
    diverging: {
      label: (range: string) => `Blue −${range}, white 0, orange +${range}`,
      perUnit:
        'Blue is a negative weight, white is zero and orange is positive. Each tile is scaled to its own largest weight.',
      common: (range: string) =>
        `Blue is a weight of −${range}, white is zero and orange is ${range}. All tiles have the same scale, which ends at the largest weight.`,
    },
  },
  readout: {
    empty: 'Point at a tile, or tap it, to read its weights.',
    unit: (number: number) => `unit ${format.integer(number)}`,
    place: (row: number, column: number) => `row ${format.integer(row)}, column ${format.integer(column)}`,
    inspect: (number: number) => `Inspect unit ${format.integer(number)}`,
  },
  /** What a screen reader says of a tile. Numbers are given as text. */
  tileName: {
    none: 'No hidden unit yet',
    /** @param mean undefined before it is known @param marks the names of its marks; may be none */
    unit: (number: number, norm: string, mean: string | undefined, marks: readonly string[]) =>
      [
        `hidden unit ${format.integer(number)}`,
        `weight norm ${norm}`,
        ...(mean === undefined ? [] : [`mean activation ${mean}`]),
        ...marks,
      ].join(', '),
    marks: (names: readonly string[]) => names.join(', '),
    pixel: (row: number, column: number, input: string, weight: string) =>
      `row ${format.integer(row)}, column ${format.integer(column)}: x ${input}, weight ${weight}`,
  },
};

export type HiddenUnitsWords = typeof hiddenUnits;
