import { format } from './format.ts';

/** Which weights were used, within a sentence. */
const weightsAt = (iteration: number): string =>
  iteration === 0 ? 'at the initial weights' : `at iteration ${format.integer(iteration)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const rows = (count: number): string => format.count(count, { one: 'row', other: 'rows' });
const columns = (count: number): string => format.count(count, { one: 'column', other: 'columns' });

interface Plan {
  readonly parameters: number;
  readonly ofParameters: number;
  readonly patches: number;
  readonly ofPatches: number;
  /** As `lessThanASecond` and its neighbours say it. */
  readonly time: string;
  readonly training: boolean;
}

/** What was checked. `mistake` is the name of the one that was made on purpose. */
interface Subject {
  readonly iteration: number;
  readonly stale: boolean;
  readonly patches: number;
  readonly mistake: string | undefined;
}

/** An entry of a block as it is read out. Numbers are ready to be shown. */
interface Entry {
  readonly block: string;
  readonly row: number;
  /** Undefined for a bias, which has one column. */
  readonly column: number | undefined;
  readonly worst: boolean;
  readonly analytic: string;
  readonly numeric: string;
  readonly relative: string;
}

const places = {
  'W1,b1': 'W1grad and b1grad are computed from delta2 and the others are not, so look at delta2.',
  'W2,b2': 'W2grad and b2grad are computed from delta3 alone, so look at how they are computed.',
  'W1,W2': 'Both weight matrices are wrong and no bias is, so look at weight decay.',
  'b1,b2': 'Both biases are wrong and no weights are, so look at b1grad and b2grad.',
  'W1,W2,b1,b2':
    'Every block is wrong, so look at what they share: delta3, the division by m, and the cost itself.',
};

/** The panel that checks the gradient. */
export const gradientCheck = {
  title: 'Gradient check',
  intro:
    'The check increases and decreases each parameter by a small amount, EPSILON, and compares the change of the cost with the gradient of backpropagation. The gradient is correct if the two agree.',
  epsilon: 'EPSILON = 1e-4',
  weights: { initial: 'Initial', present: 'Present' },
  noMistake: 'Nothing is wrong',
  noWeightsYet: 'There are no weights yet. The run is being prepared.',
  planning: 'Measuring how long it will take …',
  plan: ({ parameters, ofParameters, patches, ofPatches, time, training }: Plan) => {
    const of =
      patches === ofPatches
        ? `all ${format.count(patches, { one: 'patch', other: 'patches' })}`
        : `${format.integer(patches)} of the ${format.count(ofPatches, { one: 'patch', other: 'patches' })}`;
    const when = training ? `${time} while training continues` : time;
    return parameters === ofParameters
      ? `It checks all ${format.count(parameters, { one: 'parameter', other: 'parameters' })} on ${of}, in ${when}.`
      : `It checks ${format.integer(parameters)} of the ${format.count(ofParameters, { one: 'parameter', other: 'parameters' })}, chosen at random from every block, on ${of}, in ${when}. Each parameter needs two evaluations of the cost, so checking a large network is slow, as McCormick’s notes warn.`;
  },
  lessThanASecond: 'less than a second',
  aboutSeconds: (count: number) => `about ${format.count(count, { one: 'second', other: 'seconds' })}`,
  aboutMinutes: (count: number) => `about ${format.count(count, { one: 'minute', other: 'minutes' })}`,
  begins: 'Starting …',
  progress: (done: number, of: number, timeLeft: string) =>
    `${format.integer(done)} of ${format.count(of, { one: 'parameter', other: 'parameters' })}, ${timeLeft} left`,
  progressLabel: 'Parameters checked',
  cancelled: 'Cancelled. Nothing was changed.',
  failed: 'The check could not be done',
  result: 'Result of the gradient check',
  subject: ({ iteration, stale, patches, mistake }: Subject) =>
    `${capital(weightsAt(iteration))}${stale ? ' of the previous run' : ''}, on ${format.count(patches, { one: 'patch', other: 'patches' })}${
      mistake === undefined ? '' : `, with the mistake “${mistake}”`
    }:`,
  passes: (difference: string) => `It passes: the relative difference is ${difference}, below 1e-9.`,
  limit: (difference: string) =>
    `It agrees as far as rounding allows: the relative difference is ${difference}. If EPSILON is halved, the numerical gradient itself changes by as much. At the initial weights the check is more precise.`,
  fails: (difference: string, blocks: readonly string[]) =>
    `It fails: the relative difference is ${difference}, but it should be below 1e-9. Wrong: ${format.list(blocks)}.`,
  notANumber:
    'It fails: the cost or its gradient is not a number. Look for the logarithm of a negative number or a division by zero.',
  correct: 'The computed gradient is the gradient of the cost.',
  unseen: 'The code is still wrong, but this check cannot see it.',
  places,
  elsewhere: 'Look at the lines that compute these.',
  together: (sentences: readonly string[]) => sentences.join(' '),
  limits: (blocks: readonly string[]) =>
    `${format.list(blocks)} ${blocks.length === 1 ? 'is' : 'are'} above 1e-9, but only by as much as central differences are in error themselves. A real mistake stays the same when EPSILON is halved; rounding error does not.`,
  heads: { block: 'Block', entries: 'Entries', gradient: 'Gradient' },
  verdicts: { agrees: 'agrees', differs: 'differs' },
  entries: (checked: number, total: number) =>
    checked === total
      ? `all ${format.integer(total)}`
      : `${format.integer(checked)} of ${format.integer(total)}`,
  map: (block: string, rowCount: number, columnCount: number) =>
    `Relative differences of ${block}, ${rows(rowCount)}, ${columns(columnCount)}`,
  /** A list for screen readers. */
  mapRows: (block: string) => `The largest relative difference in each row of ${block}`,
  entry: ({ block, row, column, worst, analytic, numeric, relative }: Entry) =>
    `${block}(${column === undefined ? row : `${row}, ${column}`})${worst ? ', the worst checked here' : ''}: computed ${analytic}, numerical ${numeric}, relative difference ${relative}.`,
  notChecked: (block: string, row: number, column: number) =>
    `${block}, from row ${format.integer(row)}, column ${format.integer(column)}: not among the checked entries.`,
  mapHint: 'Point at an entry, or focus a map and use the arrow keys, to read both derivatives.',
  scale: 'from dark to light',
  /** After the formula of what is shown. @param side of the square of entries that share a cell */
  scaleNote: (side: number) =>
    side === 1
      ? 'on a logarithmic scale'
      : `on a logarithmic scale. Each cell shows the worst of ${format.integer(side)} × ${format.integer(side)} entries.`,
  blindSpots: {
    title: 'What a gradient check cannot see',
    intro:
      'The check compares the gradient with the cost as the code computes it. If both are wrong in the same way, or if the mistake is somewhere else, the check still passes.',
    summary: (count: number) => `${format.integer(count)} such mistakes`,
  },
  weightsAt,
};

export type GradientCheckWords = typeof gradientCheck;
