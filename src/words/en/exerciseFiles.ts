import type { FileMistakes, OtherFile } from '../../exercise/messages.ts';
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

const tasks: Readonly<Record<OtherFile, FileTaskWords>> = {
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

const mistakes: { readonly [File in OtherFile]: Readonly<Record<FileMistakes[File], string>> } = {
  sampleIMAGES: {
    notNumeric: 'sampleIMAGES does not return a matrix of numbers.',
    zeros: 'All entries of patches are equal.',
    transposed: 'patches is 10,000 × 64. Each patch should be a column, so it must be transposed.',
    shape: 'patches must be 64 × 10,000: one column for each patch.',
    outOfRange:
      'Some values lie outside the range from 0.1 to 0.9. Leave the lines at the end of the starter function as they are.',
    notNormalised:
      'The values were not moved into the range from 0.1 to 0.9. Leave the lines at the end of the starter function as they are.',
    allAlike: 'All patches are the same. Choose another place for each patch, inside the loop.',
    notRandom:
      'A second call returns exactly the same patches. Choose the places with random numbers, for example with randi.',
    oneImageOnly: 'All patches come from the same picture. Choose one of the ten pictures for each patch.',
    cornerOnly: 'All patches come from the same rows or the same columns. Choose both at random.',
    patchesByRows:
      'The pixels of each patch are listed row by row. reshape lists them column by column; you may have transposed the patch first.',
    notFromImages:
      'Some columns are not patches of the pictures. Check that rows and columns are ranges of eight, and that both come from the same picture.',
  },
  computeNumericalGradient: {
    zeros: 'All entries of numgrad are zero.',
    shape: 'numgrad must be a column with as many entries as theta.',
    oneSided:
      'This compares J at a moved theta with J at theta itself. Move the entry up and down instead: the error is then far smaller.',
    notHalved:
      'numgrad is twice as large as it should be. The two places are 2 × EPSILON apart, not EPSILON.',
    notDivided:
      'The difference of the two values of J is not divided by the distance between the two places.',
    signFlipped:
      'Every entry has the wrong sign. Subtract the value at the lower place from the value at the upper one.',
    thetaNotRestored:
      'Several entries of theta are moved at the same time. Put each entry back before you move the next one.',
    epsilonTooLarge:
      'EPSILON is too large: J is curved between the two places, and the estimate is inexact. The notes choose 0.0001.',
    epsilonTooSmall:
      'EPSILON is too small: the two values of J differ by little more than their rounding error. The notes choose 0.0001.',
    wrong:
      'numgrad differs from the exact gradient, and no known mistake gives these numbers. Compare the values, entry by entry.',
  },
};

/** The course’s two smaller files. */
export const files = {
  notChecked: 'Write your code between the lines of the starter function, then check it.',
  wrong: 'Something is wrong.',
  patchesLabel: (count: number) =>
    `${format.count(count, { one: 'patch', other: 'patches' })} that your function cut from the built-in scenes`,
  patchesShown:
    'The first 100 patches that your function cut from built-in scenes, whitened like the pictures of the course.',
  tasks,
  mistakes,
};

export type ExerciseFilesWords = typeof files;
