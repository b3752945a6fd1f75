import { relativeDifference } from '../../core/autoencoder/numericalGradient.ts';
import {
  type NumericArray,
  numbers,
  type StudentProgram,
  type StudentValue,
} from '../student/studentProgram.ts';
import type { FileGrade } from './fileGrade.ts';
import { driveNumericalGradient } from './numericalGradientDrivers.ts';

/** What may be wrong with `numgrad = computeNumericalGradient(J, theta)`. */
export type NumericalGradientMistake =
  | 'zeros'
  | 'notNumeric'
  | 'shape'
  | 'integers'
  | 'otherLength'
  | 'notMoved'
  | 'notStored'
  | 'oneSided'
  | 'notHalved'
  | 'notDivided'
  | 'signFlipped'
  | 'thetaNotRestored'
  | 'epsilonTooLarge'
  | 'epsilonTooSmall'
  | 'wrong';

/** How close central differences with EPSILON = 1e-4 come on the functions below. */
const rightWithin = 1e-7;

const theta = Float64Array.of(0.3, -1.2, 2.1, 0.7, -0.4);

/** The gradient of the driver's function. */
function gradientAt(x: Float64Array): Float64Array {
  return x.map((value, n) => Math.cos(value) + 4 * value ** 3 + (x[n + 1] ?? 0) + (x[n - 1] ?? 0));
}

function valueAt(x: Float64Array): number {
  return x.reduce((sum, value, n) => sum + Math.sin(value) + value ** 4 + value * (x[n + 1] ?? 0), 0);
}

/** Grades a student's `computeNumericalGradient` on a function whose gradient is known. */
export function gradeNumericalGradient(program: StudentProgram): FileGrade<NumericalGradientMistake> {
  const outcome = driveNumericalGradient(program, theta);
  if (outcome.type === 'failed') {
    const status = outcome.failure.reason === 'timeout' ? 'timeout' : 'error';
    return { status, mistake: undefined, failure: outcome.failure };
  }
  const [numgrad, asked, otherLength] = outcome.values as readonly [StudentValue, NumericArray, NumericArray];
  const mistake = mistakeIn(numgrad, asked, otherLength.re[0] !== 0);
  const values = numgrad.type === 'numbers' ? { student: numgrad } : {};
  return {
    status: mistake === undefined ? 'right' : 'wrong',
    mistake,
    failure: undefined,
    expected: numbers(theta.length, 1, gradientAt(theta)),
    notes: outcome.notes,
    ...values,
  };
}

/** @param otherLength whether J was called with more or fewer numbers than theta has */
function mistakeIn(
  numgrad: StudentValue,
  asked: NumericArray,
  otherLength: boolean,
): NumericalGradientMistake | undefined {
  if (numgrad.type !== 'numbers') return 'notNumeric';
  if (otherLength) return 'otherLength';
  const { dims, re } = numgrad;
  if (re.length !== theta.length || dims[1] !== 1) return 'shape';
  const places = columnsOf(asked);
  if (re.every((value) => value === 0)) {
    if (places.length === 0) return 'zeros';
    return places.every((place) => place.every((value, n) => value === theta[n])) ? 'notMoved' : 'notStored';
  }
  if (/^u?int/.test(numgrad.class)) return 'integers';
  if (movesMoreThanOne(places)) return 'thetaNotRestored';
  const steps = stepsOf(places);
  const right = gradientAt(theta);
  if (relativeDifference(re, right) <= rightWithin) return epsilonMistake(steps);
  return shapeOfError(re, steps);
}

/** Known ways to be wrong, with the steps that the student's own calls took. */
function shapeOfError(re: Float64Array, steps: readonly number[]): NumericalGradientMistake {
  const epsilon = Math.max(...steps.map(Math.abs));
  const right = gradientAt(theta);
  const close = (other: Float64Array, within = 1e-6): boolean => relativeDifference(re, other) <= within;
  if (close(right.map((value) => -value))) return 'signFlipped';
  if (close(right.map((value) => 2 * value))) return 'notHalved';
  if (close(right.map((value) => 2 * epsilon * value))) return 'notDivided';
  const sided = (sign: number): Float64Array =>
    theta.map((_, n) => {
      const moved = theta.slice();
      moved[n] = moved[n]! + sign * epsilon;
      return (sign * (valueAt(moved) - valueAt(theta))) / epsilon;
    });
  if (close(sided(1), 1e-9) || close(sided(-1), 1e-9)) return 'oneSided';
  return epsilonMistake(steps) ?? 'wrong';
}

function epsilonMistake(steps: readonly number[]): NumericalGradientMistake | undefined {
  const largest = Math.max(...steps.map(Math.abs));
  if (steps.length > 0 && !steps.some((step) => step < 0)) return 'oneSided';
  if (largest > 1.5e-3) return 'epsilonTooLarge';
  return largest < 1e-6 ? 'epsilonTooSmall' : undefined;
}

/** How far each call moved its parameter. */
function stepsOf(places: readonly Float64Array[]): number[] {
  return places.flatMap((column) => {
    const moved = column.map((value, n) => value - theta[n]!).filter((step) => step !== 0);
    return moved.length === 1 ? [...moved] : [];
  });
}

function movesMoreThanOne(places: readonly Float64Array[]): boolean {
  return places.some((column) => column.filter((value, n) => Math.abs(value - theta[n]!) > 1e-12).length > 1);
}

function columnsOf({ dims, re }: NumericArray): Float64Array[] {
  const [rows = 0, columns = 0] = dims;
  return Array.from({ length: columns }, (_, n) => re.slice(n * rows, (n + 1) * rows));
}
