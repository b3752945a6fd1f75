import type { ExerciseStep } from '../../exercise/messages.ts';
import { markup as divergence } from '../../notation/equations/divergence.tex';
import { markup as decay } from '../../notes/equations/decay.tex';
import { markup as a2 } from '../../notes/equations/lineA2.tex';
import { markup as a3 } from '../../notes/equations/lineA3.tex';
import { markup as delta2 } from '../../notes/equations/lineDelta2.tex';
import { markup as delta3 } from '../../notes/equations/lineDelta3.tex';
import { markup as rhoHat } from '../../notes/equations/lineRhoHat.tex';
import { markup as W1grad } from '../../notes/equations/lineW1grad.tex';
import { markup as W2grad } from '../../notes/equations/lineW2grad.tex';
import { markup as outerProduct } from '../../notes/equations/outerProduct.tex';
import { markup as slope } from '../../notes/equations/slope.tex';
import { markup as squaredError } from '../../notes/equations/squaredError.tex';

/** A step of the task as the page shows it. */
export interface TaskStep {
  readonly step: ExerciseStep;
  readonly number: string;
  readonly title: string;
  /** What is to be computed, in a sentence. */
  readonly task: string;
  /** Formulas as `.tex` files give them. */
  readonly equations: readonly string[];
  /** The term of the cost whose colour the equations have. */
  readonly term?: 'reconstruction' | 'decay' | 'sparsity';
  readonly shapes: string;
  /** From a question to a nudge to the shapes; none of them is the solution. */
  readonly hints: readonly [string, string, string];
}

export const taskSteps: readonly TaskStep[] = [
  {
    step: 'feedForward',
    number: '1.1',
    title: 'Feed forward',
    task: 'Compute the hidden activations a2 and the output a3 for all patches. f is the sigmoid.',
    equations: [a2, a3],
    shapes: 'a2: hiddenSize × m, a3: visibleSize × m',
    hints: [
      'If each column of data is one patch, what does W1 * data hold in each of its columns?',
      'b1 is a single column, but every patch needs it. repmat, or adding the column to the matrix, gives it to all of them.',
      'W1 is hiddenSize × visibleSize and data is visibleSize × m, so z2 and a2 are hiddenSize × m. W2 is visibleSize × hiddenSize. The sigmoid works entry by entry: use ./ and exp.',
    ],
  },
  {
    step: 'squaredError',
    number: '1.2',
    title: 'Mean squared error',
    task: 'Compare the output with the input: half the squared distance, averaged over the patches.',
    equations: [squaredError],
    term: 'reconstruction',
    shapes: 'a single number',
    hints: [
      'Over what do you add up, and over what do you take the mean?',
      'Square every entry of the difference with .^ and add up all of them. Only the number of patches divides the sum.',
      'a3 - data is visibleSize × m. The sum over all entries is one number; m is the number of columns of data.',
    ],
  },
  {
    step: 'weightDecay',
    number: '1.3',
    title: 'Weight decay',
    task: 'Large weights cost something. Biases do not.',
    equations: [decay],
    term: 'decay',
    shapes: 'a single number',
    hints: [
      'Which of W1, W2, b1 and b2 appear in this formula?',
      'Square each weight before you add them up. The squared errors were averaged over the patches; does the number of patches appear here?',
      'W1(:) is a column of all entries of W1, so that a single sum is enough for each matrix.',
    ],
  },
  {
    step: 'sparsityCost',
    number: '1.4',
    title: 'Sparsity cost',
    task: 'Add β times the KL divergence, summed over the hidden units, and put the three terms together as cost.',
    equations: [rhoHat, divergence],
    term: 'sparsity',
    shapes: 'ρ̂: hiddenSize × 1, the penalty: a single number',
    hints: [
      'Is the mean activation of a hidden unit a mean along the rows of a2, or along its columns?',
      'ρ is one number and ρ̂ a column: divide entry by entry with ./, and add up over the units at the end. log is the natural logarithm.',
      'a2 is hiddenSize × m, and its mean over the patches is hiddenSize × 1. So are both terms of the divergence, before they are summed.',
    ],
  },
  {
    step: 'delta3',
    number: '2.1',
    title: 'delta3',
    task: 'How much does the error change with z3? Each output unit has its own answer for each patch.',
    equations: [delta3, slope],
    shapes: 'visibleSize × m',
    hints: [
      'The derivative of the sigmoid can be written with the activation alone. Which activation belongs to z3?',
      'The dot in the formula multiplies entry by entry: .* in MATLAB. Mind the sign in front of the difference.',
      'data, a3 and delta3 all are visibleSize × m. Nothing is summed and nothing is divided by m yet.',
    ],
  },
  {
    step: 'delta2',
    number: '2.2',
    title: 'delta2',
    task: 'Send delta3 back through W2 and add the pull of the sparsity penalty.',
    equations: [delta2],
    shapes: 'hiddenSize × m',
    hints: [
      'Which parts does the derivative f′(z2) multiply: only the first, or both?',
      'The sparsity term is one column, the same for every patch. It has to be added to every column of the other term.',
      'W2 is visibleSize × hiddenSize and delta3 is visibleSize × m. For the product to be hiddenSize × m, W2 must be transposed. ρ̂ is hiddenSize × 1.',
    ],
  },
  {
    step: 'weightGradients',
    number: '2.3',
    title: 'W1grad and W2grad',
    task: 'Add up the outer products of all patches, average, and add the derivative of weight decay. W2grad has the same form, one layer up.',
    equations: [outerProduct, W1grad, W2grad],
    shapes: 'W1grad: hiddenSize × visibleSize, W2grad: visibleSize × hiddenSize',
    hints: [
      'One matrix product can add up the outer products of all patches at once. Which two matrices does it multiply?',
      'Only the part from the data is divided by m. What is the derivative of (λ/2) W²?',
      'delta2 is hiddenSize × m and data is visibleSize × m. The gradient must have the shape of W1, hiddenSize × visibleSize, so that m is the inner dimension.',
    ],
  },
  {
    step: 'biasGradients',
    number: '2.4',
    title: 'b1grad and b2grad',
    task: 'The notes leave these to you, and so do we: no formula is given here.',
    equations: [],
    shapes: 'b1grad: hiddenSize × 1, b2grad: visibleSize × 1',
    hints: [
      'A bias is a weight from an input that is always 1. What becomes of the outer product then?',
      'Average each delta over the patches. Do biases have weight decay?',
      'delta2 is hiddenSize × m and b1grad hiddenSize × 1, so the sum runs along the second dimension.',
    ],
  },
];
