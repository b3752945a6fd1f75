import { formatMeasured } from '../../format/number.ts';
import { format } from './format.ts';
import { races } from './races.ts';

const { integer, decimal } = format;
const iterationOf = (iteration: number) => `Iteration ${integer(iteration)}`;

/** The screen on which runs are put side by side. */
export const compare = {
  races,
  title: 'Compare runs',
  introduction:
    'Every run that you train is listed here, with its curve. Pick two to five of them to see them side by side: what differs in their settings, their curves, and their hidden units, matched so that like stands beside like.',
  list: {
    title: 'Runs',
    count: (count: number) => format.count(count, { one: 'run', other: 'runs' }),
    picked: (count: number, most: number) => `${integer(count)} of at most ${integer(most)} picked`,
    pick: (title: string) => `Compare: ${title}`,
    full: 'Five runs are picked. Take one of them away first.',
    baseline: 'Baseline',
    makeBaseline: (title: string) => `Baseline: ${title}`,
    heading: (source: string, inColour: boolean, hiddenSize: number) =>
      `${source}${inColour ? ' in colour' : ''}, ${format.count(hiddenSize, { one: 'hidden unit', other: 'hidden units' })}`,
    facts: (iteration: number, cost: number) => `${iterationOf(iteration)} · J = ${formatMeasured(cost)}`,
    curve: (cost: number) => `Its cost, which ends at ${formatMeasured(cost)}`,
    shown: 'In the playground',
    notKept: 'Only in this tab',
    branched: (iteration: number) => `Branched off at iteration ${integer(iteration)}`,
    branchedFromGone: (iteration: number) =>
      `Branched off at iteration ${integer(iteration)} from a run that is no longer here`,
    edit: (title: string) => `Name and note: ${title}`,
    name: 'Name',
    note: 'Note',
    done: 'Done',
    pin: (title: string) => `Pin: ${title}`,
    pinSentence: 'A pinned run is not deleted to make room for newer ones.',
    remove: (title: string) => `Delete: ${title}`,
    removed: (title: string) => `“${title}” was deleted.`,
    undo: 'Undo',
    undoOf: (title: string) => `Undo: delete ${title}`,
  },
  empty: {
    text: 'There are no runs yet. Train a network in the playground, or open a session file. Change a setting and train again, and you have two runs to compare.',
    playground: 'To the playground',
  },
  pickMore: {
    none: 'Pick two to five runs to compare them.',
    one: 'Pick one more run to compare it with.',
    missing: (count: number) =>
      count === 1
        ? 'One of the picked runs is not here. It was deleted, or it is kept in another browser.'
        : `${integer(count)} of the picked runs are not here. They were deleted, or they are kept in another browser.`,
    only: 'There is only one run so far. Change a setting in the playground and train again; then both can be compared.',
  },
  loading: 'Loading the run …',
  gone: (letter: string) => `Run ${letter} could not be read. It was deleted, or its record is damaged.`,
  settings: {
    title: 'Settings that differ',
    same: 'These runs have the same settings.',
    region: 'Table of the settings that differ',
    setting: 'Setting',
    absent: '–',
    yes: 'yes',
    no: 'no',
    changes: (count: number) => format.count(count, { one: 'change', other: 'changes' }),
    /** A setting and what it is. */
    settingIs: (name: string, value: string) => `${name} ${value}`,
    allChanges: (changes: readonly string[]) => changes.join(' · '),
    change: (iteration: number, parts: readonly string[]) => `${integer(iteration)}: ${parts.join(', ')}`,
    names: {
      source: 'Source',
      digest: 'Opened pictures',
      patchSize: 'Patch size',
      patchCount: 'Patches',
      whiten: 'Whitening',
      whiteningCutoff: 'Cutoff of the whitening',
      removeMean: 'Mean removed',
      truncate: 'Truncated to ±3σ',
      scale: 'Scaled to 0.1–0.9',
      colour: 'In colour',
      hiddenSize: 'Hidden units',
      seed: 'Seed',
      lambda: 'Weight decay λ',
      output: 'Output units',
      sparsity: 'Sparsity by',
      active: 'Active units k',
      rho: 'Target ρ',
      beta: 'Sparsity penalty β',
      optimiser: 'Optimiser',
      memory: 'Pairs remembered',
      learningRate: 'Learning rate',
      momentum: 'Momentum',
      batchSize: 'Batch size',
      iterations: 'Iterations',
      changes: 'Changed on the way',
    },
    automatic: 'auto',
    models: { sigmoid: 'sigmoid', linear: 'linear', kl: 'KL', l1: 'L1', topK: 'TopK' },
  },
  curves: {
    title: 'Curves',
    term: {
      name: 'Show',
      sentence: 'The total cost, or one of the terms that it consists of.',
      options: {
        total: 'Cost J',
        reconstructionError: 'Reconstruction error',
        weightDecay: 'Weight decay',
        sparsityPenalty: 'Sparsity penalty',
      },
    },
    axis: {
      name: 'Along',
      sentence:
        'An iteration of one optimiser can take many evaluations of the cost, one of another only one. Evaluations and seconds compare them fairly.',
      options: { iterations: 'Iterations', evaluations: 'Evaluations', seconds: 'Seconds' },
    },
    scale: {
      name: 'Scale',
      sentence: 'Close up leaves out the first steps, in which the cost falls a hundredfold.',
      options: { close: 'Close up', log: 'Logarithmic' },
    },
    unknown: {
      evaluations: (letters: readonly string[]) =>
        `The evaluations of ${format.list(letters)} were not recorded: trained by an earlier version of this page.`,
      seconds: (letters: readonly string[]) =>
        `The seconds of ${format.list(letters)} were not recorded: trained, or begun, by an earlier version of this page.`,
    },
    secondsNote:
      'Seconds of training on this machine or the one where the run was trained, without pauses and rests.',
    label: 'The curves of the picked runs',
    reading: (iteration: number, values: readonly string[]) =>
      `At iteration ${integer(iteration)}: ${values.join(' · ')}`,
    valueOf: (letter: string, value: number) => `${letter} ${formatMeasured(value)}`,
    run: (letter: string) => `Run ${letter}`,
  },
  scrubber: {
    title: 'Iteration',
    label: 'Show all runs at iteration',
    position: (iteration: number, last: number) => `Iteration ${integer(iteration)} of ${integer(last)}`,
    waits: 'Training again up to there …',
    note: (letters: readonly string[]) =>
      `Of ${format.list(letters)} only the first and the last iteration can be shown: it was trained by an earlier version of this page, or its pictures are not open. Of other runs every iteration is trained again where it was not kept, to the same bits.`,
  },
  units: {
    title: 'Hidden units',
    sentence:
      'The units of every run stand where the unit of the baseline stands that they are most like (the largest sum of |cosine| between rows of W1). A cross marks a unit that looks for the opposite: its cosine is negative.',
    colour:
      'In colour, units are shown as W1·Z, as in the playground: what they look for in the patches before whitening. Z is that of the baseline’s patches. Partners are found by W1.',
    view: {
      name: 'Show',
      sentence:
        'The units themselves, or each unit minus the one of the baseline, both brought to length 1 and turned to the same side.',
      options: { units: 'Units', differences: 'Differences' },
    },
    differenceScale:
      'Grey is no difference. Black and white are a difference as large as the largest weight of the baseline.',
    label: (letter: string) => `Hidden units of run ${letter}`,
    differenceLabel: (letter: string) => `Run ${letter} minus the baseline`,
    baselineUnit: (unit: number) => `Unit ${integer(unit)}`,
    unit: (place: number, unit: number, cosine: number) =>
      `Place ${integer(place)}: unit ${integer(unit)}, cosine ${decimal(cosine, 2)} with the baseline`,
    noUnit: (place: number) => `Place ${integer(place)}: no unit`,
    extraUnit: (unit: number) => `Unit ${integer(unit)}, without a partner in the baseline`,
    choose: 'Choose a unit to see its partners in all runs.',
    partners: (place: number, parts: readonly string[]) =>
      `Unit ${integer(place)} of the baseline: ${parts.join(' · ')}`,
    partner: (letter: string, unit: number, cosine: number) =>
      `${letter} unit ${integer(unit)}, cosine ${decimal(cosine, 2)}`,
    noPartner: (letter: string) => `${letter} none`,
    alike: (count: number, of: number) =>
      `Alike (|cosine| ≥ 0.9): ${integer(count)} of ${format.count(of, { one: 'unit', other: 'units' })}`,
    edges: (count: number) => format.count(count, { one: 'edge', other: 'edges' }),
    at: iterationOf,
    otherSize: 'Its patches have another size, so its units cannot be compared.',
    unknown: 'Its weights are not to be had at present.',
  },
  measures: {
    title: 'Cost terms and edges',
    region: 'Table of the cost terms and edges',
    run: 'Run',
    bar: 'Terms',
    edges: 'Edges',
    meanActivation: 'Mean activation',
    barLabel: (letter: string) => `The cost terms of run ${letter}`,
    note: 'The bars have one scale. Costs under another λ, ρ or β are other quantities: compare the terms, not their sum.',
  },
  activations: {
    title: 'Mean activations',
    label: (letter: string) => `Mean activations of run ${letter}, in the order of the tiles`,
    heads: ['Place', 'Mean activation'] as [string, string],
    name: (place: number, value: number) => `Place ${integer(place)}: ${formatMeasured(value)}`,
    sampled: (count: number) =>
      `At an earlier iteration they are measured on ${format.count(count, { one: 'patch', other: 'patches' })} of the baseline.`,
    unknown: 'Not known at this iteration: its patches are not those of the baseline.',
  },
  patches: {
    title: 'Reconstructions of the same patches',
    input: 'Patches',
    row: (letter: string) => `Run ${letter}`,
    label: 'Ten patches of the baseline, and what each run makes of them',
    column: (patch: number, errors: readonly string[]) =>
      `Patch ${integer(patch)}: error ${errors.join(', ')}`,
    choose: 'Choose a patch to see its errors.',
    error: (letter: string, error: number) => `${letter} ${formatMeasured(error)}`,
    preparing: 'Preparing the patches …',
    notOpen:
      'The pictures of the baseline are not open. Open the baseline in the playground to see reconstructions here.',
    failed: 'The patches could not be prepared.',
    others: (letters: readonly string[]) =>
      `${format.list(letters)} learned from patches of another kind, so there is nothing to reconstruct for them here.`,
    relatives: (letters: readonly string[]) =>
      `${format.list(letters)} learned from other patches of the same source. These are the baseline’s.`,
  },
  failed: (message: string) =>
    message === ''
      ? 'The program that compares runs could not be loaded. Check your connection.'
      : `The comparison broke off: ${message}`,
  retry: 'Try again',
};

export type CompareWords = typeof compare;
