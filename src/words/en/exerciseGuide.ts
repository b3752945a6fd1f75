import type { ExerciseStep } from '../../exercise/messages.ts';

/** @param variable that the part's lines assign */
type Sentence = (variable: string) => string;

/** What each part of the guided way does, or should do, in the order of `features/exercise/guidedSteps.ts`. */
const steps: Readonly<Record<ExerciseStep, readonly Sentence[]>> = {
  feedForward: [
    (t2) =>
      `This line computes another layer for all patches at once: without biases, and with the hyperbolic tangent in place of the sigmoid. Each column of ${t2} belongs to one patch.`,
    () => 'Fill in the blank so that the bias vector b1 is added to every column.',
    (a2) =>
      `Now the hidden layer of the exercise: write the lines for ${a2}. It has the sigmoid in place of the hyperbolic tangent.`,
    (a3) => `The output layer has the same form. Write the lines for ${a3}.`,
  ],
  squaredError: [
    (e) =>
      `This line measures the error in another way: ${e} is the sum of all absolute differences, averaged over the patches.`,
    (e) => `Fill in the blank so that ${e} is the largest squared difference.`,
    (error) =>
      `Now write the lines for ${error}: half the squared distance of output and input, averaged over the patches.`,
  ],
  weightDecay: [
    (p) => `Another penalty adds up absolute values. Here ${p} is the sum for W1.`,
    () => 'Fill in the blank so that W2 counts as well.',
    (decay) => `Now write the lines for ${decay}, as the formula above gives it.`,
  ],
  sparsityCost: [
    (r) =>
      `This line finds the largest activation of each hidden unit, along the rows of a2: ${r} is a column.`,
    (r) => `Fill in the blank so that ${r} holds the mean of each pixel over the patches.`,
    (rhoHat) => `Now write the line for ${rhoHat}, the mean activation of each hidden unit.`,
    (h) =>
      `This line computes the entropy of each unit, entry by entry and with the natural logarithm: ${h} is a column again.`,
    (h) =>
      `Fill in the blank so that the target is divided by each entry of the mean activations, and ${h} is the sum.`,
    (sparsity) =>
      `Now write the lines for ${sparsity}: β times the KL divergence, summed over the hidden units.`,
    (cost) => `Add the three terms. Write the line for ${cost}.`,
  ],
  delta3: [
    () =>
      'Suppose that t3 were the output, and came from a hyperbolic tangent. The derivative of this function can be written with its value alone, as this line does.',
    () => 'Fill in the blank so that the error of t3 is multiplied by this derivative, entry by entry.',
    (delta3) => `Now write the lines for ${delta3}: the output is a3, and its function is the sigmoid.`,
  ],
  delta2: [
    (s) =>
      `The transposed matrix leads backwards: from the hidden units to the pixels. Each column of ${s} has one number for each pixel.`,
    () => 'Fill in the blank so that every column is multiplied, entry by entry, by b2.',
    (term) =>
      `Now write the lines for ${term}: the sparsity term of the formula above, times β. It has one number for each hidden unit.`,
    (delta2) => `Write the lines for ${delta2}.`,
  ],
  weightGradients: [
    (C) =>
      `One product adds up the outer products of all patches: here ${C} is the mean outer product of a patch with itself.`,
    (C) => `Fill in the blank so that ${C} compares each hidden unit with each pixel.`,
    (W1grad) => `Now write the lines for ${W1grad}. Weight decay belongs to it.`,
    (W2grad) => `Write the lines for ${W2grad}.`,
  ],
  biasGradients: [
    (b1grad) =>
      `McCormick’s notes leave this step to you, so there is no line to begin with. Write the lines for ${b1grad}.`,
    (b2grad) => `Write the lines for ${b2grad}.`,
  ],
};

/** The guided way through a step of the cost function. */
export const guide = {
  open: 'Guide me through this step',
  close: 'Close the guide',
  introduction:
    'The lines run on a small network with 4 pixels, 3 hidden units and 5 patches. They know the arguments of the function and the right values of all steps before this one.',
  steps,
  put: {
    name: 'Put these lines into my function',
    sentence: 'Adds your lines before the line that packs the gradient. You can undo it.',
  },
  isPut: 'These lines are in your function.',
  noPlace:
    'Your function has no line that packs the gradient, so there is no place for these lines. Copy them yourself.',
  done: 'This step is complete. Check your function, or go on to the next step.',
};

export type ExerciseGuideWords = typeof guide;
