import { format } from './format.ts';

const units = (count: number): string => format.count(count, { one: 'unit', other: 'units' });

interface Steps {
  readonly removeMean: boolean;
  readonly truncate: boolean;
  readonly scale: boolean;
  readonly colour?: true;
}

/** A ranking of all patches by their error. Errors are ready to be shown. */
interface Ranking {
  readonly patches: number;
  readonly iteration: number;
  readonly mean: string;
  readonly median: string;
  readonly worst: string;
  readonly best: string;
}

/** How the patches of a picture are prepared for the network, and how the picture is put together again. */
function method({ removeMean, truncate, scale, colour }: Steps): string {
  if (colour)
    return 'Before a patch enters the network, the mean patch is subtracted and it is multiplied by the whitening matrix Z. Afterwards, it is multiplied by the inverse of Z and the mean patch is added back.';
  const before = [
    ...(removeMean ? ['its own mean is subtracted'] : []),
    ...(truncate ? ['it is cut off at ±3 standard deviations of all training patches'] : []),
    ...(scale ? ['it is scaled like the training patches'] : []),
  ];
  if (before.length === 0) return 'Their values enter and leave the network unchanged.';
  const after = [
    ...(scale ? ['the scaling is undone'] : []),
    ...(removeMean ? ['the mean, which the network never saw, is added back'] : []),
    ...(truncate ? ['what was cut off stays lost'] : []),
  ];
  return `Before a patch enters the network, ${format.list(before)}. Afterwards, ${format.list(after)}.`;
}

