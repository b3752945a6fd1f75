import type { MistakeName } from '../mistakeNames.ts';
import type { Forward } from './forward.ts';
import {
  column,
  type Matrix,
  minus,
  rowSums,
  scaled,
  spectralNorm,
  squares,
  total,
  transposed,
} from './matrix.ts';

/** A number that may be complex: the logarithm of a negative number is, in Octave. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** One way to compute something; `mistake` is undefined where it is the right one. */
export interface Variant<Way> {
  readonly mistake: MistakeName | undefined;
  readonly way: Way;
}

const mean = (a: Matrix): number => total(a) / a.values.length;
const absolute = (a: Matrix): number => a.values.reduce((sum, value) => sum + Math.abs(value), 0);
const columnSums = (a: Matrix): Matrix => rowSums(transposed(a));
const error = ({ a3, x }: Forward): Matrix => minus(a3, x);

type RealTerm = (pass: Forward) => number;

/** 1/m Σ ½‖a3 − x‖², right and wrong. */
export const errorTerms: readonly Variant<RealTerm>[] = [
  { mistake: undefined, way: (f) => squares(error(f)) / (2 * f.m) },
  { mistake: 'errorNotHalved', way: (f) => squares(error(f)) / f.m },
  { mistake: 'errorNotAveraged', way: (f) => squares(error(f)) / 2 },
  { mistake: 'errorNeitherHalvedNorAveraged', way: (f) => squares(error(f)) },
  { mistake: 'errorOverPixels', way: (f) => squares(error(f)) / (2 * error(f).values.length) },
  { mistake: 'errorOverPixels', way: (f) => squares(error(f)) / error(f).values.length },
  { mistake: 'countFromRows', way: (f) => squares(error(f)) / (2 * f.x.rows) },
  { mistake: 'errorNotSquared', way: (f) => lengths(error(f)) / (2 * f.m) },
  { mistake: 'errorNotSquared', way: (f) => lengths(error(f)) / f.m },
  { mistake: 'errorNotSquared', way: (f) => Math.sqrt(squares(error(f))) / (2 * f.m) },
  { mistake: 'errorAbsolute', way: (f) => absolute(error(f)) / (2 * f.m) },
  { mistake: 'errorAbsolute', way: (f) => absolute(error(f)) / f.m },
  { mistake: 'errorSummedThenSquared', way: (f) => squares(columnSums(error(f))) / (2 * f.m) },
  { mistake: 'errorSummedThenSquared', way: (f) => total(error(f)) ** 2 / (2 * f.m) },
  { mistake: 'errorOfSums', way: (f) => total(error(f)) / (2 * f.m) },
  { mistake: 'errorCrossEntropy', way: (f) => crossEntropy(f) / f.m },
  { mistake: 'errorMissing', way: () => 0 },
];

/** −Σ x log a3 + (1 − x) log(1 − a3) */
const crossEntropy = ({ a3, x }: Forward): number =>
  x.values.reduce((sum, value, n) => {
    const a = a3.values[n]!;
    return sum - value * Math.log(a) - (1 - value) * Math.log(1 - a);
  }, 0);

const lengths = (a: Matrix): number =>
  columnSums({ ...a, values: a.values.map((value) => value * value) }).values.reduce(
    (sum, value) => sum + Math.sqrt(value),
    0,
  );

const half = (f: Forward): number => f.lambda / 2;
const decay = (f: Forward): number => half(f) * (squares(f.W1) + squares(f.W2));

/** λ/2 (Σ W1² + Σ W2²), right and wrong. */
export const decayTerms: readonly Variant<RealTerm>[] = [
  { mistake: undefined, way: decay },
  { mistake: 'weightDecayCostMissing', way: () => 0 },
  { mistake: 'weightDecayNotHalved', way: (f) => 2 * decay(f) },
  { mistake: 'weightDecayNotSquared', way: (f) => half(f) * (total(f.W1) + total(f.W2)) },
  { mistake: 'weightDecayNotSquared', way: (f) => half(f) * (total(f.W1) ** 2 + total(f.W2) ** 2) },
  { mistake: 'weightDecayAbsolute', way: (f) => half(f) * (absolute(f.W1) + absolute(f.W2)) },
  { mistake: 'weightDecayRoot', way: (f) => half(f) * (Math.sqrt(squares(f.W1)) + Math.sqrt(squares(f.W2))) },
  {
    mistake: 'weightDecaySpectral',
    way: (f) => half(f) * (spectralNorm(f.W1) ** 2 + spectralNorm(f.W2) ** 2),
  },
  { mistake: 'weightDecaySpectral', way: (f) => half(f) * (spectralNorm(f.W1) + spectralNorm(f.W2)) },
  { mistake: 'weightDecayWithoutW1', way: (f) => half(f) * squares(f.W2) },
  { mistake: 'weightDecayWithoutW2', way: (f) => half(f) * squares(f.W1) },
  { mistake: 'weightDecayW1Twice', way: (f) => half(f) * 2 * squares(f.W1) },
  { mistake: 'weightDecayW2Twice', way: (f) => half(f) * 2 * squares(f.W2) },
  { mistake: 'biasesDecayedInCost', way: (f) => decay(f) + half(f) * (squares(f.b1) + squares(f.b2)) },
  { mistake: 'weightDecayOverM', way: (f) => decay(f) / f.m },
  { mistake: 'lambdaMissingInCost', way: (f) => (squares(f.W1) + squares(f.W2)) / 2 },
  { mistake: 'lambdaSquaredInCost', way: (f) => f.lambda * decay(f) },
  { mistake: 'weightDecaySubtracted', way: (f) => -decay(f) },
];

