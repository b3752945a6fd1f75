import type { Patches } from '../layers.ts';
import type { CostOf } from '../numericalGradient.ts';
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