/** The panel that shows what the network makes of its input. Numbers given as text are ready to be shown. */
export const reconstructions = {
  title: 'Reconstructions',
  notYet: 'Known once the patches are ready.',
  iteration: (iteration: number) => `iteration ${format.integer(iteration)}`,
  iterationInFloat64: (iteration: number) => `iteration ${format.integer(iteration)} · float64`,
  /** The numbers of the three layers. */
  compression: (visible: number, hidden: number) =>
    `${format.count(visible, { one: 'number', other: 'numbers' })} → ${format.integer(hidden)} → ${format.integer(visible)}`,
  compressed: (hidden: number, share: number) =>
    `Each patch passes through ${format.count(hidden, { one: 'activation', other: 'activations' })}. That is ${format.percent(share)} of the number of its values.`,
  notCompressed:
    'There are at least as many hidden units as pixels, so the network could copy its input. Only sparsity prevents this.',
  meanError: (patches: number) => `Mean error, all ${format.integer(patches)}`,
  meanErrorShown: (patches: number | undefined) =>
    patches === undefined ? 'Mean error, these' : `Mean error, these ${format.integer(patches)}`,
  varianceExplained: 'Variance explained',
  /** A share as a whole percentage, with a true minus sign. */
  percent: (share: number) => format.percent(Math.round(100 * share) / 100 + 0),
  notDefined: 'not defined',
  rows: { input: 'input', output: 'output', error: 'error' },
  orders: { label: 'Order of the patches', asCut: 'As cut', worst: 'Worst', best: 'Best' },
  previous: {
    name: (count: number) =>
      count === 1 ? 'Previous patch' : `Previous ${format.count(count, { one: 'patch', other: 'patches' })}`,
    sentence: 'Show the patches before these.',
    blocked: 'These are the first patches.',
  },
  next: {
    name: (count: number) =>
      count === 1 ? 'Next patch' : `Next ${format.count(count, { one: 'patch', other: 'patches' })}`,
    sentence: 'Show the patches after these.',
    blocked: 'These are the last patches.',
  },
  place: (first: number, last: number, of: number) =>
    `${format.integer(first)}–${format.integer(last)} of ${format.integer(of)}`,
  measuring: 'Measuring every patch',
  measured: 'Patches measured',
  stop: { name: 'Cancel', sentence: 'Stop measuring. The order stays as it was.' },
  notRanked:
    'The patches of this run have not been ranked yet. They are shown in the order in which they were cut.',
  rank: { name: 'Rank them', sentence: 'Measure the error of every patch and sort the patches by it.' },
  rankAgain: { name: 'Rank again', sentence: 'Measure again, because the network has changed.' },
  ranking: ({ patches, iteration, mean, median, worst, best }: Ranking) =>
    `All ${format.count(patches, { one: 'patch', other: 'patches' })} at iteration ${format.integer(iteration)}: mean error ${mean}, which is the reconstruction term of the cost. Median ${median}, worst ${worst}, best ${best}.`,
  strip: 'Patches, their outputs and errors',
  patch: (patch: number, error: string) => `patch ${format.integer(patch)}, error ${error}`,
  belowEach: 'Below each:',
  tooDark: (value: string) => `too dark, −${value}`,
  tooBright: (value: string) => `+${value}, too bright`,
  errorsInColour: (value: string) =>
    `Errors: mid grey is 0, and each of the three colours is shown from −${value} to +${value}`,
  addsInColour: (value: string) =>
    `What a unit adds: mid grey is 0, and each of the three colours is shown from −${value} to +${value}`,
  onePatch: 'One patch, unit by unit',
  patchTitle: (patch: number) => `Patch ${format.integer(patch)}, unit by unit`,
  code: 'Its code',
  codeUse: (activations: number, used: number, limit: number) =>
    `The code has ${format.count(activations, { one: 'activation', other: 'activations' })}, in the order of the tiles. ${format.integer(used)} of them ${used === 1 ? 'is' : 'are'} above ${format.decimalAtMost(limit, 2)}.`,
  codeChart: 'Activation of each hidden unit for this patch',
  codeHeads: { unit: 'hidden unit', activation: 'activation' },
  codeHint: 'Click a bar, or use the arrow keys, to select its unit.',
  codeBar: (unit: number, activation: string, rank: number) =>
    `Hidden unit ${format.integer(unit)}: activation ${activation}, number ${format.integer(rank)} by what it adds`,
  sentence: (text: string) => `${text}.`,
  output: 'Its output',
  outputMade: (output: 'sigmoid' | 'linear'): string =>
    output === 'linear'
      ? 'The columns of W2 are added to b2. With linear output units, f leaves the sums as they are.'
      : 'The columns of W2 are added to b2 first. Then the sigmoid f turns the sums into pixels.',
  input: { label: 'The patch', caption: 'input x' },
  rebuiltFrom: (count: number) => `Rebuilt from ${format.count(count, { one: 'unit', other: 'units' })}`,
  rebuilt: (added: number, of: number) =>
    added === 0
      ? 'f(b2), no unit'
      : added === of
        ? 'output x̂, all units'
        : `${format.integer(added)} of ${units(of)}`,
  weightedSums: (what: string) => `Weighted sums: ${what}`,
  adding: {
    all: 'all units add',
    none: 'no unit yet',
    unit: (unit: number) => `unit ${format.integer(unit)} adds`,
  },
  stopPlaying: 'Stop',
  error: (added: number, of: number, error: string, none: string, all: string) =>
    `Error with ${format.integer(added)} of ${units(of)}: ${error}. With none: ${none}. With all: ${all}.`,
  darkens: (value: string) => `darkens, −${value}`,
  brightens: (value: string) => `+${value}, brightens`,
  used: 'The units it uses most, by ‖a2·W2‖, with their number and activation:',
  usedStrip: 'Units that this patch uses most',
  adds: 'adds',
  usedUnit: (unit: number, activation: string, size: string) =>
    `hidden unit ${format.integer(unit)}, activation ${activation}, adds ${size}`,
  picture: 'A whole picture',
  noPictures: 'These patches were not cut from pictures, so there is no whole picture to rebuild.',
  sized: (name: string, width: number, height: number) => `${name} (${width}×${height})`,
  overlaps: { none: 'Side by side', half: 'Overlapping' },
  rebuilding: 'Rebuilding …',
  throughNetwork: (patches: number, side: number) =>
    `${format.count(patches, { one: 'patch', other: 'patches' })} of ${side}×${side} pixels each ${patches === 1 ? 'goes' : 'go'} through the network.`,
  method,
  views: { rebuilt: 'Rebuilt', means: 'Means only', error: 'Error' },
  /** What is shown beside the original. */
  shown: {
    rebuilt: 'through the network',
    means: 'only the patches’ means',
    error: 'error, rebuilt − original',
  },
  parts: { whole: 'Whole', detail: 'Detail' },
  original: 'original',
  originalOf: (name: string) => `${name}, the original`,
  shownOf: (name: string, what: string) => `${name}, ${what}`,
  explained: (share: string) => `The rebuilt picture explains ${share} of the variance of this picture.`,
  meansExplained: (share: string) =>
    `The means of the patches, which do not pass through the network, explain ${share} by themselves.`,
  greys: 'Black and white are three standard deviations (σ) of its pixels.',
  together: (sentences: readonly string[]) => sentences.join(' '),
  nothingToSave: 'There is nothing to save yet. Wait until it is shown.',
  save: 'Save',
  saves: {
    strip: {
      name: 'Save these reconstructions',
      sentence: 'Save these reconstructions as a picture, PNG or SVG, as they are shown now.',
      title: (iteration: number) =>
        `Patches, their reconstructions and errors, iteration ${format.integer(iteration)}`,
    },
    parts: {
      name: 'Save this patch taken apart',
      sentence: 'Save this patch and what its units add as a picture, PNG or SVG, as they are shown now.',
      title: (patch: number, added: number, of: number, iteration: number) =>
        `Patch ${format.integer(patch)} rebuilt from ${added} of ${format.count(of, { one: 'hidden unit', other: 'hidden units' })}, iteration ${format.integer(iteration)}`,
    },
    picture: {
      name: 'Save this picture and its original',
      sentence: 'Save this picture and its original as a picture, PNG or SVG, as they are shown now.',
      title: (name: string, what: string, iteration: number) =>
        `${name}: the original, and ${what}, iteration ${format.integer(iteration)}`,
    },
  },
};

export type ReconstructionWords = typeof reconstructions;
