import type {
  FailureFinding,
  FailureMistake,
  Finding,
  FormFinding,
  FormMistake,
  MistakeFinding,
  Remark,
  UnexplainedFinding,
} from '../findings.ts';
import { type Step, stepNumbers } from '../mistakeNames.ts';
import type { Language } from '../student/studentProgram.ts';
import { mistakeWords } from './mistakeWords.ts';
import { pythonFailureWords, pythonFormWords, pythonMistakeWords, spelledForPython } from './pythonWords.ts';

const stepNames: Readonly<Record<Step, string>> = {
  feedForward: 'feed forward',
  squaredError: 'squared error',
  weightDecay: 'weight decay',
  sparsityCost: 'sparsity cost',
  delta3: 'delta3',
  delta2: 'delta2',
  weightGradients: 'W1grad and W2grad',
  biasGradients: 'b1grad and b2grad',
};

/** A finding as one or a few sentences, in the spelling of the student's language. */
export function sentenceOf(finding: Finding, language: Language = 'octave'): string {
  return language === 'python' ? pythonSentence(finding) : octaveSentence(finding);
}

function pythonSentence(finding: Finding): string {
  const own =
    finding.kind === 'mistake'
      ? pythonMistakeWords[finding.mistake]
      : finding.kind === 'form'
        ? pythonFormWords[finding.mistake]
        : undefined;
  if (finding.kind === 'failure') return failureSentence(finding, pythonFailureWords);
  return own ?? spelledForPython(octaveSentence(finding));
}

function octaveSentence(finding: Finding): string {
  switch (finding.kind) {
    case 'mistake':
      return mistakeSentence(finding);
    case 'form':
      return formSentence(finding);
    case 'failure':
      return failureSentence(finding);
    case 'unexplained':
      return unexplainedSentence(finding);
    case 'notYet':
      return `Step ${stepNumbers[finding.step]}, ${stepNames[finding.step]}, is not written yet.`;
  }
}

function mistakeSentence({ mistake, blocks, computedAs }: MistakeFinding): string {
  const where = blocks.length > 0 && blocks.length < 4 ? ` This is so in ${listed(blocks)}.` : '';
  const instead =
    computedAs === undefined ? '' : ` The right values stand in ${computedAs}, which is not returned.`;
  return `${mistakeWords[mistake]}${where}${instead}`;
}

const listed = (blocks: readonly string[]): string => {
  const names = blocks.map((block) => `${block}grad`);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
};

const sizes = (dims: readonly number[] | undefined): string => (dims ?? []).join('×');

