import { initialiseParameters } from '../../src/core/autoencoder/initialise.ts';
import type { NetworkShape, Objective } from '../../src/core/autoencoder/shape.ts';
import type { PatchSet } from '../../src/core/patches/image.ts';
import { createRandom } from '../../src/core/random.ts';

/** Milliseconds for one cost and gradient over all patches of a workload. */
export interface Measurement {
  readonly workload: string;
  readonly contender: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly evaluations: number;
}

export interface Workload {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly patches: PatchSet;
  readonly theta: Float64Array;
  readonly objective: Objective;
}

/** The sizes and settings of the course's exercise on natural images; what is in the patches does not matter for time. */
export function workload(name: string, count: number): Workload {
  const shape = { visibleSize: 64, hiddenSize: 25 };
  const random = createRandom(1);
  const values = Float32Array.from({ length: count * shape.visibleSize }, () => 0.1 + 0.8 * random.next());
  return {
    name,
    shape,
    patches: { values, count, visibleSize: shape.visibleSize },
    theta: initialiseParameters(shape, random),
    objective: { lambda: 1e-4, rho: 0.01, beta: 3 },
  };
}
