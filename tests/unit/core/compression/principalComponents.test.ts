import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  principalComponents,
  rebuiltFromComponents,
  varianceKept,
} from '../../../../src/core/compression/principalComponents.ts';
import { symmetricEigen } from '../../../../src/core/compression/symmetricEigen.ts';
import { varianceExplained } from '../../../../src/core/reconstruction/totalVariance.ts';
import { assertProperty } from '../../assertProperty.ts';

const matrices = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((values) => ({
      size,
      matrix: values.map((_, n) => (values[n]! + values[(n % size) * size + Math.floor(n / size)]!) / 2),
    })),
);

describe('eigenvalues and eigenvectors of a symmetric matrix', () => {
  it('fulfil A v = λ v, largest first, with vectors of length 1 at right angles', () => {
    assertProperty(
      fc.property(matrices, ({ size, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, size);
        const vector = (k: number) => vectors.subarray(k * size, (k + 1) * size);
        const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, n) => sum + value * b[n]!, 0);
        for (let k = 0; k < size; k++) {
          if (k > 0) expect(values[k - 1]!).toBeGreaterThanOrEqual(values[k]!);
          for (let r = 0; r < size; r++) {
            const row = Float64Array.from(matrix.slice(r * size, (r + 1) * size));
            expect(dot(row, vector(k))).toBeCloseTo(values[k]! * vector(k)[r]!, 9);
            expect(dot(vector(k), vector(r))).toBeCloseTo(r === k ? 1 : 0, 10);
          }
        }
      }),
    );
  });

  it('are refused of a matrix that is not square', () => {
    expect(() => symmetricEigen([1, 2, 3], 2)).toThrow('A 2 × 2 matrix has 4 entries, not 3.');
  });
});

describe('principal components', () => {
  /** 40 patches of 3 pixels: one strong pattern, one weak one, none else. */
  const values = Float64Array.from({ length: 120 }, (_, n) => {
    const patch = Math.floor(n / 3);
    const strong = Math.sin(patch);
    const weak = 0.1 * Math.cos(3 * patch);
    return 0.5 + [strong, strong, weak][n % 3]!;
  });
  const patches = { values, count: 40, visibleSize: 3 };
  const components = principalComponents(patches);

  it('find the strong pattern first, and explain all with as many components as there are patterns', () => {
    const [first, second, third] = components.components.subarray(0, 3);
    expect(Math.abs(first!)).toBeCloseTo(Math.SQRT1_2, 2);
    expect(first).toBeCloseTo(second!, 2);
    expect(third).toBeCloseTo(0, 1);
    expect(varianceKept(components, 1)).toBeGreaterThan(0.98);
    expect(varianceKept(components, 1)).toBeLessThan(1);
    expect(varianceKept(components, 2)).toBeCloseTo(1, 12);
  });

  it('explain as much of the patches as they say when patches are rebuilt from them', () => {
    const rebuilt = Array.from({ length: 40 }, (_, patch) => [
      ...rebuiltFromComponents(components, values.subarray(patch * 3, patch * 3 + 3), 1),
    ]).flat();
    expect(varianceExplained(values, rebuilt, 3)).toBeCloseTo(varianceKept(components, 1), 12);
  });

  it('cannot be had of no patches', () => {
    expect(() => principalComponents({ values: new Float64Array(0), count: 0, visibleSize: 3 })).toThrow(
      'Principal components need at least one patch.',
    );
  });
});
