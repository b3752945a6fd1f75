import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationHistogram } from '../../../../src/core/hiddenUnit/activationHistogram.ts';
import { alignPattern } from '../../../../src/core/hiddenUnit/alignment.ts';
import { rankPatches, TopList } from '../../../../src/core/hiddenUnit/rankPatches.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { assertProperty } from '../../assertProperty.ts';

const random = createRandom(3);
const weights = Float64Array.from({ length: 9 }, () => random.normal());
const patches = {
  values: Float32Array.from({ length: 200 * 9 }, () => random.next()),
  count: 200,
  visibleSize: 9,
};

const patternAt = (patch: number) => {
  const { pattern, weightedSum, activation } = alignPattern(
    weights,
    -1,
    patches.values.subarray(9 * patch, 9 * patch + 9),
  );
  return { weightedSum, activation, cosine: pattern.cosine, norm: pattern.inputNorm };
};

describe('the ranking of patches', () => {
  it('is that of sorting them all, by activation and by cosine', () => {
    const all = Array.from({ length: 200 }, (_, patch) => ({
      patch,
      ...patternAt(patch),
    }));
    const { byActivation, byCosine, activations } = rankPatches(weights, -1, patches, 12);
    const sorted = (key: 'activation' | 'cosine') =>
      [...all]
        .sort((a, b) => b[key] - a[key])
        .slice(0, 12)
        .map(({ patch }) => patch);
    expect(byActivation.map(({ patch }) => patch)).toEqual(sorted('activation'));
    expect(byCosine.map(({ patch }) => patch)).toEqual(sorted('cosine'));
    expect(byActivation[0]!.activation).toBeCloseTo(Math.max(...all.map(({ activation }) => activation)), 12);
    expect(activations[17]).toBeCloseTo(all[17]!.activation, 12);
    expect(byCosine[3]).toMatchObject({
      norm: expect.closeTo(all[byCosine[3]!.patch]!.norm, 10),
      cosine: expect.closeTo(all[byCosine[3]!.patch]!.cosine, 10),
    });
  });

  it('still ranks patches at which the unit is fully on', () => {
    const saturated = rankPatches(weights, 1000, patches, 5).byActivation;
    expect(saturated.map(({ activation }) => activation)).toEqual([1, 1, 1, 1, 1]);
    expect(saturated.map(({ patch }) => patch)).toEqual(
      rankPatches(weights, 0, patches, 5).byActivation.map(({ patch }) => patch),
    );
  });

  it('finds no pattern in a flat patch, however bright, nor in rounding', () => {
    const flat = Float32Array.from({ length: 18 }, (_, n) => (n < 9 ? 0.7 : 0.1 * 3 + (n % 2) * 1e-8));
    const { byCosine } = rankPatches(weights, 0, { values: flat, count: 2, visibleSize: 9 }, 2);
    expect(byCosine).toMatchObject([
      { cosine: 0, norm: 0 },
      { cosine: 0, norm: 0 },
    ]);
  });

  it('refuses a unit of another size', () => {
    expect(() => rankPatches([1, 2], 0, patches, 3)).toThrow('2 weights');
  });
});

describe('a list of the best', () => {
  it('holds what sorting would, equals in order of arrival, NaN never', () => {
    assertProperty(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: 0, max: 5 }),
        (scores, size) => {
          const list = new TopList<number>(size);
          list.add(Number.NaN, -1);
          scores.forEach((score, n) => {
            list.add(score, n);
          });
          const sorted = scores
            .map((score, n) => ({ score, n }))
            .sort((a, b) => b.score - a.score || a.n - b.n);
          expect(list.items()).toEqual(sorted.slice(0, size).map(({ n }) => n));
        },
      ),
    );
  });
});

describe('the histogram of activations', () => {
  it('counts every activation once, 1 in the last part', () => {
    const { counts, edges, onShare } = activationHistogram([0, 0.05, 0.5, 0.51, 1, Number.NaN], 10);
    expect([...counts]).toEqual([2, 0, 0, 0, 0, 2, 0, 0, 0, 1]);
    expect(edges).toHaveLength(11);
    expect(onShare).toBeCloseTo(2 / 6, 14);
  });
});