const formWords: Readonly<Record<FormMistake, (finding: FormFinding) => string>> = {
  outputsSwapped: () => 'The two outputs are swapped: cost comes first, grad second.',
  costNotNumeric: ({ class: name }) => `cost is no number (its class is ${name}).`,
  costNotScalar: ({ dims }) => `cost is ${sizes(dims)}. It must be a single number: one sum is missing.`,
  costComplex: () =>
    'cost is complex: a logarithm was taken of a negative number. ρ̂ must lie between 0 and 1.',
  costNotANumber: () => 'cost is NaN or infinite.',
  gradientMissing: () => 'grad is not returned.',
  gradientNotNumeric: ({ class: name }) => `grad is no array of numbers (its class is ${name}).`,
  gradientLength: ({ dims, expected }) =>
    `grad is ${sizes(dims)}. It must be as long as theta, here ${sizes(expected)}.`,
  biasGradientsNotSummed: ({ dims, expected }) =>
    `grad is ${sizes(dims)} instead of ${sizes(expected)}: the bias gradients are not summed over the patches.`,
  biasGradientsOverUnits: ({ dims, expected }) =>
    `grad is ${sizes(dims)} instead of ${sizes(expected)}: the bias gradients are summed over the units instead of the patches. Use sum(delta, 2).`,
  biasGradientsScalar: ({ dims, expected }) =>
    `grad is ${sizes(dims)} instead of ${sizes(expected)}: each bias gradient is a single number. Sum over the patches only.`,
  gradientWithoutBiases: ({ dims, expected }) =>
    `grad is ${sizes(dims)} instead of ${sizes(expected)}: b1grad and b2grad are missing.`,
  W1gradFromA2: ({ dims, expected }) =>
    `grad is ${sizes(dims)} instead of ${sizes(expected)}: W1grad is formed with a2. It is delta2 times the transposed data.`,
  W2gradFromData: ({ dims, expected }) =>
    `grad is ${sizes(dims)} instead of ${sizes(expected)}: W2grad is formed with the data. It is delta3 times the transposed a2.`,
  gradientRow: ({ dims, expected }) =>
    `grad is a row, ${sizes(dims)}. It must be a column, ${sizes(expected)}.`,
  gradientMatrix: ({ dims, expected }) =>
    `grad is a matrix, ${sizes(dims)}. It must be one column, ${sizes(expected)}: put the parts below each other with (:).`,
  gradientComplex: () => 'grad is complex.',
  gradientNotANumber: () => 'grad contains NaN or infinite values.',
  singlePrecision: () =>
    'The results are in single precision, with only seven digits. Leave out single(…): the gradient check needs double.',
  integerClass: () =>
    'The code calculates with integers, which are rounded at every step. Convert them with double(…) first.',
  notRepeatable: () =>
    'Two calls with the same arguments give different results. The function must not use random numbers.',
};

function formSentence(finding: FormFinding): string {
  return formWords[finding.mistake](finding);
}

const failureWords: Readonly<Partial<Record<FailureMistake, string>>> = {
  transposeMissing: 'One of the two matrices must be transposed for their product to fit.',
  transposeTooMany: 'The product fits without the transposition.',
  elementwiseMeant: 'Both have the same size, so the product entry by entry, .*, is probably meant.',
  sizesHardCoded: 'The code runs for 64 pixels and 25 hidden units only. Use visibleSize and hiddenSize.',
  countHardCoded: 'The code runs for 10000 patches only. Take their number from the size of the data.',
  undefinedFunction: 'There is no such function in your files or among the built-in ones.',
  outputNotSet: 'The function ends without setting this output.',
  recursion: 'A function keeps calling itself.',
  memory: 'The program asks for more memory than there is.',
  timeout: 'The program did not come to an end in time. Look at the loop on this line.',
};

function failureSentence(
  { mistake, failure, network }: FailureFinding,
  words: Readonly<Partial<Record<FailureMistake, string>>> = {},
): string {
  const { message, explanation, suggestion, operands } = failure;
  const shapes = operands
    ?.filter(({ source }) => source !== '')
    .map(({ source, dims }) => `${source} is ${sizes(dims)}`)
    .join(', ');
  return [
    network ? `On the network ${network}: ${message}` : message,
    shapes ? `${shapes}.` : undefined,
    explanation ?? words[mistake] ?? failureWords[mistake],
    suggestion ? `Did you mean ${suggestion}?` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}

function unexplainedSentence({ step, quantity }: UnexplainedFinding): string {
  const value = quantity === undefined ? '' : ` No variable holds the expected ${quantity}.`;
  return `The values part from the expected ones at step ${stepNumbers[step]}, ${stepNames[step]}.${value} No known mistake explains them.`;
}

/** A remark as a sentence. */
export function remarkSentence(remark: Remark): string {
  switch (remark.kind) {
    case 'note':
      return remark.note.message;
    case 'onePatch':
      return 'With a single patch the function gives something else: a sum or mean lacks its dimension, as in sum(x, 2).';
    case 'checkPassesButWrong':
      return 'The numerical gradient check passes, because the gradient fits the cost. But the cost itself is not the right one.';
    case 'checkFailsThoughGradientRight':
      return 'The numerical gradient check fails although the gradient is right: it is the cost that is wrong.';
  }
}
