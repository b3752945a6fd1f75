import { describe, expect, it } from 'vitest';
import { numericalGradient, relativeDifference } from '../../../../src/core/autoencoder/numericalGradient.ts';

describe('the numerical gradient', () => {
  it('is that of x² + 3xy, the course’s simple quadratic function', () => {
    const quadratic = ([x = 0, y = 0]: Float64Array): number => x * x + 3 * x * y;
    const gradient = numericalGradient(quadratic, Float64Array.of(4, 10));
    expect(relativeDifference(gradient, [38, 12])).toBeLessThan(2.2e-12);
  });

  it('leaves theta as it is', () => {
    const theta = Float64Array.of(1, 2);
    numericalGradient(([x = 0]) => x, theta);
    expect([...theta]).toEqual([1, 2]);
  });
});

describe('the relative difference', () => {
  it('is 0 for equal vectors, zero or not, and ‖a − n‖/‖a + n‖ else', () => {
    expect(relativeDifference([0, 0], [0, 0])).toBe(0);
    expect(relativeDifference([1, 2], [1, 2])).toBe(0);
    expect(relativeDifference([3, 0], [1, 0])).toBe(0.5);
  });
});
