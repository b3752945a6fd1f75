import { hiddenDelta } from '../backpropagation.ts';
import { splitParameters } from '../parameters.ts';
import { productWithTransposed } from '../products.ts';
import type { Mistake } from './mistake.ts';
import { type HiddenDeltaParts, type Means, withMistake } from './variation.ts';

/** Mistakes that make the gradient another one than the cost's: what a gradient check is for. */
export const gradientMistakes: readonly Mistake[] = [
  {
    id: 'sparsityGradientMissing',
    name: 'No sparsity term in the gradient',
    sentence: 'The cost has its KL divergence, but delta2 lacks β(−ρ/ρ̂ + (1−ρ)/(1−ρ̂)).',
    costAndGradient: withMistake({ sparsityDelta: (_, { rhoHat }) => new Float64Array(rhoHat.length) }),
  },
  {
    id: 'sparsityOutsideSlope',
    name: 'Sparsity term outside a2(1−a2)',
    sentence: 'The sparsity term is added to delta2 after the multiplication by f′(z2), not before it.',
    costAndGradient: withMistake({ hiddenDelta: sparsityOutsideSlope }),
  },
  {
    id: 'sparsitySignFlipped',
    name: 'Sparsity term with the wrong sign',
    sentence: 'The sparsity term of delta2 is ρ/ρ̂ − (1−ρ)/(1−ρ̂), so the gradient points away from ρ.',
    costAndGradient: withMistake({
      hiddenDelta: (parts) =>
        hiddenDelta(
          parts.delta3,
          parts.layer2,
          parts.parameters,
          parts.sparsity.map((value) => -value),
          parts.count,
        ),
    }),
  },
  {
    id: 'notAveraged',
    name: 'Gradient not divided by m',
    sentence: 'The gradient is summed over the m patches, while the cost is their mean.',
    costAndGradient: withMistake({ average: () => undefined }),
  },
  {
    id: 'biasGradientsZero',
    name: 'Bias gradients left at zero',
    sentence: 'b1grad and b2grad are never filled in, so the biases stay as they were.',
    costAndGradient: withMistake({
      finish: (gradient, _theta, shape) => {
        const { b1, b2 } = splitParameters(gradient, shape);
        b1.fill(0);
        b2.fill(0);
      },
    }),
  },
  {
    id: 'weightDecayGradientMissing',
    name: 'No weight decay in the gradient',
    sentence: 'The cost has λ/2 ΣW², but W1grad and W2grad lack λW.',
    costAndGradient: withMistake({ addWeightDecayGradient: () => undefined }),
  },
  {
    id: 'outputSlopeMissing',
    name: 'No a3(1−a3) in delta3',
    sentence: 'delta3 is −(x − a3) alone, without the slope f′(z3) of the output units.',
    costAndGradient: withMistake({ outputDelta: (x, { a }) => a.map((value, n) => value - x[n]!) }),
  },
  {
    id: 'errorNotHalved',
    name: 'No ½ in the cost',
    sentence: 'The cost counts ‖a3 − x‖², but the gradient is that of ½‖a3 − x‖².',
    costAndGradient: withMistake({ reconstructionError: (squaredErrors, count) => squaredErrors / count }),
  },
  {
    id: 'rhoHatSummed',
    name: 'ρ̂ summed, not averaged',
    sentence:
      'ρ̂ is the sum of the activations, not their mean: beyond 1 the logarithm of 1 − ρ̂ is no number.',
    costAndGradient: withMistake({
      means: ({ a }, hiddenSize) => summedActivations(a, hiddenSize),
      sparsityPenalty: ({ rho, beta }, { rhoHat }) =>
        beta * rhoHat.reduce((sum, mean) => sum + plainDivergence(rho, mean), 0),
      sparsityDelta: ({ rho, beta }, { rhoHat }) =>
        rhoHat.map((mean) => beta * (-rho / mean + (1 - rho) / (1 - mean))),
    }),
  },
];

/** delta2 = W2ᵀ delta3 .* f'(z2) + sparsity */
function sparsityOutsideSlope({
  delta3,
  layer2,
  parameters,
  sparsity,
  count,
}: HiddenDeltaParts): Float64Array {
  const hiddenSize = sparsity.length;
  const delta2 = new Float64Array(count * hiddenSize);
  productWithTransposed(delta2, delta3, parameters.W2, count, parameters.b2.length, hiddenSize);
  return delta2.map((value, n) => value * layer2.a[n]! * layer2.oneMinusA[n]! + sparsity[n % hiddenSize]!);
}

function summedActivations(a2: Float64Array, hiddenSize: number): Means {
  const rhoHat = new Float64Array(hiddenSize);
  a2.forEach((value, n) => {
    rhoHat[n % hiddenSize] = rhoHat[n % hiddenSize]! + value;
  });
  return { rhoHat, oneMinusRhoHat: rhoHat.map((sum) => 1 - sum) };
}

/** KL(ρ ‖ ρ̂) as it is usually written, no number for ρ̂ > 1. */
function plainDivergence(rho: number, rhoHat: number): number {
  return rho * Math.log(rho / rhoHat) + (1 - rho) * Math.log((1 - rho) / (1 - rhoHat));
}
