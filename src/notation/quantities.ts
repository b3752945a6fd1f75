import type { Lettered } from './quantity.ts';

/** The letters and formulas of the notes (A. Ng, CS294A Sparse autoencoder), each with a sentence in plain words. */
export const quantities = {
  total: {
    symbol: 'J',
    name: 'Total cost',
    sentence: 'J(W,b) is what training makes small: reconstruction, weight decay and sparsity added up.',
  },
  reconstruction: {
    symbol: '½‖x̂−x‖²',
    name: 'Reconstruction',
    sentence:
      'Half the squared distance between a patch x and its reconstruction x̂, averaged over all m patches.',
  },
  weightDecay: {
    symbol: '½λΣW²',
    name: 'Weight decay',
    sentence: 'The sum of all squared weights times λ/2; it keeps the weights small. Biases are not in it.',
  },
  sparsity: {
    symbol: 'βΣKL',
    name: 'Sparsity',
    sentence: 'β times the Kullback–Leibler divergence between ρ and every hidden unit’s mean activation ρ̂.',
  },
  lambda: {
    symbol: 'λ',
    name: 'weight decay λ',
    sentence: 'λ says how strongly large weights are punished; larger λ gives smoother, fainter filters.',
  },
  beta: {
    symbol: 'β',
    name: 'sparsity weight β',
    sentence:
      'β says how much sparsity counts in the cost; with β = 0 the hidden units may be active all the time.',
  },
  rho: {
    symbol: 'ρ',
    name: 'target activation ρ',
    sentence:
      'ρ is the mean activation asked of every hidden unit; 0.01 means active for about one patch in a hundred.',
  },
  rhoHat: {
    symbol: 'ρ̂',
    name: 'Mean activation',
    sentence: 'ρ̂ is how active a hidden unit is on average over all patches, between 0 and 1.',
  },
  patchSize: {
    symbol: '√s₁',
    name: 'Patch size',
    sentence: 'The side of the square patches in pixels; the network has one input for every pixel.',
  },
  patchCount: {
    symbol: 'm',
    name: 'Patches',
    sentence: 'm is how many patches the network learns from; more take longer and give cleaner filters.',
  },
  hiddenSize: {
    symbol: 's₂',
    name: 'Hidden units',
    sentence: 's₂ is the number of hidden units; each learns one filter, shown as one tile.',
  },
  learningRate: {
    symbol: 'α',
    name: 'Learning rate α',
    sentence:
      'α is how far the optimiser goes at each step; too large and the cost rises, too small and nothing moves.',
  },
  output: {
    symbol: 'x̂',
    name: 'Output',
    sentence:
      'x̂ is the patch as rebuilt: b2 plus each unit’s column of W2 times its activation, then the sigmoid.',
  },
  filter: {
    symbol: 'x',
    name: 'Filter',
    sentence:
      'The input of norm 1 that makes this hidden unit most active: its weights divided by their norm.',
  },
} as const satisfies Record<string, Lettered>;
