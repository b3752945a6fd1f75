import { format } from './format.ts';

/** Two versions of the student’s code, timed beside each other. Times and differences are given as text. */
export const versions = {
  title: 'Loop or matrices',
  keep: 'Keep this version',
  measure: 'Measure',
  stop: 'Stop',
  introduction:
    'Write the function with a loop over the patches, press “Keep this version”, then rewrite it with matrices. “Measure” runs both on the same patches and compares their results and times.',
  sameCode: 'This version is kept. Change your code, then press “Measure” to compare the two.',
  twoVersions: 'Your code differs from the version that you kept. “Measure” compares the two.',
  kept: 'This version is kept.',
  running: 'Measuring with 10, 100, 1,000 and 10,000 patches …',
  measured: 'The times are measured.',
  caption: 'Milliseconds for one evaluation of cost and gradient',
  patches: 'Patches',
  other: 'Kept version',
  own: 'Your code now',
  kernel: 'This page’s kernel',
  /** At the ends of the lines in the chart. */
  short: { other: 'kept', own: 'now', kernel: 'kernel' },
  count: (count: number) => format.integer(count),
  milliseconds: (time: string) => `${time} ms`,
  notMeasured: 'too slow',
  sameNumbers: (difference: string) =>
    `Both versions give the same cost and gradient: the largest difference is ${difference} of the largest number.`,
  otherNumbers: (difference: string) =>
    `The two versions do not give the same numbers: the largest difference is ${difference} of the largest number.`,
};

/** The two steps behind the cost function, which have no verdict of their own. */
export const laterSteps = {
  vectorise: {
    title: 'Vectorise it',
    paragraphs: [
      'A loop over the patches calls many small operations. When each column of a matrix is one patch, a single product does the same for all patches.',
      'Keep your loop as a version, rewrite it without the loop, and measure both under “Loop or matrices”.',
    ],
    hints: [
      'Which lines of your loop use only the patch i? They can be written once, for all columns.',
      'Which sums over the patches are products of two matrices? W1grad is one of them.',
      'A vector such as b1 has to be added to every column. For MATLAB use repmat or bsxfun; in Octave and NumPy, a column is repeated by itself.',
    ],
  },
  digits: {
    title: 'Digits',
    paragraphs: [
      'The same function trains on handwritten digits of 28 × 28 pixels, with 196 hidden units, λ = 0.003, ρ = 0.1 and β = 3. Choose “Digits” under “Train with your code”, or “MNIST”: its 60,000 real digits are downloaded only when you ask for them.',
      'Leave out the numerical gradient check here, as McCormick’s notes tell you to. It evaluates the cost twice for each of the 308,308 parameters, which would take hours. Check your function on a small network, where the same mistakes show.',
    ],
    hints: [
      'Does your function contain a number such as 64 or 25? It should take all sizes from its arguments.',
      'A loop over the patches takes a long time on digits. Vectorise your function first.',
      'The patches are now 784 × m, W1 is 196 × 784 and W2 is 784 × 196. No other shape changes in kind.',
    ],
  },
};

export type ExerciseVersionsWords = typeof versions;
export type LaterStepsWords = typeof laterSteps;
