import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import {
  applyPatchTransform,
  courseSteps,
  fitPatchTransform,
  invertPatchTransform,
  type PatchSteps,
} from '../../../../src/core/patches/patchTransform.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { assertProperty } from '../../assertProperty.ts';

const patchSet = (values: number[], visibleSize: number): PatchSet => ({
  values: Float32Array.from(values),
  count: values.length / visibleSize,
  visibleSize,
});

const seen = (patches: PatchSet, steps: PatchSteps = courseSteps): PatchSet =>
  applyPatchTransform(patches, fitPatchTransform(patches, steps));

describe('the steps of the course', () => {
  it('are those of sampleIMAGES, worked out by hand', () => {
    // Means 2 and 5 removed: −1 1 −2 2; σ² = 10/3; 3σ = 5.4772.
    const { values } = seen(patchSet([1, 3, 3, 7], 2));
    const limit = 3 * Math.sqrt(10 / 3);
    [-1, 1, -2, 2].forEach((centred, n) => {
      expect(values[n]).toBeCloseTo((centred / limit + 1) * 0.4 + 0.1, 6);
    });
  });

  it('stay in [0.1, 0.9] and give mean 0.5 in every patch without outliers', () => {
    assertProperty(
      fc.property(fc.nat(), (seed) => {
        const random = createRandom(seed);
        const raw = Array.from({ length: 160 }, () => 3 + random.next());
        const { values } = seen(patchSet(raw, 16));
        for (let patch = 0; patch < 10; patch++) {
          const row = values.slice(16 * patch, 16 * patch + 16);
          expect(row.every((value) => value >= 0.1 - 1e-7 && value <= 0.9 + 1e-7)).toBe(true);
          expect(row.reduce((sum, value) => sum + value, 0) / 16).toBeCloseTo(0.5, 5);
        }
      }),
    );
  });

  it('truncate what lies beyond three standard deviations', () => {
    const raw = new Array<number>(400).fill(0);
    raw[1] = 100;
    raw[202] = -100;
    const { values } = seen(patchSet(raw, 4));
    expect(values[1]).toBeCloseTo(0.9, 6);
    expect(values[202]).toBeCloseTo(0.1, 6);
  });

  it('are blind to the brightness of each patch and the contrast of all', () => {
    const random = createRandom(2);
    const raw = Array.from({ length: 90 }, () => random.normal());
    const changed = raw.map((value, n) => 4 * value + 2 * Math.floor(n / 9));
    const a = seen(patchSet(raw, 9)).values;
    seen(patchSet(changed, 9)).values.forEach((value, n) => {
      expect(value).toBeCloseTo(a[n] as number, 5);
    });
  });

  it('make patches without any contrast 0.5, not NaN', () => {
    for (const raw of [
      [2, 2, 2, 2],
      [1, 1, 5, 5],
      [7, 7],
    ]) {
      expect(seen(patchSet(raw, 2)).values.every((value) => value === 0.5)).toBe(true);
    }
    expect(seen(patchSet([], 2)).values.length).toBe(0);
  });

  it('leave their input as it was', () => {
    const patches = patchSet([1, 2, 3, 4], 2);
    seen(patches);
    expect(Array.from(patches.values)).toEqual([1, 2, 3, 4]);
  });
});

describe('steps switched off', () => {
  const none: PatchSteps = { removeMean: false, truncate: false, scale: false };
  const raw = patchSet([0, 1, 2, 3, 10, 20, 30, 40], 4);

  it('change nothing when all are off', () => {
    expect(Array.from(seen(raw, none).values)).toEqual([0, 1, 2, 3, 10, 20, 30, 40]);
  });

  it('remove the mean alone', () => {
    expect(Array.from(seen(raw, { ...none, removeMean: true }).values)).toEqual([
      -1.5, -0.5, 0.5, 1.5, -15, -5, 5, 15,
    ]);
  });

  it('scale alone reaches 0.1 or 0.9 and leaves neither', () => {
    const values = Array.from(seen(raw, { ...none, scale: true }).values);
    expect(Math.max(...values)).toBeCloseTo(0.9, 6);
    expect(Math.min(...values)).toBeGreaterThan(0.1);
  });

  it('truncate alone around the mean of all', () => {
    const spiked = patchSet([...new Array<number>(99).fill(5), 105], 4);
    const values = seen(spiked, { ...none, truncate: true }).values;
    // mean 6, σ = 10: the spike comes down to 36, the rest stays
    expect(values[99]).toBeCloseTo(36, 3);
    expect(values[0]).toBeCloseTo(5, 5);
  });
});

describe('the inverse', () => {
  it('gives back every patch that was not truncated, whatever the steps', () => {
    const steps = fc.record({ removeMean: fc.boolean(), truncate: fc.boolean(), scale: fc.boolean() });
    assertProperty(
      fc.property(fc.nat(), steps, (seed, chosen) => {
        const random = createRandom(seed);
        const patches = patchSet(
          Array.from({ length: 160 }, () => 3 + random.next()),
          16,
        );
        const transform = fitPatchTransform(patches, chosen);
        const { values } = applyPatchTransform(patches, transform);
        const back = new Float64Array(16);
        for (let patch = 0; patch < 10; patch++) {
          const own = patches.values.subarray(16 * patch, 16 * patch + 16);
          const mean = own.reduce((sum, value) => sum + value, 0) / 16;
          invertPatchTransform(values.subarray(16 * patch, 16 * patch + 16), mean, transform, back);
          back.forEach((value, n) => {
            expect(value).toBeCloseTo(own[n] as number, 4);
          });
        }
      }),
    );
  });
});
