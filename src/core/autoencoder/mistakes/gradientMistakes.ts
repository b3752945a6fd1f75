import { hiddenDelta } from '../backpropagation.ts';
import { splitParameters } from '../parameters.ts';
import { productWithTransposed } from '../products.ts';
import type { MistakeCode } from './mistake.ts';
import { type HiddenDeltaParts, type Means, withMistake } from './variation.ts';

/** Mistakes that make the gradient another one than the cost's: what a gradient check is for. */
export const gradientMistakes: readonly MistakeCode[] = [
  {
    id: 'sparsityGradientMissing',
    costAndGradient: withMistake({ sparsityDelta: (_, { rhoHat }) => new Float64Array(rhoHat.length) }),
  },
  {
    id: 'sparsityOutsideSlope',
    costAndGradient: withMistake({ hiddenDelta: sparsityOutsideSlope }),
  },
  {
    id: 'sparsitySignFlipped',
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
    costAndGradient: withMistake({ average: () => undefined }),
  },
  {
    id: 'biasGradientsZero',
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
    costAndGradient: withMistake({ addWeightDecayGradient: () => undefined }),
  },
  {
    id: 'outputSlopeMissing',
    costAndGradient: withMistake({ outputDelta: (x, { a }) => a.map((value, n) => value - x[n]!) }),
  },
  {
    id: 'errorNotHalved',
    costAndGradient: withMistake({ reconstructionError: (squaredErrors, count) => squaredErrors / count }),
  },
  {
    id: 'rhoHatSummed',
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
