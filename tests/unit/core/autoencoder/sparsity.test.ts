import { describe, expect, it } from 'vitest';
import { klDivergence, sparsityDelta, sparsityPenalty } from '../../../../src/core/autoencoder/sparsity.ts';

const objective = { lambda: 0, rho: 0.01, beta: 3 };

describe('the sparsity term', () => {
  it('is zero where the mean activation is the target', () => {
    expect(klDivergence(0.01, 0.01, 0.99)).toBe(0);
    expect(sparsityDelta(objective, [0.01], [0.99])[0]).toBeCloseTo(0, 12);
  });

  it('is never negative, however near to the target rounding leaves the mean', () => {
    for (let step = -50; step <= 50; step++) {
      const rhoHat = 0.01 * (1 + step * Number.EPSILON);
      expect(klDivergence(0.01, rhoHat, 1 - rhoHat)).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps its digits for a unit that is on but for 1e-20', () => {
    const expected = 0.01 * Math.log(0.01) + 0.99 * (Math.log(0.99) - Math.log(1e-20));
    expect(klDivergence(0.01, 1, 1e-20)).toBeCloseTo(expected, 12);
    expect(sparsityDelta(objective, [1], [1e-20])[0]).toBeCloseTo(3 * 0.99e20, -6);
  });

  it('is finite, with its gradient, for a unit whose mean has underflowed to 0', () => {
    for (const [on, off] of [
      [0, 1],
      [1, 0],
    ] as const) {
      expect(sparsityPenalty(objective, [on], [off])).toBeGreaterThan(1);
      expect(sparsityPenalty(objective, [on], [off])).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(Number.isFinite(sparsityDelta(objective, [on], [off])[0])).toBe(true);
    }
  });

  it('is exactly nothing when beta is 0, even for a unit that is never on', () => {
    expect(sparsityPenalty({ ...objective, beta: 0 }, [0, 1], [1, 0])).toBe(0);
    expect([...sparsityDelta({ ...objective, beta: 0 }, [0, 1], [1, 0])]).toEqual([0, 0]);
  });

  it('adds up over the hidden units, times beta', () => {
    const both = sparsityPenalty(objective, [0.2, 0.5], [0.8, 0.5]);
    expect(both).toBeCloseTo(3 * (klDivergence(0.01, 0.2, 0.8) + klDivergence(0.01, 0.5, 0.5)), 14);
  });
});