/** The mean activations, right and wrong. */
export const meanTerms: readonly Variant<(pass: Forward) => Matrix>[] = [
  { mistake: undefined, way: (f) => scaled(rowSums(f.a2), 1 / f.m) },
  { mistake: 'rhoHatSummed', way: (f) => rowSums(f.a2) },
  {
    mistake: 'rhoHatOfAll',
    way: (f) => column(new Float64Array(f.a2.rows).fill(mean(f.a2))),
  },
  { mistake: 'rhoHatOverHidden', way: (f) => scaled(rowSums(f.a2), 1 / f.a2.rows) },
  { mistake: 'rhoHatOverVisible', way: (f) => scaled(rowSums(f.a2), 1 / f.x.rows) },
  { mistake: 'rhoHatHalved', way: (f) => scaled(rowSums(f.a2), 1 / (2 * f.m)) },
];

/** Σ of the entries' logarithm-like divergences, with the imaginary part that Octave would give. */
type Divergence = (rho: number, mean: number) => Complex;

const real = (re: number): Complex => ({ re, im: 0 });
const log = (x: number): Complex => (x < 0 ? { re: Math.log(-x), im: Math.PI } : { re: Math.log(x), im: 0 });
const times = (factor: number, { re, im }: Complex): Complex => ({ re: factor * re, im: factor * im });
const add = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });

const first: Divergence = (rho, q) => times(rho, log(rho / q));
const second: Divergence = (rho, q) => times(1 - rho, log((1 - rho) / (1 - q)));
const kl: Divergence = (rho, q) => add(first(rho, q), second(rho, q));

const sumOver = (f: Forward, means: Matrix, divergence: Divergence, factor: number): Complex =>
  means.values.reduce((sum, q) => add(sum, times(factor, divergence(f.rho, q))), real(0));

type SparsityTerm = (pass: Forward, means: Matrix) => Complex;
const shifted =
  (shift: number): Divergence =>
  (rho, q) =>
    add(times(rho, log(rho / (q + shift))), times(1 - rho, log((1 - rho) / (1 - q + shift))));
const shiftedOutside =
  (shift: number): Divergence =>
  (rho, q) =>
    add(times(rho, log(rho / q + shift)), times(1 - rho, log((1 - rho) / (1 - q) + shift)));
const shifts = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8];

/** β Σ KL(ρ ‖ ρ̂), right and wrong. */
export const sparsityTerms: readonly Variant<SparsityTerm>[] = [
  { mistake: undefined, way: (f, means) => sumOver(f, means, kl, f.beta) },
  { mistake: 'sparsityCostMissing', way: () => real(0) },
  { mistake: 'betaMissingInCost', way: (f, means) => sumOver(f, means, kl, 1) },
  { mistake: 'lambdaForBetaInCost', way: (f, means) => sumOver(f, means, kl, f.lambda) },
  { mistake: 'klSwapped', way: (f, means) => sumOver(f, means, (rho, q) => kl(q, rho), f.beta) },
  { mistake: 'klFirstTermMissing', way: (f, means) => sumOver(f, means, second, f.beta) },
  { mistake: 'klSecondTermMissing', way: (f, means) => sumOver(f, means, first, f.beta) },
  {
    mistake: 'klOneMinusRhoHat',
    way: (f, means) =>
      sumOver(f, means, (rho, q) => add(first(rho, q), times(1 - q, log((1 - rho) / (1 - q)))), f.beta),
  },
  {
    mistake: 'klMinusBetween',
    way: (f, means) => sumOver(f, means, (rho, q) => add(first(rho, q), times(-1, second(rho, q))), f.beta),
  },
  {
    mistake: 'divergenceOfEachActivation',
    way: (f) => sumOver(f, f.a2, kl, f.beta / f.m),
  },
  { mistake: 'divergenceOfEachActivation', way: (f) => sumOver(f, f.a2, kl, f.beta) },
  { mistake: 'rightDivisionInCost', way: leastSquaresDivergence },
  { mistake: 'klAveraged', way: (f, means) => sumOver(f, means, kl, f.beta / means.values.length) },
  { mistake: 'sparsityCostOverM', way: (f, means) => sumOver(f, means, kl, f.beta / f.m) },
  { mistake: 'sparsitySubtracted', way: (f, means) => sumOver(f, means, kl, -f.beta) },
  { mistake: 'logBase', way: (f, means) => sumOver(f, means, kl, f.beta / Math.LN10) },
  { mistake: 'logBase', way: (f, means) => sumOver(f, means, kl, f.beta / Math.LN2) },
  ...shifts.flatMap((shift): Variant<SparsityTerm>[] => [
    { mistake: 'logShifted', way: (f, means) => sumOver(f, means, shifted(shift), f.beta) },
    { mistake: 'logShifted', way: (f, means) => sumOver(f, means, shiftedOutside(shift), f.beta) },
  ]),
];

/** With r / rh for r ./ rh: the logarithms contain the row that comes closest to solving x·rh = r. */
function leastSquaresDivergence(f: Forward, means: Matrix): Complex {
  const on = squares(means);
  const off = means.values.reduce((sum, q) => sum + (1 - q) ** 2, 0);
  return sumOver(
    f,
    means,
    (rho, q) => add(times(rho, log((rho * q) / on)), times(1 - rho, log(((1 - rho) * (1 - q)) / off))),
    f.beta,
  );
}
