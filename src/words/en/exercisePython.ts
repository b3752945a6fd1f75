import { type ExerciseTaskWords, octaveTask, type StepWords } from './exerciseTask.ts';

type Steps = ExerciseTaskWords['python'];

const inPython = (step: StepWords, changed: Pick<StepWords, 'hints'> & Partial<StepWords>): StepWords => ({
  ...step,
  ...changed,
});

/** The steps, with NumPy’s shapes and functions in the hints. */
export const pythonTask: Steps = {
  feedForward: inPython(octaveTask.feedForward, {
    shapes: 'a2: (hidden_size, m), a3: (visible_size, m)',
    hints: [
      'If each column of data is one patch, what does each column of W1 @ data contain?',
      'b1 is a vector, but it has to be added for every patch. NumPy adds a vector to each row. Turn it into a column with reshape(-1, 1) or [:, np.newaxis], and it is added to each column.',
      'W1 is (hidden_size, visible_size) and data is (visible_size, m), so z2 and a2 are (hidden_size, m). W2 is (visible_size, hidden_size). @ or np.dot multiplies matrices. / and np.exp work entry by entry.',
    ],
  }),
  squaredError: inPython(octaveTask.squaredError, {
    hints: [
      'What do you sum over, and what do you average over?',
      'Square every entry of the difference with ** and add up all entries with np.sum. Divide the sum by the number of patches only.',
      'a3 - data is (visible_size, m). The sum of all its entries is one number, and m is data.shape[1].',
    ],
  }),
  weightDecay: inPython(octaveTask.weightDecay, {
    hints: [
      'Which of W1, W2, b1 and b2 appear in this formula?',
      'Square each weight before you add them up. The squared error was averaged over the patches. Does the number of patches appear in this formula?',
      'np.sum without an axis adds up all entries of a matrix, so one sum is enough for each matrix.',
    ],
  }),
  sparsityCost: inPython(octaveTask.sparsityCost, {
    shapes: 'ρ̂: (hidden_size,), the penalty: a single number',
    hints: [
      'To get the mean activation of a hidden unit, do you average along the rows of a2 or along its columns?',
      'ρ is one number and ρ̂ is a vector. / and np.log work entry by entry. Add up over the units at the end.',
      'a2 is (hidden_size, m), and np.mean with axis=1 gives (hidden_size,). Both terms of the divergence have this shape before they are summed.',
    ],
  }),
  delta3: inPython(octaveTask.delta3, {
    shapes: '(visible_size, m)',
    hints: [
      'The derivative of the sigmoid can be written with the activation alone. Which activation belongs to z3?',
      'The dot in the formula multiplies entry by entry: this is * in NumPy. Check the sign in front of the difference.',
      'data, a3 and delta3 are all (visible_size, m). At this step nothing is summed and nothing is divided by m.',
    ],
  }),
  delta2: inPython(octaveTask.delta2, {
    shapes: '(hidden_size, m)',
    hints: [
      'Which terms does the derivative f′(z2) multiply: only the first, or both?',
      'The sparsity term is one vector, the same for every patch. Turn it into a column with reshape(-1, 1), and it is added to every column of the other term.',
      'W2 is (visible_size, hidden_size) and delta3 is (visible_size, m). For the product to be (hidden_size, m), W2 must be transposed with .T.',
    ],
  }),
  weightGradients: inPython(octaveTask.weightGradients, {
    shapes: 'W1grad: (hidden_size, visible_size), W2grad: (visible_size, hidden_size)',
    hints: [
      'A single matrix product can add up the outer products of all patches. Which two matrices does it multiply?',
      'Only the part that comes from the data is divided by m. What is the derivative of (λ/2) W²?',
      'delta2 is (hidden_size, m) and data is (visible_size, m). The gradient must have the same shape as W1, so the product sums over m.',
    ],
  }),
  biasGradients: inPython(octaveTask.biasGradients, {
    shapes: 'b1grad: (hidden_size,), b2grad: (visible_size,)',
    hints: [
      'A bias is a weight whose input is always 1. What does the outer product become then?',
      'Average each delta over the patches. Does weight decay apply to the biases?',
      'delta2 is (hidden_size, m) and b1grad is (hidden_size,), so sum along axis 1.',
    ],
  }),
};
