import type { CodeLanguage, ExerciseStep } from '../../exercise/messages.ts';

/** What is said about a step of the exercise. */
export interface StepWords {
  readonly title: string;
  /** What to compute. */
  readonly task: string;
  readonly shapes: string;
  /** From a question to the shapes; none of them is the solution. */
  readonly hints: readonly [string, string, string];
}

type Steps = Readonly<Record<ExerciseStep, StepWords>>;

/** The steps, for each programming language. */
export type ExerciseTaskWords = Readonly<Record<CodeLanguage, Steps>>;

export const octaveTask: Steps = {
  feedForward: {
    title: 'Feed forward',
    task: 'Compute the hidden activations a2 and the output a3 for all patches. f is the sigmoid function.',
    shapes: 'a2: hiddenSize × m, a3: visibleSize × m',
    hints: [
      'If each column of data is one patch, what does each column of W1 * data contain?',
      'b1 is a single column, but it has to be added for every patch. Use repmat, or add the column to the matrix: it is then added to every column.',
      'W1 is hiddenSize × visibleSize and data is visibleSize × m, so z2 and a2 are hiddenSize × m. W2 is visibleSize × hiddenSize. Apply the sigmoid to each entry: use ./ and exp.',
    ],
  },
  squaredError: {
    title: 'Mean squared error',
    task: 'Compare the output with the input. Take half the squared distance and average it over the patches.',
    shapes: 'a single number',
    hints: [
      'What do you sum over, and what do you average over?',
      'Square every entry of the difference with .^ and add up all entries. Divide the sum by the number of patches only.',
      'a3 - data is visibleSize × m. The sum of all its entries is one number, and m is the number of columns of data.',
    ],
  },
  weightDecay: {
    title: 'Weight decay',
    task: 'Add a cost for large weights. The biases are not included.',
    shapes: 'a single number',
    hints: [
      'Which of W1, W2, b1 and b2 appear in this formula?',
      'Square each weight before you add them up. The squared error was averaged over the patches. Does the number of patches appear in this formula?',
      'W1(:) is a column of all entries of W1, so one sum is enough for each matrix.',
    ],
  },
  sparsityCost: {
    title: 'Sparsity cost',
    task: 'Add β times the KL divergence, summed over the hidden units. The cost is the sum of all three terms.',
    shapes: 'ρ̂: hiddenSize × 1, the penalty: a single number',
    hints: [
      'To get the mean activation of a hidden unit, do you average along the rows of a2 or along its columns?',
      'ρ is one number and ρ̂ is a column. Divide entry by entry with ./ and add up over the units at the end. log is the natural logarithm.',
      'a2 is hiddenSize × m, and its mean over the patches is hiddenSize × 1. Both terms of the divergence have this shape before they are summed.',
    ],
  },
  delta3: {
    title: 'delta3',
    task: 'Compute how the error changes when z3 changes, for each output unit and each patch.',
    shapes: 'visibleSize × m',
    hints: [
      'The derivative of the sigmoid can be written with the activation alone. Which activation belongs to z3?',
      'The dot in the formula multiplies entry by entry: this is .* in MATLAB. Check the sign in front of the difference.',
      'data, a3 and delta3 are all visibleSize × m. At this step nothing is summed and nothing is divided by m.',
    ],
  },
  delta2: {
    title: 'delta2',
    task: 'Propagate delta3 back through W2 and add the derivative of the sparsity penalty.',
    shapes: 'hiddenSize × m',
    hints: [
      'Which terms does the derivative f′(z2) multiply: only the first, or both?',
      'The sparsity term is one column, the same for every patch. Add it to every column of the other term.',
      'W2 is visibleSize × hiddenSize and delta3 is visibleSize × m. For the product to be hiddenSize × m, W2 must be transposed. ρ̂ is hiddenSize × 1.',
    ],
  },
  weightGradients: {
    title: 'W1grad and W2grad',
    task: 'Add up the outer products of all patches, divide by m, and add the derivative of weight decay. W2grad has the same form, one layer higher.',
    shapes: 'W1grad: hiddenSize × visibleSize, W2grad: visibleSize × hiddenSize',
    hints: [
      'A single matrix product can add up the outer products of all patches. Which two matrices does it multiply?',
      'Only the part that comes from the data is divided by m. What is the derivative of (λ/2) W²?',
      'delta2 is hiddenSize × m and data is visibleSize × m. The gradient must have the same shape as W1, hiddenSize × visibleSize, so the product sums over m.',
    ],
  },
  biasGradients: {
    title: 'b1grad and b2grad',
    task: 'McCormick’s notes leave these two gradients to you, so there is no formula here.',
    shapes: 'b1grad: hiddenSize × 1, b2grad: visibleSize × 1',
    hints: [
      'A bias is a weight whose input is always 1. What does the outer product become then?',
      'Average each delta over the patches. Does weight decay apply to the biases?',
      'delta2 is hiddenSize × m and b1grad is hiddenSize × 1, so sum along the second dimension.',
    ],
  },
};
