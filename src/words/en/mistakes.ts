import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import type { Described } from '../described.ts';

/** Mistakes that are made when the cost and its gradient are programmed. */
const all: Readonly<Record<MistakeId, Described>> = {
  sparsityGradientMissing: {
    name: 'No sparsity term in the gradient',
    sentence: 'The cost includes the KL divergence, but delta2 lacks β(−ρ/ρ̂ + (1−ρ)/(1−ρ̂)).',
  },
  sparsityOutsideSlope: {
    name: 'Sparsity term outside a2(1−a2)',
    sentence: 'The sparsity term is added to delta2 after the multiplication by f′(z2) instead of before it.',
  },
  sparsitySignFlipped: {
    name: 'Sparsity term with the wrong sign',
    sentence: 'The sparsity term of delta2 is ρ/ρ̂ − (1−ρ)/(1−ρ̂), so the gradient points away from ρ.',
  },
  notAveraged: {
    name: 'Gradient not divided by m',
    sentence: 'The gradient is summed over the m patches, but the cost is their mean.',
  },
  biasGradientsZero: {
    name: 'Bias gradients left at zero',
    sentence: 'b1grad and b2grad are never computed, so the biases never change.',
  },
  weightDecayGradientMissing: {
    name: 'No weight decay in the gradient',
    sentence: 'The cost includes λ/2 ΣW², but W1grad and W2grad lack λW.',
  },
  outputSlopeMissing: {
    name: 'No a3(1−a3) in delta3',
    sentence: 'delta3 is only −(x − a3), without the slope f′(z3) of the output units.',
  },
  errorNotHalved: {
    name: 'No ½ in the cost',
    sentence: 'The cost uses ‖a3 − x‖², but the gradient is that of ½‖a3 − x‖².',
  },
  rhoHatSummed: {
    name: 'ρ̂ summed, not averaged',
    sentence:
      'ρ̂ is the sum of the activations instead of their mean. Above 1, the logarithm of 1 − ρ̂ is not a number.',
  },
  biasesDecayed: {
    name: 'Biases decayed too',
    sentence: 'Weight decay includes b1 and b2, in the cost and in the gradient.',
  },
  divergenceOfEachActivation: {
    name: 'KL of each activation',
    sentence:
      'KL(ρ ‖ a2) is averaged over the patches, so every single activation should be ρ, not just their mean.',
  },
  lambdaTenfold: {
    name: 'λ ten times too large',
    sentence: 'Weight decay is ten times too large, in the cost and in the gradient.',
  },
  inputThroughSigmoid: {
    name: 'Input through a sigmoid',
    sentence: 'The first layer receives sigmoid(x) instead of x, but the output is still compared with x.',
  },
  patchesNotNormalised: {
    name: 'Patches not mapped to [0.1, 0.9]',
    sentence: 'The patches keep values between −1 and 1, which sigmoid outputs cannot reach.',
  },
  patchesScaledApart: {
    name: 'Each patch scaled by its own deviation',
    sentence:
      'Each patch is divided by its own standard deviation instead of that of all patches, so faint patches become as strong as the others.',
  },
  weightsStartAtZero: {
    name: 'All weights start at zero',
    sentence: 'All hidden units start equal, have the same gradient, and stay equal.',
  },
};

/** Why a gradient check cannot see a mistake, and how to find it instead. */
const blindSpots = {
  biasesDecayed:
    'The cost and the gradient have the same extra term, so they agree. Training ends at J = 0.449 instead of 0.448. To find it, read the formula.',
  divergenceOfEachActivation:
    'It is the correct gradient of a different penalty. Training gives blank tiles, so look at the tiles.',
  lambdaTenfold:
    'λ is wrong in the gradient and in the cost in the same way. The weights collapse. Compare weight decay with the other terms.',
  inputThroughSigmoid:
    'It is a different network, and its gradient is correct. The tiles stay almost blank. Look at a1 before it enters the network.',
  patchesNotNormalised:
    'The check uses whatever patches it receives. J stays near 2.5 because no sigmoid output is negative. Look at the range of the data.',
  patchesScaledApart:
    'The check does not know where the patches come from. The edges become longer and J ends higher, at 0.523. Compare the patches.',
  weightsStartAtZero:
    'The starting point is not part of the gradient. All tiles look the same, so look at the tiles.',
} satisfies Partial<Record<MistakeId, string>>;

export const mistakes = { all, blindSpots };

export type MistakeWords = typeof mistakes;
