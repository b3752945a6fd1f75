import { format } from './format.ts';

/** The figures of the gradient check. */
export const readingCheck = {
  check: {
    mistake: 'What is broken',
    none: 'Nothing: the code is right',
    riddle: 'Break a line for me',
    nextRiddle: 'Another riddle',
    endRiddle: 'Choose the mistake myself',
    verdict: 'Verdict',
    riddleAsked: (number: number) =>
      `Riddle ${format.integer(number)}: one line is broken. Which one? Look at which blocks of the gradient disagree.`,
    suspects: {
      delta2: 'delta2',
      delta3: 'delta3',
      weights: 'W1grad and W2grad',
      biases: 'b1grad and b2grad',
    },
    found: (line: string, mistake: string) => `Yes, it is ${line}. ${mistake}`,
    notFound: (line: string) => `If ${line} were broken, other blocks would disagree. Look again.`,
    block: 'Block',
    entries: 'Entries',
    difference: 'Relative difference',
    agrees: 'agrees',
    differs: 'disagrees',
    mapRows: (block: string) => `The largest relative difference in each row of ${block}`,
    map: (block: string) => `Entries of ${block}: computed and numerical gradient`,
    entry: (name: string, computed: string, numerical: string) =>
      `${name}: the computed gradient is ${computed}, the numerical gradient is ${numerical}`,
    mapHint:
      'A dark entry disagrees. Point at an entry, or go to a block with Tab and move with the arrow keys.',
    passes: (difference: string) => `The check passes: the relative difference is ${difference}.`,
    passesWrongly: (difference: string) =>
      `The check passes (the relative difference is ${difference}), although the code is wrong: the cost contains the same mistake.`,
    fails: (difference: string, blocks: readonly string[]) =>
      `The check fails: the relative difference is ${difference}. Blocks that disagree: ${blocks.join(', ')}.`,
  },
  epsilon: {
    chart: 'Relative difference of the gradient check for each EPSILON',
    at: (epsilon: string, difference: string) =>
      `With EPSILON = ${epsilon}, the relative difference is ${difference}.`,
    course: '1e-4',
    passes: 'The check passes below 1e-9.',
    measure: 'Measure the curve',
  },
};

export type ReadingCheckWords = typeof readingCheck;
