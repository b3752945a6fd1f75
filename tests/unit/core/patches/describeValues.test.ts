import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeValues } from '../../../../src/core/patches/describeValues.ts';
import { assertProperty } from '../../assertProperty.ts';

describe('describeValues', () => {
  it('gives mean, variance, range and a histogram of what it is given', () => {
    const { mean, variance, least, most, histogram } = describeValues(Float32Array.of(0, 1, 1, 4), 4);
    expect([mean, variance, least, most]).toEqual([1.5, 2.25, 0, 4]);
    expect(histogram).toEqual({ from: 0, to: 4, counts: Uint32Array.of(1, 2, 0, 1) });
  });

  it('counts every value once', () => {
    assertProperty(
      fc.property(
        fc.float32Array({ minLength: 1, noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
        (values) => {
          const { counts } = describeValues(values).histogram;
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        },
      ),
    );
  });

  it('puts equal values into one bin', () => {
    const { histogram, variance } = describeValues(new Float32Array(7).fill(0.5), 3);
    expect(histogram.counts).toEqual(Uint32Array.of(7, 0, 0));
    expect(variance).toBe(0);
  });
});
