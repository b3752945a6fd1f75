/** Half the distance between the two costs of a central difference (CS294A lecture notes, section 2.3). */
export const EPSILON = 1e-4;

/** The cost J(θ). `theta` is a working copy, valid only during the call. */
export type CostOf = (theta: Float64Array) => number;

/** The derivatives for all parameters in one call; for small networks only. */
export function numericalGradient(cost: CostOf, theta: Float64Array, epsilon = EPSILON): Float64Array {
  const steps = numericalGradientSteps(cost, theta, theta.keys(), epsilon);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The derivatives of `cost` at theta by central differences, (J(θ + εe_i) − J(θ − εe_i)) / 2ε, for the parameters i
 * in `indices`: two costs for every parameter. It computes one parameter in each step, so that the caller can do
 * other work in between or stop. Yields how many parameters are done; returns their derivatives in the order of
 * `indices`.
 */
export function* numericalGradientSteps(
  cost: CostOf,
  theta: Float64Array,
  indices: Iterable<number>,
  epsilon = EPSILON,
): Generator<number, Float64Array> {
  const moved = theta.slice();
  const derivatives: number[] = [];
  for (const i of indices) {
    const value = theta[i]!;
    moved[i] = value + epsilon;
    const above = cost(moved);
    moved[i] = value - epsilon;
    const below = cost(moved);
    moved[i] = value;
    derivatives.push((above - below) / (2 * epsilon));
    yield derivatives.length;
  }
  return Float64Array.from(derivatives);
}

/** ‖a − n‖ / ‖a + n‖, the course's measure of agreement (checkNumericalGradient.m); 0 when both are zero. */
export function relativeDifference(a: ArrayLike<number>, n: ArrayLike<number>): number {
  let difference = 0;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    difference += (a[i]! - n[i]!) ** 2;
    sum += (a[i]! + n[i]!) ** 2;
  }
  return difference === 0 ? 0 : Math.sqrt(difference / sum);
}
