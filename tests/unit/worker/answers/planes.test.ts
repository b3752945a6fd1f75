import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { principalComponents } from '../../../../src/core/compression/principalComponents.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { askRun, objective, randomPatches } from './askRun.ts';

const shape = { visibleSize: 16, hiddenSize: 6 };
const patches = randomPatches(300, 16);
const network = () => {
  const theta = initialiseParameters(shape, createRandom(5));
  return { theta, shape, patches, settings: { objective } };
};

describe('measurePlane', () => {
  it('gives the reference’s cost at every place of the plane, over the first patches', async () => {
    const run = network();
    const random = createRandom(9);
    const [first, second] = [1, 2].map(() => run.theta.map(() => random.normal())) as [
      Float64Array,
      Float64Array,
    ];
    const plane = { origin: run.theta, first, second, us: [0, 0.5, -1], vs: [0, 0.25], patches: 40 };
    const reply = await askRun('measurePlane', plane, run);
    expect(reply.patches).toBe(40);
    const few = { ...patches, count: 40, values: patches.values.subarray(0, 40 * 16) };
    const costAt = (u: number, v: number): number => {
      const theta = run.theta.map((value, n) => value + u * first[n]! + v * second[n]!);
      return costAndGradient(theta, shape, few, objective).terms.total;
    };
    const expected = [
      costAt(0, 0),
      costAt(0.5, 0),
      costAt(-1, 0),
      costAt(0, 0.25),
      costAt(0.5, 0.25),
      costAt(-1, 0.25),
    ];
    expect([...reply.costs]).toEqual(expected.map((cost) => expect.closeTo(cost, 12)));
  });

  it('refuses directions of another length', async () => {
    const run = network();
    const short = new Float64Array(3);
    const plane = { origin: run.theta, first: short, second: run.theta, us: [0], vs: [0], patches: 40 };
    await expect(askRun('measurePlane', plane, run)).rejects.toThrow('the plane has 3');
  });
});

it('readComponents gives the components of the run’s patches', async () => {
  const reply = await askRun('readComponents', {}, network());
  expect(reply).toEqual(principalComponents(patches));
});
