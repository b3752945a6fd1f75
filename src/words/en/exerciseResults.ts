import { isolateUnlessPlain } from '../isolate.ts';
import { format } from './format.ts';

/** What the check found: the verdict, the steps, the values and the student’s own gradient check. Numbers are given as text. */
export const results = {
  /** A line of the code, with its file where that is not the main one. */
  place: (line: number, file: string | undefined) =>
    file === undefined
      ? `line ${format.integer(line)}`
      : `line ${format.integer(line)} of ${isolateUnlessPlain(file)}`,
  /** @param place as `place` writes it */
  goTo: (place: string) => `Go to ${place}`,
  notChecked:
    'Write your code between the lines of the starter function, then check it. You can check after every step. Steps that you have not written yet do not count as mistakes.',
  checking: 'Checking your code.',
  running: 'Running your code on small networks of different sizes …',
  headlines: {
    right: 'Your function is right.',
    notBegun: 'Nothing is written yet.',
    begun: (right: number, all: number) =>
      `${format.integer(right)} of ${format.count(all, { one: 'step is', other: 'steps are' })} right. There are no mistakes so far.`,
    wrong: (place: string | undefined) =>
      place === undefined ? 'Something is wrong.' : `Something is wrong at ${place}.`,
    error: (place: string | undefined) =>
      place === undefined
        ? 'The program stopped with an error.'
        : `The program stopped with an error at ${place}.`,
    timeout: (place: string | undefined) =>
      place === undefined
        ? 'The program took too long and was stopped.'
        : `The program took too long and was stopped at ${place}.`,
  },
  agrees: (cost: string) =>
    `Your cost and gradient agree with the correct values on five networks, to nine digits. On the first network the cost is *${cost}*.`,
  moreFindings: (count: number) => format.count(count, { one: 'more finding', other: 'more findings' }),
  remarks: 'Worth knowing',
  printed: 'What your program printed',
  stale: 'The code has changed since this check.',
  /** At the end of a line in the editor. */
  marks: {
    error: '✗ here',
    wrong: '✗',
    /** @param step as in `2.2` */
    wrongStep: (step: string) => `✗ step ${step}`,
    note: '! see below',
    right: (name: string) => `${name} ✓`,
    rightMatrix: (name: string, rows: number, columns: number) => `${name} ${rows}×${columns} ✓`,
  },
  standings: { notYet: 'not yet', right: '✓ right', wrong: '✗ wrong' },
  /** @param place as `place` writes it */
  wrongAt: (place: string) => `✗ wrong, ${place}`,
  hint: (number: number, all: number) => `Hint ${format.integer(number)} of ${format.integer(all)}`,
  /** Values of the computation that have a name in words; the others are called as in the code. */
  quantities: {
    squaredError: 'squared error',
    weightDecay: 'weight decay',
    sparsity: 'sparsity penalty',
    sparsityDelta: 'sparsity term',
  },
  values: {
    title: (quantity: string) => `Values: ${quantity}`,
    aside: 'small network',
    empty:
      'After a check, you can compare the values of your variables with the expected ones here. They belong to a network with 9 pixels, 5 hidden units and 12 patches.',
    inNoVariable: (quantity: string) =>
      `None of your variables holds the ${quantity} by itself, but your results show that this step is right.`,
    /** @param expected a number, or a size */
    notFound: (quantity: string, expected: string) =>
      `None of your variables holds the right ${quantity} yet. On the network with 9 pixels, 5 hidden units and 12 patches it should be ${expected}.`,
    yours: 'yours',
    expected: 'expected',
    difference: 'difference',
    /** @param range where the colours end */
    /** @param largest the largest difference, where the matrices have the same size */
    colours: (range: string, largest: string | undefined) =>
      `Blue is negative and orange is positive. The strongest colours stand for ±${range}.${
        largest === undefined ? '' : ` The largest difference is ${largest}.`
      }`,
    picture: (caption: string, rows: number, columns: number) => `${caption}, ${rows}×${columns}`,
  },
  ownCheck: {
    title: 'Numerical gradient check',
    aside: 'of your own cost',
    empty:
      'When your function returns a cost and a gradient, this check changes each parameter of a small network slightly, up and down. It then compares the change of your cost with your gradient: the two must agree.',
    passes: '✓ The check passes.',
    fails: '✗ The check fails.',
    yours: 'yours',
    numerical: 'numerical',
  },
};

export type ExerciseResultsWords = typeof results;
