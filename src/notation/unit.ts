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
  orientation: {
    name: 'Stripes at',
    sentence:
      'The direction of the filter’s stripes: 0° is horizontal, 90° vertical, 45° rises to the right.',
  },
  frequency: {
    name: 'Frequency',
    sentence: 'How many stripes, one bright and one dark, fit into a pixel: 0.1 is one every ten pixels.',
  },
  localisation: {
    name: 'Share of tile',
    sentence: 'How much of the tile the filter covers; the smaller, the better it says where something is.',
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
    name: 'Angle θ to w',
    sentence: 'Turn x away from w, towards the other direction or away from it, in degrees.',
  },
  inputLength: {
    name: 'Length ‖x‖',
    sentence: 'Make x shorter; the notes allow inputs up to length 1.',
  },
  mixedDirection: {
    name: 'Turn towards',
    sentence: 'The second direction of the plane: the pattern of a real patch, or one drawn at random.',
  },
  firstLength: {
    name: 'Length ‖w‖',
    sentence: 'How long w is; the dot product grows in proportion to it.',
  },
  firstDirection: {
    name: 'Direction of w',
    sentence: 'Where w points, in degrees; only the angle between the two counts.',
  },
  secondLength: {
    name: 'Length of x',
    sentence: 'How long x is; its projection on w is as much longer.',
  },
  secondDirection: {
    name: 'Direction of x',
    sentence: 'Where x points, in degrees; beyond a right angle from w the product is negative.',
  },
  projection: {
    name: 'Projection',
    sentence: 'How far x reaches along w: ‖x‖ cos θ, negative where x points away from w.',
  },
  caveat: {
    name: 'Length counts',
    sentence:
      'A patch with strong contrast that looks less like the filter can excite the unit more than one that fits.',
  },
  patternLength: {
    symbol: '‖x−x̄‖',
    name: 'Contrast',
    sentence: 'The length of the patch once its mean is taken away: its contrast.',
  },
  cosine: {
    symbol: 'cos θ',
    name: 'Alignment',
    sentence: 'The cosine of the angle between the weights and the pattern: 1 when they look alike.',
  },
  unitActivation: {
    symbol: 'σ(Σ)',
    name: 'Activation',
    sentence: 'The sigmoid of pattern, brightness and bias added up: what the unit answers.',
  },
  patternPart: {
    symbol: 'w·(x−x̄)',
    name: 'Pattern',
    sentence: 'What the pattern adds to the weighted sum: ‖w‖ times its length times cos θ.',
  },
  brightnessPart: {
    symbol: 'x̄·Σw',
    name: 'Brightness',
    sentence: 'What the patch’s mean adds to the weighted sum: little, where the weights add up to little.',
  },
  contrast: {
    name: 'Contrast',
    sentence: 'Multiply the right patch’s differences from its mean: its direction stays, its length grows.',
  },
  brightness: {
    name: 'Brightness',
    sentence: 'Add the same to every pixel of the right patch: what it adds to w·x is brightness times Σw.',
  },
  patternsOnly: {
    name: 'Patterns only: no mean, length 1',
    sentence:
      'Take each patch’s mean away and scale it to length 1, so that only its direction is left to count.',
  },
  byActivation: {
    name: 'Excite it most',
    sentence: 'The patches with the largest activation of this unit: direction, contrast and brightness.',
  },
  byCosine: {
    name: 'Look most like it',
    sentence: 'The patterns with the largest cosine to the weights, faint ones drawn at full contrast.',
  },
} as const satisfies Record<string, Described & { readonly symbol?: string }>;
