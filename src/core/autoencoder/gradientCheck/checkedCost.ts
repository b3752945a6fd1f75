import type { Patches } from '../layers.ts';
import { type CostOf, EPSILON } from '../numericalGradient.ts';
import type { NetworkShape, Objective } from '../shape.ts';
import { cost, feedForward } from '../sparseAutoencoder.ts';

/** The first `count` patches: patches are drawn at random when they are sampled, so these are a random sample. */
export function firstPatches({ values, count, visibleSize }: Patches, wanted: number): Patches {
  const taken = Math.max(1, Math.min(wanted, count));
  return { values: values.subarray(0, taken * visibleSize), count: taken, visibleSize };
}

/** J(θ) in float64 over these patches, without a gradient. */
export function costOver(shape: NetworkShape, patches: Patches, objective: Objective): CostOf {
  return (theta) => cost(feedForward(theta, shape, patches), theta, shape, patches, objective).total;
}

/** Milliseconds a check of `parameters` parameters takes when a cost takes `millisecondsPerCost`: two costs each. */
export function expectedMilliseconds(parameters: number, millisecondsPerCost: number): number {
  return 2 * parameters * millisecondsPerCost;
}

/**
 * The relative difference that rounding alone may cause: each cost is rounded to about J·2⁻⁵³, which a central difference
 * divides by ε. Near a minimum, where the gradient all but vanishes, it exceeds 1e-9 however right the gradient is; a check
 * belongs at the initial weights.
 * @param gradient the checked entries
 */
export function roundingFloor(cost: number, gradient: ArrayLike<number>, epsilon = EPSILON): number {
  const norm = Math.hypot(...Array.from(gradient));
  return (2 ** -53 * Math.abs(cost) * Math.sqrt(gradient.length)) / (2 * epsilon * norm);
}
