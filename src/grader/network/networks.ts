import { parameterCount, weightCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../core/autoencoder/shape.ts';
import { createRandom } from '../../core/random.ts';
import type { Network } from './network.ts';

interface Plan {
  readonly name: string;
  readonly shape: NetworkShape;
  readonly objective: Objective;
  readonly count: number;
  /** Weights are uniform within ± this, biases within ± `biasBound`. */
  readonly weightBound: number;
  readonly biasBound: number;
}

/**
 * The networks that every answer is compared on. All sizes of a network differ from each other and from its number of
 * patches, so that no product of the wrong matrices fits by accident. The first is the one that is traced.
 */
const plans: readonly Plan[] = [
  {
    name: '9-5-9',
    shape: { visibleSize: 9, hiddenSize: 5 },
    objective: { lambda: 0.02, rho: 0.1, beta: 1.5 },
    count: 12,
    weightBound: 0.8,
    biasBound: 0.5,
  },
  {
    name: '4-7-4, more hidden units than pixels',
    shape: { visibleSize: 4, hiddenSize: 7 },
    objective: { lambda: 0.3, rho: 0.25, beta: 0.4 },
    count: 3,
    weightBound: 1,
    biasBound: 0.7,
  },
  {
    name: '7-3-7, λ = 0',
    shape: { visibleSize: 7, hiddenSize: 3 },
    objective: { lambda: 0, rho: 0.05, beta: 2 },
    count: 5,
    weightBound: 0.6,
    biasBound: 0.4,
  },
  {
    name: '5-6-5, β = 0',
    shape: { visibleSize: 5, hiddenSize: 6 },
    objective: { lambda: 0.1, rho: 0.02, beta: 0 },
    count: 8,
    weightBound: 0.9,
    biasBound: 0.6,
  },
  {
    name: '8-4-8, hidden units nearly always on or off',
    shape: { visibleSize: 8, hiddenSize: 4 },
    objective: { lambda: 0.005, rho: 0.3, beta: 0.2 },
    count: 10,
    weightBound: 1,
    biasBound: 6,
  },
];

/** A single patch: with one patch, `mean` and `sum` without a dimension give wrong results. */
const onePatch: Plan = {
  name: '6-4-6, one patch',
  shape: { visibleSize: 6, hiddenSize: 4 },
  objective: { lambda: 0.05, rho: 0.2, beta: 0.5 },
  count: 1,
  weightBound: 0.7,
  biasBound: 0.5,
};

/** Small enough for a numerical gradient of a student's slow code: 31 parameters. */
const tiny: Plan = {
  name: '4-3-4',
  shape: { visibleSize: 4, hiddenSize: 3 },
  objective: { lambda: 0.05, rho: 0.1, beta: 0.7 },
  count: 5,
  weightBound: 0.8,
  biasBound: 0.5,
};

/** The course's sizes with a few patches: code that runs on this network alone contains fixed sizes. */
const courseSized: Plan = {
  name: '64-25-64',
  shape: { visibleSize: 64, hiddenSize: 25 },
  objective: { lambda: 1e-4, rho: 0.01, beta: 3 },
  count: 12,
  weightBound: 0.2,
  biasBound: 0.1,
};

/** The course's number of patches, each of them small. */
const manyPatches: Plan = { ...tiny, name: '4-3-4, 10,000 patches', count: 10_000 };

export const gradingNetworks = (): Network[] => plans.map((plan, n) => drawNetwork(plan, n));
export const onePatchNetwork = (): Network => drawNetwork(onePatch, plans.length);
export const tinyNetwork = (): Network => drawNetwork(tiny, plans.length + 1);
export const courseSizedNetwork = (): Network => drawNetwork(courseSized, plans.length + 2);
export const manyPatchesNetwork = (): Network => drawNetwork(manyPatches, plans.length + 3);

/** Patches lie in [0.1, 0.9], as the course's do. */
function drawNetwork(
  { name, shape, objective, count, weightBound, biasBound }: Plan,
  stream: number,
): Network {
  const random = createRandom(2011, stream);
  const within = (bound: number): number => (2 * random.next() - 1) * bound;
  const weights = weightCount(shape);
  const theta = Float64Array.from({ length: parameterCount(shape) }, (_, i) =>
    within(i < weights ? weightBound : biasBound),
  );
  const values = Float64Array.from({ length: count * shape.visibleSize }, () => 0.5 + within(0.4));
  return { name, shape, objective, theta, patches: { values, count, visibleSize: shape.visibleSize } };
}
