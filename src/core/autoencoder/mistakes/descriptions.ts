import type { MistakeId } from './mistake.ts';

export interface MistakeDescription {
  readonly id: MistakeId;
  readonly name: string;
  /** What is wrong, in one sentence. */
  readonly sentence: string;
}

/** All mistakes in words, those that a gradient check can see first. Their code is apart, in `mistakes.ts`. */
export const mistakeDescriptions: readonly MistakeDescription[] = [
  {
    id: 'sparsityGradientMissing',
    name: 'No sparsity term in the gradient',
    sentence: 'The cost has its KL divergence, but delta2 lacks β(−ρ/ρ̂ + (1−ρ)/(1−ρ̂)).',
  },
  {
    id: 'sparsityOutsideSlope',
    name: 'Sparsity term outside a2(1−a2)',
    sentence: 'The sparsity term is added to delta2 after the multiplication by f′(z2), not before it.',
  },
  {
    id: 'sparsitySignFlipped',
    name: 'Sparsity term with the wrong sign',
    sentence: 'The sparsity term of delta2 is ρ/ρ̂ − (1−ρ)/(1−ρ̂), so the gradient points away from ρ.',
  },
  {
    id: 'notAveraged',
    name: 'Gradient not divided by m',
    sentence: 'The gradient is summed over the m patches, while the cost is their mean.',
  },
  {
    id: 'biasGradientsZero',
    name: 'Bias gradients left at zero',
    sentence: 'b1grad and b2grad are never filled in, so the biases stay as they were.',
  },
  {
    id: 'weightDecayGradientMissing',
    name: 'No weight decay in the gradient',
    sentence: 'The cost has λ/2 ΣW², but W1grad and W2grad lack λW.',
  },
  {
    id: 'outputSlopeMissing',
    name: 'No a3(1−a3) in delta3',
    sentence: 'delta3 is −(x − a3) alone, without the slope f′(z3) of the output units.',
  },
  {
    id: 'errorNotHalved',
    name: 'No ½ in the cost',
    sentence: 'The cost counts ‖a3 − x‖², but the gradient is that of ½‖a3 − x‖².',
  },
  {
    id: 'rhoHatSummed',
    name: 'ρ̂ summed, not averaged',
    sentence:
      'ρ̂ is the sum of the activations, not their mean: beyond 1 the logarithm of 1 − ρ̂ is no number.',
  },
  {
    id: 'biasesDecayed',
    name: 'Biases decayed too',
    sentence: 'Weight decay counts b1 and b2 as well, in the cost and in the gradient.',
  },
  {
    id: 'divergenceOfEachActivation',
    name: 'KL of each activation',
    sentence:
      'KL(ρ ‖ a2) is averaged over the patches, so every single activation is asked to be ρ, not their mean.',
  },
  {
    id: 'lambdaTenfold',
    name: 'λ ten times too large',
    sentence: 'Weight decay is ten times what it should be, in the cost and in the gradient.',
  },
  {
    id: 'inputThroughSigmoid',
    name: 'Input through a sigmoid',
    sentence: 'The first layer is given sigmoid(x) in place of x, while the output is still compared with x.',
  },
  {
    id: 'patchesNotNormalised',
    name: 'Patches not mapped to [0.1, 0.9]',
    sentence: 'The patches stay between −1 and 1, where sigmoid outputs cannot follow.',
  },
  {
    id: 'patchesScaledApart',
    name: 'Each patch scaled by its own deviation',
    sentence:
      'Each patch is divided by its own standard deviation, not that of all: faint patches get as loud as strong ones.',
  },
  {
    id: 'weightsStartAtZero',
    name: 'All weights start at zero',
    sentence: 'The hidden units start alike, get the same gradient, and stay alike for ever.',
  },
];
