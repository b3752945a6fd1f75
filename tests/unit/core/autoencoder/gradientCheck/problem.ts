import { initialiseParameters } from '../../../../../src/core/autoencoder/initialise.ts';
import { createRandom } from '../../../../../src/core/random.ts';

const shape = { visibleSize: 9, hiddenSize: 4 };

/** A small problem at its initial weights, biases not zero so that every mistake about them shows. */
export function smallProblem() {
  const random = createRandom(12);
  const theta = initialiseParameters(shape, random).map((value) => value + 0.05 * random.normal());
  return {
    theta,
    shape,
    patches: {
      values: Float64Array.from({ length: 90 }, () => 0.1 + 0.8 * random.next()),
      count: 10,
      visibleSize: 9,
    },
    objective: { lambda: 1e-3, rho: 0.05, beta: 1 },
  };
}
