import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFinite, maximumNorm } from '../../../../src/core/optimise/vectors.ts';
import { assertProperty } from '../../assertProperty.ts';

/** Any numbers, NaN and infinities among them, as many as leave a remainder in every unrolled loop. */
const anyNumbers = fc.float64Array({ maxLength: 13 });
const finite = fc.float64Array({ maxLength: 13, noNaN: true, noDefaultInfinity: true });

describe('a vector', () => {
  it('has the largest |value| as its maximum norm, NaN when one is NaN', () => {
    assertProperty(
      fc.property(anyNumbers, (values) => {
        expect(maximumNorm(values)).toBe(Math.max(0, ...values.map(Math.abs)));
      }),
    );
  });

  it('is finite exactly when each of its values is', () => {
    assertProperty(
      fc.property(fc.oneof(anyNumbers, finite), (values) => {
        expect(allFinite(values)).toBe(values.every(Number.isFinite));
      }),
    );
  });

  it('is not finite because of one value anywhere', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      for (let at = 0; at < 9; at++)
        expect(allFinite(new Float64Array(9).fill(1e308).with(at, bad))).toBe(false);
    }
    expect(allFinite(new Float64Array(9).fill(1e308))).toBe(true);
  });
});
