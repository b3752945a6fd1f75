import { formatMeasured, formatSetting } from '../../format/number.ts';
import { format } from './format.ts';

const runs = (count: number): string => format.count(count, { one: 'run', other: 'runs' });
const iterations = (count: number): string => format.count(count, { one: 'iteration', other: 'iterations' });
const evaluationsOf = (count: number): string =>
  format.count(count, { one: 'evaluation', other: 'evaluations' });
const hiddenUnits = (count: number): string =>
  format.count(count, { one: 'hidden unit', other: 'hidden units' });

/** What the values of a list may be. */
interface WrittenRange {
  readonly min: number;
  readonly max: number;
  readonly zero: boolean;
}

/** The settings that all runs of a race share: without the one that varies. */
interface SharedSettings {
  readonly source: string;
  readonly patchCount?: number | undefined;
  /** In pixels. */
  readonly patchSize?: number | undefined;
  readonly hiddenSize?: number | undefined;
  readonly lambda?: number | undefined;
  readonly rho?: number | undefined;
  readonly beta?: number | undefined;
  readonly optimiser?: string | undefined;
  readonly seed?: number | undefined;
}

/** What is given of a list of facts, each of them written. */
function given<Value>(value: Value | undefined, write: (value: Value) => string): string[] {
  return value === undefined ? [] : [write(value)];
}

