import { initialiseParameters } from '../src/core/autoencoder/initialise.ts';
import type { NetworkShape } from '../src/core/autoencoder/shape.ts';
import { costAndGradient } from '../src/core/autoencoder/sparseAutoencoder.ts';
import { drawDeadLeaves } from '../src/core/patches/generators/deadLeaves/deadLeaves.ts';
import { whiten } from '../src/core/patches/whiten.ts';
import { createRandom } from '../src/core/random.ts';
import { type Timing, time } from './timing.ts';

const evaluation = (what: string, shape: NetworkShape, count: number, repetitions: number): Timing => {
  const random = createRandom(1);
  const theta = initialiseParameters(shape, random);
  const values = Float64Array.from({ length: count * shape.visibleSize }, () => random.next());
  const patches = { values, count, visibleSize: shape.visibleSize };
  const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };
  return time(what, repetitions, () => costAndGradient(theta, shape, patches, objective));
};

/** The float64 reference, and the built-in scenes, in Node on one thread. */
export const measure = (): readonly (readonly Timing[])[] => {
  const scene = drawDeadLeaves({ seed: 1, index: 0 });
  return [
    [
      evaluation('cost and gradient, 10,000 × 64, 25 hidden', { visibleSize: 64, hiddenSize: 25 }, 10_000, 9),
      evaluation(
        'cost and gradient, 1,000 × 784, 196 hidden',
        { visibleSize: 784, hiddenSize: 196 },
        1_000,
        3,
      ),
      time('draw one scene of 512 × 512', 5, () => drawDeadLeaves({ seed: 1, index: 0 })),
      time('whiten two scenes of 512 × 512', 5, () => whiten([scene, scene])),
    ],
  ];
};
