/** Half the distance between the two costs of a central difference (CS294A lecture notes, section 2.3). */
const EPSILON = 1e-4;

/**
 * The gradient of `cost` at theta by central differences, (J(θ + εe_i) − J(θ − εe_i)) / 2ε: two costs for every
 * parameter, so for small networks only. `cost` is given a working copy, valid only during the call.
 */
export function numericalGradient(
  cost: (theta: Float64Array) => number,
  theta: Float64Array,
  epsilon = EPSILON,
): Float64Array {
  const moved = theta.slice();
  return theta.map((value, i) => {
    moved[i] = value + epsilon;
    const above = cost(moved);
    moved[i] = value - epsilon;
    const below = cost(moved);
    moved[i] = value;
    return (above - below) / (2 * epsilon);
  });
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
