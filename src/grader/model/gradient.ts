import type { Variant } from './cost.ts';
import type { Forward } from './forward.ts';
import { sigmoid } from './forward.ts';
import { type Matrix, map, minus, plus, product, scaled, squares, times, transposed, zip } from './matrix.ts';

/** f'(z) written with a = f(z). */
const slope = (a: Matrix): Matrix => map(a, (value) => value * (1 - value));
const slopeOfSigmoid = (a: Matrix): Matrix => map(a, (value) => sigmoid(value) * (1 - sigmoid(value)));
/** What belongs to tanh. */
const slopeOfTanh = (a: Matrix): Matrix => map(a, (value) => 1 - value * value);
const difference = ({ a3, x }: Forward): Matrix => minus(a3, x);

/** delta3 = −(x − a3) .* f'(z3), right and wrong. */
export const delta3Terms: readonly Variant<(pass: Forward) => Matrix>[] = [
  { mistake: undefined, way: (f) => times(difference(f), slope(f.a3)) },
  { mistake: 'outputSlopeMissing', way: difference },
  { mistake: 'delta3SignFlipped', way: (f) => scaled(times(difference(f), slope(f.a3)), -1) },
  { mistake: 'outputSlopeOfZ', way: (f) => times(difference(f), slope(f.z3)) },
  { mistake: 'outputSlopeOfSigmoid', way: (f) => times(difference(f), slopeOfSigmoid(f.a3)) },
  { mistake: 'outputSlopeOfTanh', way: (f) => times(difference(f), slopeOfTanh(f.a3)) },
  { mistake: 'outputSlopeTwice', way: (f) => times(difference(f), times(slope(f.a3), slope(f.a3))) },
  { mistake: 'delta3Doubled', way: (f) => scaled(times(difference(f), slope(f.a3)), 2) },
  { mistake: 'outputSlopeAlone', way: (f) => slope(f.a3) },
  { mistake: 'outputSlopeHalf', way: (f) => times(difference(f), f.a3) },
  {
    mistake: 'outputSlopeHalf',
    way: (f) =>
      times(
        difference(f),
        map(f.a3, (a) => 1 - a),
      ),
  },
];

/** W2ᵀ delta3, right and wrong. */
export const backTerms: readonly Variant<(pass: Forward, delta3: Matrix) => Matrix>[] = [
  { mistake: undefined, way: (f, delta3) => product(transposed(f.W2), delta3) },
  { mistake: 'W1ForW2', way: (f, delta3) => product(f.W1, delta3) },
  { mistake: 'errorNotBackpropagated', way: (f) => scaled(f.a2, 0) },
];

type Pull = (pass: Forward, means: Matrix) => Matrix;

const pull = (f: Forward, means: Matrix, first = -1, second = 1): Matrix =>
  map(means, (q) => f.beta * ((first * f.rho) / q + (second * (1 - f.rho)) / (1 - q)));

/** β(−ρ/ρ̂ + (1−ρ)/(1−ρ̂)), right and wrong. */
export const pullTerms: readonly Variant<Pull>[] = [
  { mistake: undefined, way: (f, means) => pull(f, means) },
  { mistake: 'sparsityGradientMissing', way: (_, means) => scaled(means, 0) },
  { mistake: 'sparsitySignFlipped', way: (f, means) => pull(f, means, 1, -1) },
  { mistake: 'sparsityMinusMissing', way: (f, means) => pull(f, means, 1, 1) },
  { mistake: 'sparsityPlusMissing', way: (f, means) => pull(f, means, -1, -1) },
  { mistake: 'sparsityFirstTermMissing', way: (f, means) => pull(f, means, 0, 1) },
  { mistake: 'sparsitySecondTermMissing', way: (f, means) => pull(f, means, -1, 0) },
  { mistake: 'betaMissingInGradient', way: (f, means) => pull({ ...f, beta: 1 }, means) },
  { mistake: 'lambdaForBetaInGradient', way: (f, means) => pull({ ...f, beta: f.lambda }, means) },
  { mistake: 'sparsityNotAveraged', way: (f, means) => scaled(pull(f, means), f.m) },
  { mistake: 'sparsityGradientOverM', way: (f, means) => scaled(pull(f, means), 1 / f.m) },
  { mistake: 'divergenceOfEachActivationInGradient', way: (f) => pull(f, f.a2) },
  { mistake: 'rightDivision', way: leastSquaresPull },
];

