import { sigmoid } from '../autoencoder/sigmoid.ts';
import { removeMean } from './adjustPatch.ts';

/** How an input meets a hidden unit: w·x = ‖w‖‖x‖cos θ, and what the unit makes of it. */
export interface Alignment {
  /** w·x */
  readonly product: number;
  /** ‖w‖ */
  readonly weightNorm: number;
  /** ‖x‖ */
  readonly inputNorm: number;
  /** cos θ, in [−1, 1]; 0 when either vector is zero and no angle is defined. */
  readonly cosine: number;
  /** θ in radians, 0 to π; NaN when either vector is zero. */
  readonly angle: number;
  /** w·x + b */
  readonly weightedSum: number;
  /** sigmoid(w·x + b) */
  readonly activation: number;
}

/**
 * The weighted sum of a unit (weights w, bias b) at an input x, split into its parts.
 * @throws RangeError when the vectors differ in length.
 */
export function align(weights: ArrayLike<number>, bias: number, input: ArrayLike<number>): Alignment {
  const { product, weightSquares, inputSquares } = innerProducts(weights, input);
  const weightNorm = Math.sqrt(weightSquares);
  const inputNorm = Math.sqrt(inputSquares);
  const norms = weightNorm * inputNorm;
  const cosine = norms > 0 ? Math.max(-1, Math.min(1, product / norms)) : 0;
  const angle = norms > 0 ? angleTo(weights, input) : Number.NaN;
  const weightedSum = product + bias;
  return {
    product,
    weightNorm,
    inputNorm,
    cosine,
    angle,
    weightedSum,
    activation: sigmoid(weightedSum),
  };
}

/** How a patch meets a hidden unit, its pattern and its brightness apart: z = ‖w‖‖x − x̄‖cos θ + x̄·Σw + b. */
export interface PatternAlignment {
  /** Of the weights and the pattern x − x̄; `product` is the pattern's part of the sum, `inputNorm` the pattern's length. */
  readonly pattern: Alignment;
  /** x̄·Σw: what the patch's brightness adds to the sum. */
  readonly brightnessPart: number;
  /** w·x + b */
  readonly weightedSum: number;
  readonly activation: number;
}

/**
 * The weighted sum of a unit at a patch, split into what its pattern and what its brightness adds.
 * @throws RangeError when the vectors differ in length.
 */
export function alignPattern(
  weights: ArrayLike<number>,
  bias: number,
  patch: ArrayLike<number>,
): PatternAlignment {
  const pattern = removeMean(patch);
  const mean = (patch[0] as number) - (pattern[0] as number);
  let weightSum = 0;
  for (let n = 0; n < weights.length; n++) weightSum += weights[n] as number;
  const aligned = align(weights, bias, pattern);
  const weightedSum = aligned.product + mean * weightSum + bias;
  return {
    pattern: aligned,
    brightnessPart: mean * weightSum,
    weightedSum,
    activation: sigmoid(weightedSum),
  };
}

/**
 * The angle between two vectors in radians, 0 to π, by Kahan's 2·atan2(‖a/‖a‖ − b/‖b‖‖, ‖a/‖a‖ + b/‖b‖‖): the arc
 * cosine would lose half the digits of a small angle. NaN when either vector is zero.
 * @throws RangeError when the vectors differ in length.
 */
export function angleTo(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { weightSquares, inputSquares } = innerProducts(a, b);
  const scaleA = 1 / Math.sqrt(weightSquares);
  const scaleB = 1 / Math.sqrt(inputSquares);
  let apart = 0;
  let together = 0;
  for (let n = 0; n < a.length; n++) {
    const p = (a[n] as number) * scaleA;
    const q = (b[n] as number) * scaleB;
    apart += (p - q) ** 2;
    together += (p + q) ** 2;
  }
  return 2 * Math.atan2(Math.sqrt(apart), Math.sqrt(together));
}

function innerProducts(weights: ArrayLike<number>, input: ArrayLike<number>) {
  if (weights.length !== input.length) {
    throw new RangeError(
      `A unit with ${weights.length} weights cannot take an input of ${input.length} values.`,
    );
  }
  let product = 0;
  let weightSquares = 0;
  let inputSquares = 0;
  for (let n = 0; n < weights.length; n++) {
    const w = weights[n] as number;
    const x = input[n] as number;
    product += w * x;
    weightSquares += w * w;
    inputSquares += x * x;
  }
  return { product, weightSquares, inputSquares };
}
