import { type CostOf, numericalGradientSteps, relativeDifference } from '../numericalGradient.ts';

/** The error of central differences at one ε. */
export interface EpsilonPoint {
  readonly epsilon: number;
  /** ‖a − n‖/‖a + n‖ */
  readonly relativeDifference: number;
}

/** 1e-1, 1e-1.5, … 1e-12. */
export const epsilons: readonly number[] = Array.from({ length: 23 }, (_, n) => 10 ** (-1 - n / 2));

/**
 * The V of the error against ε: for large ε the cost's curvature spoils the difference (error ∝ ε²), for small ε its rounding
 * does (∝ 1/ε). With a cost in float64 the lowest point is near 1e-4 … 1e-5, in float32 near 1e-2.
 * Yields each point as it is found, with `undefined` between parameters so that other work can be done.
 * @param analytic the gradient in theta's layout, in float64
 */
export function* epsilonCurve(
  cost: CostOf,
  theta: Float64Array,
  analytic: Float64Array,
  indices: ArrayLike<number>,
  steps: Iterable<number> = epsilons,
): Generator<EpsilonPoint | undefined, EpsilonPoint[]> {
  const chosen = Array.from(indices);
  const expected = chosen.map((index) => analytic[index]!);
  const points: EpsilonPoint[] = [];
  for (const epsilon of steps) {
    const work = numericalGradientSteps(cost, theta, chosen, epsilon);
    let step = work.next();
    while (!step.done) {
      yield undefined;
      step = work.next();
    }
    const point = { epsilon, relativeDifference: relativeDifference(expected, step.value) };
    points.push(point);
    yield point;
  }
  return points;
}
