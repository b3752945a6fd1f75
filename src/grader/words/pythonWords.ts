import type { GraderWords, Spelling } from './graderWords.ts';

const mistakes: GraderWords['python']['mistakes'] = {
  thetaByRows: 'W1 and W2 are read from theta in two different orders. Use the same order for both.',
  countFromLength:
    'm is the wrong length of the data. With one patch in each column, the number of patches is data.shape[1].',
  countHardCoded: 'The number of patches is written into the code as 10000. Take it from data.shape[1].',
  weightDecaySpectral:
    'np.linalg.norm(W, 2) of a matrix is its largest singular value. Sum the squared entries instead.',
  gradientByRows:
    'W1 and W2 are read from theta column by column, but a weight gradient is put into grad row by row. Use the same order for both.',
};

const forms: GraderWords['python']['forms'] = {
  singlePrecision:
    'The results are in single precision, with only seven digits. Leave out np.float32: the gradient check needs float64.',
  integerClass:
    'The results are integers, which are rounded at every step. Make the arrays with dtype=float, or leave dtype out.',
};

const failures: GraderWords['python']['failures'] = {
  elementwiseMeant: 'Both have the same shape, so the product entry by entry, *, is probably meant.',
  sizesHardCoded: 'The code works only for 64 pixels and 25 hidden units. Use visible_size and hidden_size.',
  countHardCoded: 'The code works only for 10000 patches. Take their number from data.shape[1].',
};

/** MATLAB's operators and calls in a sentence, as Python writes them. */
const spellings: Spelling = [
  [/ \.\* /g, ' * '],
  [/, \.\*,/g, ', *,'],
  [/\.\//g, '/'],
  [/\bW1grad\(:\)/g, 'W1grad.ravel()'],
  [/: put the parts below each other with \(:\)/g, ': put the parts one after the other with np.concatenate'],
  [/\bsum\(delta, 2\)/g, 'np.sum(delta, axis=1)'],
  [/\bas in sum\(x, 2\)/g, 'as in np.sum(x, axis=1)'],
  [/lacks its dimension/g, 'lacks its axis'],
  [/lambda, sparsityParam, beta/g, 'lambda_, sparsity_param, beta'],
  [/exp\(−z\)/g, 'np.exp(−z)'],
  [/the natural logarithm, log\./g, 'the natural logarithm, np.log.'],
];

/** Sentences that are different for Python, and how the others are rewritten. */
export const pythonWords: GraderWords['python'] = { mistakes, forms, failures, spellings };
