import type { CodeLanguage, OtherFile } from '../../exercise/messages.ts';
import { format } from './format.ts';

/** What is said about one of the course’s smaller files. */
export interface FileTaskWords {
  readonly paragraphs: readonly string[];
  readonly shapes: string;
  /** From a question to the functions involved; none of them is the solution. */
  readonly hints: readonly [string, string, string];
  /** The title of the results, and what stands there before there are any. */
  readonly results: string;
  readonly empty: string;
  /** When the check finds no mistake. */
  readonly right: string;
}

const octave: Readonly<Record<OtherFile, FileTaskWords>> = {
  sampleIMAGES: {
    paragraphs: [
      'Cut 10,000 patches of 8 × 8 pixels out of ten pictures. Choose a picture at random for each patch, and a random place in it.',
      'IMAGES holds the ten pictures: IMAGES(:, :, 3) is the third one, with 512 rows and 512 columns. The last lines of the starter function move all values into the range from 0.1 to 0.9, because the output of a sigmoid stays between 0 and 1.',
    ],
    shapes: 'patches: 64 × 10,000, one patch in each column',
    hints: [
      'Where is the last place at which a patch of 8 pixels still fits into 512 pixels?',
      'A range such as r:r+7 selects eight rows. randi(n) gives a random whole number from 1 to n.',
      'IMAGES(rows, columns, picture) is an 8 × 8 matrix. reshape turns it into a column of 64 numbers, which can be assigned to patches(:, i).',
    ],
    results: 'Your patches',
    empty:
      'When your function is right, it cuts patches out of built-in scenes here, and this panel shows 100 of them.',
    right: 'It returns 10,000 random patches of all ten pictures, with values from 0.1 to 0.9.',
  },
  computeNumericalGradient: {
    paragraphs: [
      'Estimate the gradient of a function J at theta from values of J alone. The notes use this to check the gradient that backpropagation gives.',
      'J is a function: J(theta) is a number. Move one entry of theta at a time, up and down by EPSILON, and leave the others as they are. The notes choose EPSILON = 0.0001.',
    ],
    shapes: 'numgrad: as many rows as theta, one column',
    hints: [
      'How often must J be called for each entry of theta?',
      'Make a column of zeros with a single EPSILON in it. Adding it to theta moves exactly one entry.',
      'numgrad(i) is a difference of two values of J, divided by the distance between the two places at which J was called.',
    ],
    results: 'Values: numgrad',
    empty:
      'After a check, you can compare your numerical gradient with the exact gradient of a function of five parameters here.',
    right: 'On a function whose gradient is known, it differs from the exact gradient by less than 1e-7.',
  },
};

/** What differs where NumPy’s arrays and functions are used. */
const python: typeof octave = {
  sampleIMAGES: {
    ...octave.sampleIMAGES,
    paragraphs: [
      'Cut 10,000 patches of 8 × 8 pixels out of ten pictures. Choose a picture at random for each patch, and a random place in it.',
      'images holds the ten pictures: images[:, :, 2] is the third one, with 512 rows and 512 columns. The last lines of the starter function move all values into the range from 0.1 to 0.9, because the output of a sigmoid stays between 0 and 1.',
    ],
    shapes: 'patches: (64, 10000), one patch in each column',
    hints: [
      'At which row may a patch of 8 pixels start, so that it still fits into 512 pixels?',
      'A slice such as r:r + 8 selects eight rows. np.random.randint(n) gives a random whole number from 0 to n − 1.',
      'images[rows, columns, picture] is an 8 × 8 array. reshape turns it into a vector of 64 numbers, which can be assigned to patches[:, i].',
    ],
  },
  computeNumericalGradient: {
    ...octave.computeNumericalGradient,
    shapes: 'numgrad: a vector as long as theta',
    hints: [
      octave.computeNumericalGradient.hints[0],
      'Make a vector of zeros with a single EPSILON in it. theta plus this vector is a new array, in which exactly one entry has moved. Note that b = theta makes no new array, and theta.copy() does.',
      'numgrad[i] is a difference of two values of J, divided by the distance between the two places at which J was called.',
    ],
  },
};

const tasks: Readonly<Record<CodeLanguage, typeof octave>> = { octave, python };

/** The course’s two smaller files. */
export const files = {
  notChecked: 'Write your code between the lines of the starter function, then check it.',
  wrong: 'Something is wrong.',
  patchesLabel: (count: number) =>
    `${format.count(count, { one: 'patch', other: 'patches' })} that your function cut from the built-in scenes`,
  patchesShown:
    'The first 100 patches that your function cut from built-in scenes, whitened like the pictures of the course.',
  tasks,
};

export type ExerciseFilesWords = typeof files;
