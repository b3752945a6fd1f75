import type { NumericalGradientMistake } from '../otherFiles/gradeNumericalGradient.ts';
import type { SampleMistake } from '../otherFiles/gradeSampleImages.ts';
import type { FileMistakeWords } from './fileMistakes.ts';

const sampleIMAGES: Readonly<Record<SampleMistake, string>> = {
  notNumeric: 'The function does not return a matrix of numbers.',
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
  imagesMissing:
    'Some of the ten pictures are never chosen. Check the range of the random numbers that choose the picture.',
  cornerOnly: 'All patches come from the same rows or the same columns. Choose both at random.',
  patchesByRows:
    'The pixels of each patch are listed row by row. reshape lists them column by column; you may have transposed the patch first.',
  notFromImages:
    'Some columns are not patches of the pictures. Check that rows and columns are ranges of eight, and that both come from the same picture.',
};

const computeNumericalGradient: Readonly<Record<NumericalGradientMistake, string>> = {
  zeros: 'All entries of numgrad are zero.',
  notNumeric: 'The function does not return an array of numbers.',
  shape: 'numgrad must be a column with as many entries as theta.',
  integers: 'numgrad has the type of whole numbers, so every entry is rounded.',
  otherLength:
    'J was called with more or fewer numbers than theta has. Give it the whole theta, with one entry moved.',
  notMoved: 'J was called only at theta itself. Move one entry of theta before each call.',
  notStored: 'J was called at moved places, but all entries of numgrad are still zero.',
  oneSided:
    'This compares J at a moved theta with J at theta itself. Move the entry up and down instead: the error is then far smaller.',
  notHalved: 'numgrad is twice as large as it should be. The two places are 2 × EPSILON apart, not EPSILON.',
  notDivided: 'The difference of the two values of J is not divided by the distance between the two places.',
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
};

export const fileMistakes: FileMistakeWords = {
  all: { sampleIMAGES, computeNumericalGradient },
  python: {
    sampleIMAGES: {
      notNumeric: 'The function does not return an array of numbers. Does it end with return?',
      transposed:
        'patches is 10,000 × 64, and its rows are not patches. Cut each patch into a column, or normalise by rows with axis=1.',
      shape: 'patches must have the shape (64, 10000): one column for each patch.',
      notRandom:
        'A second call returns exactly the same patches. Choose the places with random numbers, for example with np.random.randint.',
      imagesMissing:
        'Some of the ten pictures are never chosen. np.random.randint(low, high) never gives high itself.',
    },
    computeNumericalGradient: {
      notNumeric: 'The function does not return an array of numbers. Does it end with return?',
      shape: 'numgrad must be an array with as many entries as theta.',
      integers: 'numgrad holds whole numbers, so every entry is rounded. Make it with np.zeros(theta.shape).',
      notMoved:
        'J was called only at theta itself. In Python, b = theta gives the same array a second name, and what moves one moves the other; theta.copy() makes a new array.',
      thetaNotRestored:
        'Several entries of theta are moved at the same time. Put each entry back before you move the next one, or move a copy: b = theta only gives the same array a second name.',
    },
  },
};
