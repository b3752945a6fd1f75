import { hiddenDelta } from '../backpropagation.ts';
import type { Patches } from '../layers.ts';
import { parameterCount, weightCount } from '../parameters.ts';
import { sigmoid } from '../sigmoid.ts';
import { costAndGradient } from '../sparseAutoencoder.ts';
import { klDivergence } from '../sparsity.ts';
import type { MistakeCode } from './mistake.ts';
import { type HiddenDeltaParts, withMistake } from './variation.ts';

/** Mistakes whose gradient is that of their cost: the wrong thing done right, which no gradient check can see. */
export const consistentMistakes: readonly MistakeCode[] = [
  {
    id: 'biasesDecayed',
    costAndGradient: withMistake({
      extraCost: (theta, shape, { lambda }) =>
        theta.subarray(weightCount(shape)).reduce((sum, bias) => sum + (lambda / 2) * bias * bias, 0),
      finish: (gradient, theta, shape, { lambda }) => {
        for (let i = weightCount(shape); i < theta.length; i++)
          gradient[i] = gradient[i]! + lambda * theta[i]!;
      },
    }),
  },
  {
    id: 'divergenceOfEachActivation',
    costAndGradient: withMistake({
      sparsityPenalty: ({ rho, beta }, _means, { a, oneMinusA }, count) =>
        (beta / count) * a.reduce((sum, on, n) => sum + klDivergence(rho, on, oneMinusA[n]!), 0),
      hiddenDelta: divergenceOfEach,
    }),
  },
  {
    id: 'lambdaTenfold',
    costAndGradient: (theta, shape, patches, objective) =>
      costAndGradient(theta, shape, patches, { ...objective, lambda: 10 * objective.lambda }),
  },
  {
    id: 'inputThroughSigmoid',
    costAndGradient: withMistake({ input: (x) => x.map(sigmoid) }),
  },
  {
    id: 'patchesNotNormalised',
    costAndGradient,
    preparePatches: (patches) => mapValues(patches, (value) => (value - 0.5) / 0.4),
  },
  {
    id: 'patchesScaledApart',
    costAndGradient,
    preparePatches: scaledApart,
  },
  {
    id: 'weightsStartAtZero',
    costAndGradient,
    initialise: (shape) => new Float64Array(parameterCount(shape)),
  },
];

/** delta2 with each activation's own divergence in place of their mean's. */
function divergenceOfEach({ delta3, layer2, parameters, objective, count }: HiddenDeltaParts): Float64Array {
  const { rho, beta } = objective;
  const none = new Float64Array(parameters.b1.length);
  const delta2 = hiddenDelta(delta3, layer2, parameters, none, count);
  // β(−ρ/a2 + (1−ρ)/(1−a2)) a2(1−a2), multiplied out: it stays finite where a unit saturates.
  return delta2.map((value, n) => value + beta * ((1 - rho) * layer2.a[n]! - rho * layer2.oneMinusA[n]!));
}

function mapValues(patches: Patches, change: (value: number) => number): Patches {
  return { ...patches, values: Float64Array.from(patches.values, change) };
}

/** Each patch's differences from 0.5 in units of its own deviation, truncated at ±3, on [0.1, 0.9]. Flat patches stay. */
function scaledApart({ values, count, visibleSize }: Patches): Patches {
  const scaled = new Float64Array(values.length);
  for (let patch = 0; patch < count; patch++) {
    const centred = Float64Array.from(
      values.subarray(patch * visibleSize, (patch + 1) * visibleSize),
      (value) => value - 0.5,
    );
    const deviation = Math.hypot(...centred) / Math.sqrt(visibleSize);
    centred.forEach((value, n) => {
      const share = deviation > 0 ? Math.max(-1, Math.min(1, value / (3 * deviation))) : 0;
      scaled[patch * visibleSize + n] = 0.5 + 0.4 * share;
    });
  }
  return { values: scaled, count, visibleSize };
}
