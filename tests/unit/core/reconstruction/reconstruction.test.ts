import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { greyColours } from '../../../../src/core/reconstruction/colours.ts';
import { addUnits, contributionsOf } from '../../../../src/core/reconstruction/contributions.ts';
import { greyRangeOf } from '../../../../src/core/reconstruction/greyRange.ts';
import { errorMap, reconstruct } from '../../../../src/core/reconstruction/reconstruct.ts';
import { totalVariance } from '../../../../src/core/reconstruction/totalVariance.ts';
import { assertProperty } from '../../assertProperty.ts';

const shape = { visibleSize: 16, hiddenSize: 6 };
const random = createRandom(8);
const theta = initialiseParameters(shape, random).map((value) => value + 0.3 * random.normal());
const patches = {
  values: Float64Array.from({ length: 40 * 16 }, () => random.next()),
  count: 40,
  visibleSize: 16,
};
const all = reconstruct(theta, shape, patches);

describe('reconstructions', () => {
  it("have the cost's reconstruction error as the mean of theirs", () => {
    const { terms } = costAndGradient(theta, shape, patches, { lambda: 0, rho: 0.1, beta: 0 });
    expect(all.meanError).toBeCloseTo(terms.reconstructionError, 12);
    const x = patches.values.subarray(48, 64);
    const map = errorMap(all.a3.subarray(48, 64), x);
    expect(0.5 * map.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(all.errors[3]!, 12);
  });

  it('of some patches are those of all', () => {
    const some = reconstruct(theta, shape, patches, 10, 3);
    expect([...some.errors]).toEqual(
      [...all.errors.subarray(10, 13)].map((error) => expect.closeTo(error, 12)),
    );
    expect(() => reconstruct(theta, shape, { ...patches, visibleSize: 8 })).toThrow(RangeError);
  });
});

describe('reconstructions of other models', () => {
  const objective = { lambda: 0, rho: 0.1, beta: 0 };

  it.each([
    { output: 'linear' },
    { sparsity: 'topK', active: 2 },
    { output: 'linear', sparsity: 'topK', active: 2 },
  ] as const)('have the error of the cost, and are rebuilt from their code, with %j', (model) => {
    const made = reconstruct(theta, shape, patches, 0, patches.count, model);
    const { terms } = costAndGradient(theta, shape, patches, { ...objective, ...model });
    expect(made.meanError).toBeCloseTo(terms.reconstructionError, 12);
    const code = made.a2.subarray(0, 6);
    if ('active' in model) expect(code.filter((activation) => activation > 0)).toHaveLength(2);
    const output = 'output' in model ? model.output : 'sigmoid';
    const last = [...addUnits(theta, shape, code, [0, 1, 2, 3, 4, 5], output)].at(-1);
    expect([...(last?.a3 ?? [])]).toEqual(
      [...made.a3.subarray(0, 16)].map((value) => expect.closeTo(value, 12)),
    );
  });
});

describe('grey levels', () => {
  it('go from 0 to 1, and as far to both sides of 0 as patches outside of that go', () => {
    expect(greyRangeOf([0, 0.5, 1])).toEqual({ black: 0, white: 1 });
    expect(greyRangeOf([0.2, -0.5, 0.25])).toEqual({ black: -0.5, white: 0.5 });
    expect([...greyColours([-0.5, 0.5], greyRangeOf([-0.5]))]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
  });
});

describe('a picture rebuilt unit by unit', () => {
  it('ends at the reconstruction, whatever the order, and starts at sigmoid(b2)', () => {
    assertProperty(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.integer({ min: 0, max: 39 }),
        (order, patch) => {
          const sums = [...addUnits(theta, shape, all.a2.subarray(6 * patch, 6 * patch + 6), order)];
          expect(sums).toHaveLength(7);
          const b2 = theta.subarray(theta.length - 16);
          expect([...sums[0]!.a3]).toEqual([...b2].map((b) => expect.closeTo(1 / (1 + Math.exp(-b)), 12)));
          const full = all.a3.subarray(16 * patch, 16 * patch + 16);
          expect([...sums[6]!.a3]).toEqual([...full].map((value) => expect.closeTo(value, 12)));
        },
      ),
    );
  });

  it('moves by each unit’s contribution, the largest first', () => {
    const code = all.a2.subarray(0, 6);
    const contributions = contributionsOf(theta, shape, code);
    const sizes = contributions.map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const order = contributions.map(({ unit }) => unit);
    const sums = [...addUnits(theta, shape, code, order)];
    sizes.forEach((size, n) => {
      const moved = sums[n + 1]!.z3.map((value, i) => value - sums[n]!.z3[i]!);
      expect(Math.hypot(...moved)).toBeCloseTo(size, 12);
    });
  });

  it('refuses a code or a unit of another network', () => {
    expect(() => contributionsOf(theta, shape, [1, 2])).toThrow('2 activations does not fit 6');
    expect(() => [...addUnits(theta, shape, all.a2.subarray(0, 6), [6])]).toThrow('no hidden unit 6');
  });
});

describe('the total variance of patches', () => {
  it('is the mean square of their distance from the mean patch', () => {
    expect(totalVariance([1, 2, 3, 6], 2)).toBe(5); // mean patch (2, 4)
    expect(totalVariance([1, 2, 1, 2], 2)).toBe(0);
  });
});
