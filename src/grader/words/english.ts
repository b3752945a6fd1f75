import type { FormMistake } from '../findings.ts';
import type { GraderWords } from './graderWords.ts';
import { mistakeWords } from './mistakeWords.ts';
import { pythonWords } from './pythonWords.ts';
import { sizeText } from './sizeText.ts';

const forms: GraderWords['forms'] = {
  outputsSwapped: () => 'The two outputs are swapped: cost comes first, grad second.',
  costNotNumeric: ({ class: name }) => `cost is not a number (its class is ${name}).`,
  costNotScalar: ({ dims }) => `cost is ${sizeText(dims)}. It must be a single number: one sum is missing.`,
  costComplex: () =>
    'cost is complex: a logarithm was taken of a negative number. ρ̂ must lie between 0 and 1.',
  costNotANumber: () => 'cost is NaN or infinite.',
  gradientMissing: () => 'grad is not returned.',
  gradientNotNumeric: ({ class: name }) => `grad is not an array of numbers (its class is ${name}).`,
  gradientLength: ({ dims, expected }) =>
    `grad is ${sizeText(dims)}. It must be as long as theta, here ${sizeText(expected)}.`,
  ...insteadOf({
    biasGradientsNotSummed: 'the bias gradients are not summed over the patches.',
    biasGradientsOverUnits:
      'the bias gradients are summed over the units instead of the patches. Use sum(delta, 2).',
    biasGradientsScalar: 'each bias gradient is a single number. Sum over the patches only.',
    gradientWithoutBiases: 'b1grad and b2grad are missing.',
    W1gradFromA2: 'W1grad is computed with a2. It is delta2 times the transposed data.',
    W2gradFromData: 'W2grad is computed with the data. It is delta3 times the transposed a2.',
  }),
  gradientRow: ({ dims, expected }) =>
    `grad is a row, ${sizeText(dims)}. It must be a column, ${sizeText(expected)}.`,
  gradientMatrix: ({ dims, expected }) =>
    `grad is a matrix, ${sizeText(dims)}. It must be one column, ${sizeText(expected)}: put the parts below each other with (:).`,
  gradientComplex: () => 'grad is complex.',
  gradientNotANumber: () => 'grad contains NaN or infinite values.',
  singlePrecision: () =>
    'The results are in single precision, with only seven digits. Leave out single(…): the gradient check needs double.',
  integerClass: () =>
    'The code calculates with integers, which are rounded at every step. Convert them with double(…) first.',
  notRepeatable: () =>
    'Two calls with the same arguments give different results. The function must not use random numbers.',
};

/** Sentences that begin with the size that was returned and the right one. */
function insteadOf<Name extends FormMistake>(sentences: Readonly<Record<Name, string>>) {
  const say = ([name, sentence]: readonly [string, string]) => [
    name,
    ({ dims, expected }: Parameters<GraderWords['forms'][FormMistake]>[0]) =>
      `grad is ${sizeText(dims)} instead of ${sizeText(expected)}: ${sentence}`,
  ];
  return Object.fromEntries(Object.entries<string>(sentences).map(say)) as Pick<GraderWords['forms'], Name>;
}

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

export const english: GraderWords = {
  steps: {
    feedForward: 'feed forward',
    squaredError: 'squared error',
    weightDecay: 'weight decay',
    sparsityCost: 'sparsity cost',
    delta3: 'delta3',
    delta2: 'delta2',
    weightGradients: 'W1grad and W2grad',
    biasGradients: 'b1grad and b2grad',
  },
  mistakes: mistakeWords,
  forms,
  failures: {
    transposeMissing: 'One of the two matrices must be transposed for their product to fit.',
    transposeTooMany: 'The product fits without the transposition.',
    elementwiseMeant: 'Both have the same size, so the product entry by entry, .*, is probably meant.',
    sizesHardCoded: 'The code works only for 64 pixels and 25 hidden units. Use visibleSize and hiddenSize.',
    countHardCoded: 'The code works only for 10000 patches. Take their number from the size of the data.',
    undefinedFunction: 'There is no such function in your files or among the built-in ones.',
    outputNotSet: 'The function ends without setting this output.',
    recursion: 'A function keeps calling itself.',
    memory: 'The program needs more memory than is available.',
    timeout: 'The program did not come to an end in time. Look at the loop on this line.',
  },
  python: pythonWords,
  notYet: (step, name) => `Step ${step}, ${name}, is not written yet.`,
  unexplained: (step, name) => `Your values differ from the expected ones at step ${step}, ${name}.`,
  noVariableHolds: (quantity) => `No variable holds the expected ${quantity}.`,
  noKnownMistake: 'No known mistake explains them.',
  join: (sentences) => sentences.join(' '),
  inBlocks: (blocks) => `This affects ${listed(blocks)}.`,
  rightIn: (variable) => `The variable ${variable} holds the right values, but it is not returned.`,
  onNetwork: (name) =>
    name === 'training'
      ? 'This happened on the network that was being trained.'
      : `This happened on the network ${name}.`,
  sizes: (operands) => `${operands.map(([source, size]) => `${source} is ${size}`).join(', ')}.`,
  didYouMean: (name) => `Did you mean ${name}?`,
  explanation: (sentence) => sentence,
  remarks: {
    onePatch:
      'With a single patch the function gives a different result: a sum or mean lacks its dimension, as in sum(x, 2).',
    checkPassesButWrong:
      'The numerical gradient check passes because the gradient matches the cost. But the cost itself is wrong.',
    checkFailsThoughGradientRight:
      'The numerical gradient check fails although the gradient is right: it is the cost that is wrong.',
  },
};
