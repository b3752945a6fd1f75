import { format } from './format.ts';

export const objective = {
  title: 'Cost function',
  hiddenUnits: (count: number) => format.count(count, { one: 'hidden unit', other: 'hidden units' }),
  inputs: (count: number) => format.count(count, { one: 'input', other: 'inputs' }),
  patches: (count: number) => format.count(count, { one: 'patch', other: 'patches' }),
  symbols: {
    cost: {
      name: 'J(W,b)',
      sentence: 'The cost of the weights W and the biases b. Training looks for weights that make it small.',
    },
    meanOverPatches: {
      name: 'the mean over the m patches',
      sentence: 'The average over all m training patches.',
    },
    squaredError: {
      name: 'half the squared distance',
      sentence:
        'The squared differences between the pixels of x̂ and x, added up. Half of this sum is used because its gradient is simpler.',
    },
    reconstruction: {
      name: 'x̂, the reconstruction',
      sentence: 'The network’s output for patch number i: its reconstruction of the patch.',
    },
    patch: {
      name: 'x, the patch',
      sentence: 'Patch number i: its pixels are the network’s inputs.',
    },
    halfLambda: {
      name: 'λ/2',
      sentence: 'Half of λ, the weight decay parameter, which says how much large weights cost.',
    },
    sumOverWeights: {
      name: 'the sum over all weights',
      sentence: 'The sum over all weights of both layers. The biases are not included.',
    },
    squaredWeight: {
      name: 'a squared weight',
      sentence: 'The weight from unit i of layer l to unit j of the next layer, squared.',
    },
    beta: {
      name: 'β',
      sentence: 'The weight of the sparsity penalty: how much it counts beside the other two terms.',
    },
    sumOverUnits: {
      name: 'the sum over the hidden units',
      sentence: 'The sum over all s₂ hidden units.',
    },
    divergence: {
      name: 'KL, the Kullback–Leibler divergence',
      sentence:
        'The Kullback–Leibler divergence measures how much ρ̂ differs from ρ. It is 0 if they are equal and grows with their difference.',
    },
    rho: {
      name: 'ρ, the target activation',
      sentence:
        'The mean activation that every hidden unit should have. UFLDL calls it the sparsity parameter.',
    },
    rhoHat: {
      name: 'ρ̂, the mean activation',
      sentence: 'The mean activation that hidden unit j really has, averaged over all m patches.',
    },
  },
  share: (term: string, share: number) => `${term} ${format.percent(share)}`,
  /** @param terms each as `share` gives it */
  shares: (terms: readonly string[]) => `Shares of the total cost: ${terms.join(', ')}`,
  open: 'Show the cost function with its sliders:',
  openHint: 'The cost and the parameters. Open it to see all terms and to change the parameters.',
};

export type ObjectiveWords = typeof objective;
