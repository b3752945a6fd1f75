import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import { normalisePatches } from '../../../../src/core/patches/normalise.ts';
import { createRandom } from '../../../../src/core/random.ts';

const patchSet = (values: number[], visibleSize: number): PatchSet => ({
  values: Float32Array.from(values),
  count: values.length / visibleSize,
  visibleSize,
});

describe('normalisePatches', () => {
  it('does what sampleIMAGES does, worked out by hand', () => {
    // Means 2 and 5 removed: −1 1 −2 2; σ² = 10/3; 3σ = 5.4772.
    const { values } = normalisePatches(patchSet([1, 3, 3, 7], 2));
    const limit = 3 * Math.sqrt(10 / 3);
    [-1, 1, -2, 2].forEach((centred, n) => {
      expect(values[n]).toBeCloseTo((centred / limit + 1) * 0.4 + 0.1, 6);
    });
  });

  it('stays in [0.1, 0.9] and has mean 0.5 in every patch without outliers', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = createRandom(seed);
        const raw = Array.from({ length: 160 }, () => 3 + random.next());
        const { values } = normalisePatches(patchSet(raw, 16));
        for (let patch = 0; patch < 10; patch++) {
          const row = values.slice(16 * patch, 16 * patch + 16);
          expect(row.every((value) => value >= 0.1 - 1e-7 && value <= 0.9 + 1e-7)).toBe(true);
          expect(row.reduce((sum, value) => sum + value, 0) / 16).toBeCloseTo(0.5, 5);
        }
      }),
    );
  });

  it('truncates what lies beyond three standard deviations', () => {
    const raw = new Array<number>(400).fill(0);
    raw[1] = 100;
    raw[202] = -100;
    const { values } = normalisePatches(patchSet(raw, 4));
    expect(values[1]).toBeCloseTo(0.9, 6);
    expect(values[202]).toBeCloseTo(0.1, 6);
  });

  it('is blind to the brightness of each patch and the contrast of all', () => {
    const random = createRandom(2);
    const raw = Array.from({ length: 90 }, random.normal);
    const changed = raw.map((value, n) => 4 * value + 2 * Math.floor(n / 9));
    const a = normalisePatches(patchSet(raw, 9)).values;
    normalisePatches(patchSet(changed, 9)).values.forEach((value, n) => {
      expect(value).toBeCloseTo(a[n] as number, 5);
    });
  });

  it('makes patches without any contrast 0.5, not NaN', () => {
    for (const raw of [
      [2, 2, 2, 2],
      [1, 1, 5, 5],
      [7, 7],
    ]) {
      expect(normalisePatches(patchSet(raw, 2)).values.every((value) => value === 0.5)).toBe(true);
    }
    expect(normalisePatches(patchSet([], 2)).values.length).toBe(0);
  });

  it('leaves its input as it was', () => {
    const patches = patchSet([1, 2, 3, 4], 2);
    normalisePatches(patches);
    expect(Array.from(patches.values)).toEqual([1, 2, 3, 4]);
  });
});
