import { markup as beta } from './equations/beta.tex';
import { markup as filter } from './equations/filter.tex';
import { markup as hiddenSize } from './equations/hiddenSize.tex';
import { markup as lambda } from './equations/lambda.tex';
import { markup as learningRate } from './equations/learningRate.tex';
import { markup as output } from './equations/output.tex';
import { markup as patchCount } from './equations/patchCount.tex';
import { markup as patchSize } from './equations/patchSize.tex';
import { markup as reconstructionError } from './equations/reconstructionError.tex';
import { markup as rho } from './equations/rho.tex';
import { markup as rhoHat } from './equations/rhoHat.tex';
import { markup as sparsityPenalty } from './equations/sparsityPenalty.tex';
import { markup as total } from './equations/total.tex';
import { markup as weightDecay } from './equations/weightDecay.tex';
import type { Quantity } from './quantity.ts';

/** The letters and formulas of the notes (A. Ng, CS294A Sparse autoencoder), each with a sentence in plain words. */
export const quantities = {
  total: {
    symbol: 'J',
    name: 'Total cost',
    equation: total,
    sentence: 'J(W,b) is what training makes small: reconstruction, weight decay and sparsity added up.',
  },
  reconstruction: {
    symbol: '½‖x̂−x‖²',
    name: 'Reconstruction',
    equation: reconstructionError,
    sentence:
      'Half the squared distance between a patch x and its reconstruction x̂, averaged over all m patches.',
  },
  weightDecay: {
    symbol: '½λΣW²',
    name: 'Weight decay',
    equation: weightDecay,
    sentence: 'The sum of all squared weights times λ/2; it keeps the weights small. Biases are not in it.',
  },
  sparsity: {
    symbol: 'βΣKL',
    name: 'Sparsity',
    equation: sparsityPenalty,
    sentence: 'β times the Kullback–Leibler divergence between ρ and every hidden unit’s mean activation ρ̂.',
  },
  lambda: {
    symbol: 'λ',
    name: 'weight decay λ',
    equation: lambda,
    sentence: 'λ says how strongly large weights are punished; larger λ gives smoother, fainter filters.',
  },
  beta: {
    symbol: 'β',
    name: 'sparsity weight β',
    equation: beta,
    sentence:
      'β says how much sparsity counts in the cost; with β = 0 the hidden units may be active all the time.',
  },
  rho: {
    symbol: 'ρ',
    name: 'target activation ρ',
    equation: rho,
    sentence:
      'ρ is the mean activation asked of every hidden unit; 0.01 means active for about one patch in a hundred.',
  },
  rhoHat: {
    symbol: 'ρ̂',
    name: 'Mean activation',
    equation: rhoHat,
    sentence: 'ρ̂ is how active a hidden unit is on average over all patches, between 0 and 1.',
  },
  patchSize: {
    symbol: '√s₁',
    name: 'Patch size',
    equation: patchSize,
    sentence: 'The side of the square patches in pixels; the network has one input for every pixel.',
  },
  patchCount: {
    symbol: 'm',
    name: 'Patches',
    equation: patchCount,
    sentence: 'm is how many patches the network learns from; more take longer and give cleaner filters.',
  },
  hiddenSize: {
    symbol: 's₂',
    name: 'Hidden units',
    equation: hiddenSize,
    sentence: 's₂ is the number of hidden units; each learns one filter, shown as one tile.',
  },
  learningRate: {
    symbol: 'α',
    name: 'Learning rate α',
    equation: learningRate,
    sentence:
      'α is how far the optimiser goes at each step; too large and the cost rises, too small and nothing moves.',
  },
  output: {
    symbol: 'x̂',
    name: 'Output',
    equation: output,
    sentence:
      'x̂ is the patch as rebuilt: b2 plus each unit’s column of W2 times its activation, then the sigmoid.',
  },
  filter: {
    symbol: 'x',
    name: 'Filter',
    equation: filter,
    sentence:
      'The input of norm 1 that makes this hidden unit most active: its weights divided by their norm.',
  },
} as const satisfies Record<string, Quantity>;
