import { format } from './format.ts';

/** The models beside the course's: what is said where one is chosen, and of one that is in use. */
export const models = {
  output: {
    name: 'Output units',
    sentence:
      'Sigmoid output units can only produce values between 0 and 1. Linear ones add up what they receive, so they also suit data outside that range. Another choice starts a new run.',
    inColour: 'The values of patches in colour lie around 0, where sigmoid output units cannot be.',
    options: { sigmoid: 'Sigmoid (the course)', linear: 'Linear' },
  },
  sparsity: {
    name: 'Sparsity by',
    sentence:
      'What keeps the code sparse. KL asks every unit for the same mean activation ρ. L1 makes every activation cost something. TopK keeps the k largest activations of each patch. Another choice starts a new run.',
    options: { kl: 'KL divergence (the course)', l1: 'L1 penalty', topK: 'TopK' },
  },
  active: {
    name: 'active units k',
    symbol: 'k',
    sentence:
      'For each patch, only the k hidden units with the largest activations are kept. All other activations are set to 0.',
  },
  l1: {
    name: 'Sparsity',
    sentence:
      'β times the sum of all hidden activations, averaged over the patches. The penalty is the same for every activation, so units that do not help enough switch off.',
    spoken: 'plus beta times the average, over all m patches, of the sum of the hidden activations',
    beta: 'β sets how much each activation costs. If it is too large, all hidden units switch off. With β = 0 there is no penalty.',
  },
  topK: {
    name: 'Sparsity',
    sentence:
      'The cost has no sparsity term. Instead, the network itself is sparse: for each patch, at most k activations are not 0.',
    spoken: 'where at most k of the hidden activations of each patch are not zero',
    /** Below the choice. */
    optimiser:
      'With TopK the cost jumps where two activations change their order. L-BFGS stops at such a jump, so Adam suits this model.',
  },
  symbols: {
    beta: {
      name: 'β',
      sentence: 'The weight of the sparsity penalty: how much it counts beside the other two terms.',
    },
    meanOverPatches: {
      name: 'the mean over the m patches',
      sentence: 'The average over all m training patches.',
    },
    l1Norm: {
      name: 'the sum of the activations',
      sentence:
        'The L1 norm of the code: the sum of the activations of all hidden units. They are positive, so it needs no absolute values.',
    },
    nonzeroCount: {
      name: 'the number of active units',
      sentence: 'The number of hidden units whose activation for the patch is not 0.',
    },
    mostActive: {
      name: 'k',
      sentence: 'The largest number of hidden units that may be active for one patch.',
    },
  },
  /** Stands behind the sizes. */
  linearOutput: ' · linear output units',
  /** Below the chart of mean activations, where no target is asked for. */
  mean: (average: string) => `Average ${average}. This model has no target for the mean activation.`,
  selected: (unit: number, value: string) => `Unit ${format.integer(unit)}: ρ̂ = *${value}*.`,
  chart: 'Mean activation of each hidden unit',
  /** In the panel on sparsity, in place of the divergence. */
  penalty: {
    title: 'Sparsity without a target',
    l1: (equation: string, iteration: number) =>
      `With L1 every hidden unit adds β times its mean activation to the cost, whatever the other units do. At iteration ${format.integer(iteration)}, ${equation}.`,
    topK: (k: string, units: number) =>
      `With TopK no unit is asked for a mean activation, and none adds to the cost. For each patch, ${k} of the ${format.count(units, { one: 'hidden unit', other: 'hidden units' })} are kept. Look in the table for units that are never among them.`,
    column: 'β ρ̂ⱼ',
  },
  /** In the panel on the hidden unit: its number beside β ρ̂ and what its figures leave out. */
  unit: {
    penalty: 'penalty β ρ̂',
    penaltyHint: 'What this unit adds to the cost: β times its mean activation ρ̂.',
    beforeTopK:
      'The activations in this panel are those before the k largest are chosen. In the network, this unit counts only for the patches where it is among the k largest.',
  },
  /** In the gradient check, in place of the list of mistakes. */
  noMistakes:
    'The check compares the gradient of the model in use. The list of mistakes is about the course’s cost function and appears only with it.',
  noMistakesAndKinks:
    'The check compares the gradient of the model in use. The list of mistakes is about the course’s cost function and appears only with it. With TopK the cost jumps where two activations change their order. If one of the checked parameters is close to such a place, its numerical derivative is wrong although the gradient is right.',
};

export type ModelsWords = typeof models;