/** r / rh of a number and a column is, in MATLAB and Octave, the row that comes closest to solving x·rh = r. */
function leastSquaresPull(f: Forward, means: Matrix): Matrix {
  const rest = map(means, (q) => 1 - q);
  const on = squares(means);
  const off = squares(rest);
  return zip(means, rest, (q, p) => f.beta * ((-f.rho * q) / on + ((1 - f.rho) * p) / off));
}

type HiddenDelta = (pass: Forward, back: Matrix, pull: Matrix) => Matrix;

/** delta2 = (W2ᵀ delta3 + pull) .* f'(z2), right and wrong. */
export const delta2Terms: readonly Variant<HiddenDelta>[] = [
  { mistake: undefined, way: (f, back, p) => times(plus(back, p), slope(f.a2)) },
  { mistake: 'sparsityOutsideSlope', way: (f, back, p) => plus(times(back, slope(f.a2)), p) },
  { mistake: 'hiddenSlopeMissing', way: (_, back, p) => plus(back, p) },
  { mistake: 'hiddenSlopeOfTanh', way: (f, back, p) => times(plus(back, p), slopeOfTanh(f.a2)) },
  {
    mistake: 'hiddenSlopeTwice',
    way: (f, back, p) => times(plus(back, p), times(slope(f.a2), slope(f.a2))),
  },
  { mistake: 'hiddenSlopeOfZ', way: (f, back, p) => times(plus(back, p), slope(f.z2)) },
  { mistake: 'hiddenSlopeOfSigmoid', way: (f, back, p) => times(plus(back, p), slopeOfSigmoid(f.a2)) },
  { mistake: 'hiddenSlopeHalf', way: (f, back, p) => times(plus(back, p), f.a2) },
  {
    mistake: 'hiddenSlopeHalf',
    way: (f, back, p) =>
      times(
        plus(back, p),
        map(f.a2, (a) => 1 - a),
      ),
  },
];

type Partner = (pass: Forward) => Matrix;

/**
 * The matrix that multiplies delta2 in W1grad: the input. If the code changes the input first, the unchanged input is
 * tried as well.
 */
export const W1Partners: readonly Variant<Partner>[] = [
  { mistake: undefined, way: (f) => f.input },
  { mistake: undefined, way: (f) => f.x },
  { mistake: 'W1gradFromA3', way: (f) => f.a3 },
];

/** What delta3 is multiplied with in W2grad. */
export const W2Partners: readonly Variant<Partner>[] = [
  { mistake: undefined, way: (f) => f.a2 },
  { mistake: 'W2gradFromZ2', way: (f) => f.z2 },
  { mistake: 'W2gradFromSlope', way: (f) => slope(f.a2) },
];

/** The factor before the sum over the patches. */
export const averages: readonly Variant<(pass: Forward) => number>[] = [
  { mistake: undefined, way: (f) => 1 / f.m },
  { mistake: 'notAveraged', way: () => 1 },
  { mistake: 'averagedTwice', way: (f) => 1 / f.m ** 2 },
];

type Decay = (pass: Forward, own: Matrix, other: Matrix) => Matrix;
const decay =
  (factor: (f: Forward) => number): Decay =>
  (f, own) =>
    scaled(own, factor(f));

/** λ W in a weight gradient, right and wrong; `other` is the other matrix, transposed to fit. */
export const decays: readonly Variant<Decay>[] = [
  { mistake: undefined, way: decay((f) => f.lambda) },
  { mistake: 'weightDecayGradientMissing', way: decay(() => 0) },
  { mistake: 'decayGradientOverM', way: decay((f) => f.lambda / f.m) },
  { mistake: 'decayGradientHalved', way: decay((f) => f.lambda / 2) },
  { mistake: 'decayGradientDoubled', way: decay((f) => 2 * f.lambda) },
  { mistake: 'decayGradientSubtracted', way: decay((f) => -f.lambda) },
  { mistake: 'lambdaMissingInGradient', way: decay(() => 1) },
  { mistake: 'decayEveryPatch', way: decay((f) => f.lambda * f.m) },
  { mistake: 'decayMatricesSwapped', way: (f, _, other) => scaled(other, f.lambda) },
];

/** λ b in a bias gradient, which is always a mistake. */
export const biasDecays: readonly Variant<Decay>[] = [
  { mistake: undefined, way: decay(() => 0) },
  { mistake: 'biasGradientsDecayed', way: decay((f) => f.lambda) },
];