/** Several runs from the same start, trained one after the other. */
export const races = {
  /** Sentences one after the other. */
  together: (sentences: readonly string[]) => sentences.join(' '),
  title: 'Races',
  introduction:
    'A race trains the same start several times and changes one setting: the optimiser, or a number over a list of values. The runs are trained one after the other in the background. Your own run stays as it is.',
  form: {
    base: {
      name: 'Start',
      sentence: 'The settings that all runs of the race share.',
      options: { course: 'The course’s settings', playground: 'As in the playground' },
    },
    shared: (now: SharedSettings): string =>
      [
        now.source,
        ...given(now.patchCount, (count) => format.count(count, { one: 'patch', other: 'patches' })),
        ...given(now.patchSize, (side) => `${side}×${side} pixels`),
        ...given(now.hiddenSize, hiddenUnits),
        ...given(now.lambda, (value) => `λ = ${formatSetting(value)}`),
        ...given(now.rho, (value) => `ρ = ${formatSetting(value)}`),
        ...given(now.beta, (value) => `β = ${formatSetting(value)}`),
        ...given(now.optimiser, (name) => name),
        ...given(now.seed, (seed) => `seed ${seed}`),
      ].join(', '),
    varies: {
      name: 'What changes',
      sentence: 'The one setting that differs between the runs.',
      options: {
        optimiser: 'Optimiser',
        lambda: 'Weight decay λ',
        rho: 'Target activation ρ',
        beta: 'Sparsity weight β',
        hiddenSize: 'Hidden units',
        seed: 'Seed',
        patchCount: 'Number of patches',
        patchSize: 'Patch size',
        learningRate: 'Learning rate α',
        batchSize: 'Batch size',
        momentum: 'Momentum',
        memory: 'L-BFGS memory',
      },
    },
    optimisers: 'Optimisers',
    optimiserSentence: 'Train a run with this optimiser.',
    values: {
      name: 'Values',
      sentence: 'One run is trained for each value. Separate the values by commas.',
    },
    steps: 'Fill the list with equal steps',
    from: { name: 'From', sentence: 'The first value of the list.' },
    to: { name: 'To', sentence: 'The last value of the list.' },
    count: { name: 'How many', sentence: 'How many values the list has.' },
    spacing: {
      name: 'Steps',
      sentence:
        'Each value is the one before it times a fixed factor, or plus a fixed number. A factor needs values above 0.',
      options: { geometric: 'By a factor', arithmetic: 'By a sum' },
    },
    fill: 'Fill the list',
    start: 'Start the race',
    size: (count: number, budget: number) => `${runs(count)} of up to ${iterations(budget)} each.`,
    replaces: 'A new race takes the place of the one below.',
    problems: {
      notANumber: ({ text }: { readonly text: string }) => `“${text}” is not a number.`,
      notWhole: ({ value }: { readonly value: number }) =>
        `${formatSetting(value)} is not a whole number, and this setting counts something.`,
      outOfRange: ({ value, range }: { readonly value: number; readonly range: WrittenRange }) =>
        `${formatSetting(value)} is not possible here. The values can be from ${formatSetting(range.min)} to ${formatSetting(range.max)}${range.zero && range.min > 0 ? ', or 0' : ''}.`,
      twice: ({ value }: { readonly value: number }) =>
        `${formatSetting(value)} is in the list twice. Both runs would be the same.`,
      tooFew: () => 'A race needs at least two runs.',
      tooMany: ({ count, most }: { readonly count: number; readonly most: number }) =>
        `The list has ${format.count(count, { one: 'value', other: 'values' })}. A race has at most ${runs(most)}.`,
    },
    factorNeedsMore: 'Steps by a factor need a first and a last value above 0.',
  },
  /** What a run of the race is called, by its value. */
  names: {
    lambda: (value: number) => `λ = ${formatSetting(value)}`,
    rho: (value: number) => `ρ = ${formatSetting(value)}`,
    beta: (value: number) => `β = ${formatSetting(value)}`,
    hiddenSize: hiddenUnits,
    seed: (value: number) => `Seed ${format.integer(value)}`,
    patchCount: (value: number) => format.count(value, { one: 'patch', other: 'patches' }),
    patchSize: (value: number) => `${value}×${value} pixels`,
    learningRate: (value: number) => `α = ${formatSetting(value)}`,
    batchSize: (value: number) => `Batches of ${format.integer(value)}`,
    momentum: (value: number) => `Momentum ${formatSetting(value)}`,
    memory: (value: number) => `Memory ${format.integer(value)}`,
  },
  status: {
    running: (at: number, count: number, name: string) =>
      `Run ${format.integer(at)} of ${format.integer(count)}: ${name}.`,
    stopped: (done: number, count: number) =>
      `The race is stopped. ${format.integer(done)} of ${runs(count)} are finished.`,
    finished: (count: number) => `The race is over: ${runs(count)}.`,
    finishedWithFailures: (count: number, failed: number) =>
      `The race is over: ${runs(count)}, of which ${format.integer(failed)} failed.`,
    progress: 'Progress of the race',
  },
  stop: 'Stop the race',
  resume: 'Go on with the race',
  clear: 'Clear the race',
  clearSentence: 'Removes the race from this screen. Runs that you have kept stay.',
  entry: {
    waiting: 'Waiting',
    preparing: 'Preparing the patches',
    at: (iteration: number, budget: number) =>
      `Iteration ${format.integer(iteration)} of ${format.integer(budget)}`,
    finished: iterations,
    cost: (value: number) => `J = ${formatMeasured(value)}`,
    edges: (found: number, all: number) =>
      `${format.integer(found)} of ${format.count(all, { one: 'unit is an edge', other: 'units are edges' })}`,
    bars: (found: number, all: number) => `${format.integer(found)} of ${format.integer(all)} bars found`,
    effort: (evaluations: number, seconds: number) =>
      `${evaluationsOf(evaluations)}, ${format.duration(seconds * 1000)}`,
    tiles: (name: string) => `Tiles of the run ${name}`,
    keep: 'Keep',
    keepRun: (name: string) => `Keep: ${name}`,
    keepSentence: 'Puts this run among the kept runs, where it can be compared with others.',
    kept: 'Kept',
    open: 'Open',
    openRun: (name: string) => `Open in the playground: ${name}`,
    openSentence: 'Shows this run in the playground. The run that is there now is kept.',
  },
  failures: {
    costNotFinite: 'Failed: with this value, the cost was not a finite number any more.',
    memory: 'Failed: these settings need more memory than there is.',
    data: 'Failed: the patches could not be made. The pictures may not be open any more, or the patches are larger than they are.',
    trainer: 'Failed: the trainer stopped working.',
  },
  chart: {
    across: {
      name: 'Cost over',
      sentence: 'What the curves are drawn over.',
      options: { iterations: 'Iterations', evaluations: 'Evaluations', seconds: 'Seconds' },
      /** How far the curves reach. */
      end: {
        iterations,
        evaluations: evaluationsOf,
        seconds: (value: number) => format.duration(value * 1000),
      },
    },
    honest:
      'An iteration is not the same work for every optimiser: L-BFGS sometimes evaluates the cost more than once, and momentum and Adam take many small steps. Compare them by evaluations and by seconds.',
    seconds:
      'The seconds are those of training alone, on this machine. They grow when something else trains at the same time.',
    /** Where the axis across ends. @param unit one of `across.options` */
    end: (value: string, unit: string) => `${value} ${unit}`,
    others: 'The thin lines are the other runs of the race.',
  },
  table: {
    caption: 'The runs of the race in numbers',
    heads: {
      run: 'Run',
      cost: 'Cost',
      reconstruction: 'Reconstruction',
      weightDecay: 'Weight decay',
      sparsity: 'Sparsity',
      found: 'Found',
      iterations: 'Iterations',
      evaluations: 'Evaluations',
      seconds: 'Seconds',
    },
  },
  save: {
    table: 'Save table (CSV)',
    curves: 'Save curves (CSV)',
    failed: 'The browser could not make the picture. Save it as SVG instead.',
    title: (varies: string) => `A race: ${varies}`,
  },
};

export type RacesWords = typeof races;
