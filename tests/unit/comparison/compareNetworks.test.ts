import { describe, expect, it } from 'vitest';
import { compareNetworks } from '../../../src/comparisonWorker/compareNetworks.ts';
import { initialiseParameters } from '../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../src/core/autoencoder/parameters.ts';
import { createRandom } from '../../../src/core/random.ts';
import { randomStreams } from '../../../src/core/randomStreams.ts';
import { reconstruct } from '../../../src/core/reconstruction/reconstruct.ts';

const model = {};
const shape = { visibleSize: 16, hiddenSize: 5 };
const random = createRandom(3);
const theta = Float64Array.from({ length: 2 * 16 * 5 + 5 + 16 }, () => random.normal());
const patches = (count: number) => ({
  values: Float32Array.from({ length: count * 16 }, () => random.next()),
  count,
  visibleSize: 16,
});

/** The same network with its units in another order, two of them turned. */
const order = [3, 0, 4, 1, 2];
const turned = [1, -1, 1, -1, 1];
function shuffled(): Float64Array {
  const other = theta.slice();
  const [from, to] = [splitParameters(theta, shape), splitParameters(other, shape)];
  order.forEach((place, unit) => {
    for (let pixel = 0; pixel < 16; pixel++)
      to.W1[place + pixel * 5] = turned[unit]! * from.W1[unit + pixel * 5]!;
  });
  return other;
}

describe('networks side by side', () => {
  it('have their units in the baseline’s order, with the sign of each, and no difference where they are the same', () => {
    const [baseline, other] = compareNetworks(
      {
        networks: [
          { shape, model, theta },
          { shape, model, theta: shuffled() },
        ],
      },
      undefined,
    );
    expect(Array.from(baseline?.units ?? [])).toEqual([0, 1, 2, 3, 4]);
    expect(Array.from(other?.units ?? [])).toEqual(order);
    expect(Array.from(other?.cosines ?? [], Math.sign)).toEqual(turned);
    for (const difference of other?.differences ?? []) expect(Math.abs(difference)).toBeLessThan(1e-6);
    expect(other?.edgeUnits).toBe(baseline?.edgeUnits);
    expect(other?.measured).toBeUndefined();
  });

  it('are matched by W1, and shown as W1·Z where the patches are in colour', () => {
    const networks = [
      { shape, model, theta },
      { shape, model, theta: shuffled() },
    ];
    // Symmetric, as Z is, and far from a multiple of the identity.
    const whitening = Float64Array.from({ length: 256 }, (_, i) => 1 / (1 + Math.floor(i / 16) + (i % 16)));
    const patchesInColour = { sample: patches(40), shown: patches(4), whitening };
    const plain = compareNetworks({ networks }, undefined);
    const coloured = compareNetworks({ networks }, patchesInColour);
    expect(coloured.map((one) => one?.units)).toEqual(plain.map((one) => one?.units));
    expect(coloured.map((one) => one?.cosines)).toEqual(plain.map((one) => one?.cosines));
    const filters = plain[0]!.filters;
    for (const [i, seen] of coloured[0]!.filters.entries()) {
      const [unit, pixel] = [Math.floor(i / 16), i % 16];
      const sum = whitening
        .subarray(16 * pixel, 16 * pixel + 16)
        .reduce((total, z, other) => total + z * filters[16 * unit + other]!, 0);
      expect(seen).toBeCloseTo(sum, 5);
    }
    for (const difference of coloured[1]!.differences) expect(Math.abs(difference)).toBeLessThan(1e-5);
  });

  it('are measured on the same patches, as the reference does it', () => {
    const [sample, shown] = [patches(40), patches(4)];
    const [measured] = compareNetworks({ networks: [{ shape, model, theta }] }, { sample, shown }).map(
      (one) => one?.measured,
    );
    const { a2 } = reconstruct(theta, shape, sample);
    const means = Array.from({ length: 5 }, (_, unit) => {
      const own = a2.filter((_value, at) => at % 5 === unit);
      return own.reduce((sum, value) => sum + value, 0) / 40;
    });
    means.forEach((mean, unit) => {
      expect(measured?.rhoHat[unit]).toBeCloseTo(mean, 12);
    });
    const { a3, errors } = reconstruct(theta, shape, shown);
    expect(measured?.a3).toEqual(Float32Array.from(a3));
    expect(measured?.errors).toEqual(errors);
  });

  it('are measured as their model says: other output units, or few units on', () => {
    const own = { output: 'linear', sparsity: 'topK', active: 2 } as const;
    const [sample, shown] = [patches(20), patches(3)];
    const [one] = compareNetworks({ networks: [{ shape, model: own, theta }] }, { sample, shown });
    const { a3 } = reconstruct(theta, shape, shown, 0, 3, own);
    expect(one?.measured?.a3).toEqual(Float32Array.from(a3));
    const { a2 } = reconstruct(theta, shape, sample, 0, 20, own);
    const mean = a2.filter((_value, at) => at % 5 === 0).reduce((sum, value) => sum + value, 0) / 20;
    expect(one?.measured?.rhoHat[0]).toBeCloseTo(mean, 12);
  });

  it('can be at their initial weights, which their seed gives', () => {
    const initial = initialiseParameters(shape, createRandom(8, randomStreams.initialWeights));
    const [, other] = compareNetworks(
      {
        networks: [
          { shape, model, theta: initial },
          { shape, model, initialSeed: 8 },
        ],
      },
      undefined,
    );
    for (const cosine of other?.cosines ?? []) expect(cosine).toBeCloseTo(1, 6);
    expect(Array.from(other?.units ?? [])).toEqual([0, 1, 2, 3, 4]);
  });

  it('are not compared where their patches have another size, nor measured on patches of another', () => {
    const small = { shape: { visibleSize: 9, hiddenSize: 5 }, model, initialSeed: 1 };
    const of9 = { values: new Float32Array(9), count: 1, visibleSize: 9 };
    const [baseline, other] = compareNetworks(
      { networks: [{ shape, model, theta }, small] },
      { sample: of9, shown: of9 },
    );
    expect(baseline?.measured).toBeUndefined();
    expect(other).toBeUndefined();
  });
});
