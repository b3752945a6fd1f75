import type { Described } from './quantity.ts';

/** What is said about a single hidden unit. */
export const unit = {
  weightNorm: {
    symbol: '‖W‖',
    name: 'Weight norm',
    sentence:
      'The length of the unit’s weight vector: the root of the sum of its squared weights, bias apart.',
  },
  bias: {
    symbol: 'b₁',
    name: 'Bias',
    sentence:
      'What the unit adds to w·x before the sigmoid; a strongly negative bias keeps it off most of the time.',
  },
  unitPenalty: {
    symbol: 'β·KL',
    name: 'Sparsity cost',
    sentence: 'What this unit adds to the cost because its mean activation is not ρ: β·KL(ρ‖ρ̂).',
  },
  outgoing: {
    symbol: 'W2',
    name: 'Outgoing weights',
    sentence:
      'The unit’s column of W2: what it adds to the output, times its activation, before the last sigmoid.',
  },
  dotProduct: {
    name: 'Dot product',
    sentence:
      'The weighted sum is the length of w times the length of x times the cosine of the angle between them.',
  },
  maxActivation: {
    name: 'Largest activation',
    sentence:
      'Of all inputs with ‖x‖² ≤ 1 the one that points along the weights, W/‖W‖, excites the unit most.',
  },
  inputAngle: {
    name: 'Angle θ of x to w',
    sentence: 'Turn x in the plane of w and the patch that excites the unit most, in degrees.',
  },
  inputLength: {
    name: 'Length ‖x‖',
    sentence: 'Make x shorter; the notes allow inputs up to length 1.',
  },
  caveat: {
    name: 'Length counts',
    sentence:
      'Real patches have different lengths: a strong patch that looks less like the filter can excite the unit more.',
  },
  contrast: {
    name: 'Contrast',
    sentence: 'Multiply the right patch’s differences from its mean: its pattern stays, its length grows.',
  },
  brightness: {
    name: 'Brightness',
    sentence:
      'Add the same to every pixel of the right patch: its length changes though its pattern does not.',
  },
  patternsOnly: {
    name: 'Patterns only: no mean, length 1',
    sentence:
      'Take each patch’s mean away and scale it to length 1, so that only its direction is left to count.',
  },
  byActivation: {
    name: 'Excite it most',
    sentence: 'The patches with the largest activation of this unit: direction and length together.',
  },
  byCosine: {
    name: 'Look most like it',
    sentence: 'The patches with the largest cosine to the unit’s weights: direction alone.',
  },
} as const satisfies Record<string, Described & { readonly symbol?: string }>;
