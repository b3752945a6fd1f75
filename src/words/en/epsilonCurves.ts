import { format } from './format.ts';
import { gradientCheck } from './gradientCheck.ts';

/** Sizes of EPSILON and errors are ready to be shown. */
interface Foot {
  readonly error: string;
  readonly epsilon: string;
}

/** The part of the gradient check that shows why EPSILON is 1e-4. */
export const epsilonCurves = {
  title: 'Why EPSILON = 1e-4',
  intro:
    'How large is the error of the numerical gradient when EPSILON is larger or smaller? It is measured here from 1e-1 down to 1e-12, with costs in float64 and from the float32 kernel, at the weights chosen above.',
  progress: (done: number, of: number) => `${format.integer(done)} of ${format.integer(of)} sizes`,
  progressLabel: 'Sizes of EPSILON measured',
  again: 'Measure again',
  failed: 'The curves could not be measured',
  withoutFloat32: (message: string) => `The float32 kernel cannot run here: “${message}”.`,
  why: 'With a larger EPSILON the curvature of the cost makes the difference inaccurate (error ∝ EPSILON²). With a smaller one, rounding does (∝ 1/EPSILON).',
  /** The smallest error is at 1e-4 itself. */
  footAtCourse: ({ error, epsilon }: Foot) =>
    `In float64 the error is smallest, ${error}, at EPSILON = ${epsilon}, which is why the course uses 1e-4.`,
  /** 1e-4 is near the smallest error. */
  footNearCourse: ({ error, epsilon }: Foot, atCourse: string) =>
    `In float64 the error is smallest, ${error}, at EPSILON = ${epsilon}; at 1e-4 it is ${atCourse}, almost as small, which is why the course uses 1e-4.`,
  footElsewhere: ({ error, epsilon }: Foot, atCourse: string) =>
    `In float64 the error is smallest, ${error}, at EPSILON = ${epsilon}; at 1e-4 it is ${atCourse}.`,
  blunt:
    'Even the smallest error is above 1e-9 here: the smaller the gradient, the more curvature and rounding matter. At the initial weights the check is more precise.',
  float32: ({ error, epsilon }: Foot) =>
    `In float32 the error never falls below ${error}, at EPSILON = ${epsilon}. That would hide small mistakes, so the check computes in float64.`,
  chart: 'Error of the numerical gradient for each EPSILON',
  float64Legend: 'float64',
  float32Legend: 'float32 kernel',
  subject: (parameters: number, patches: number, iteration: number) =>
    `${format.count(parameters, { one: 'parameter', other: 'parameters' })}, ${format.count(patches, { one: 'patch', other: 'patches' })}, ${gradientCheck.weightsAt(iteration)}`,
  chartHint: 'Point at the chart, or use the arrow keys, to read it.',
  pass: 'passes below 1e-9',
  nothingYet: 'Nothing has been measured yet.',
  point: (epsilon: string, float64: string, float32: string | undefined) =>
    `EPSILON = ${epsilon}: relative difference in float64 ${float64}${float32 === undefined ? '' : `, in float32 ${float32}`}.`,
};

export type EpsilonCurvesWords = typeof epsilonCurves;
