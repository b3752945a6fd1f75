import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineSearchResult, strongWolfe } from '../../../../src/core/optimise/wolfe.ts';
import { assertProperty } from '../../assertProperty.ts';

/** Searches from 0 to the right along a function of one variable. */
function search(f: (x: number) => number, slope: (x: number) => number, firstStep: number): LineSearchResult {
  const start = {
    theta: Float64Array.of(0),
    cost: f(0),
    gradient: Float64Array.of(slope(0)),
    direction: Float64Array.of(1),
    firstStep,
    costNoise: 1e-15,
  };
  const steps = strongWolfe(start, new Float64Array(1));
  let step = steps.next();
  while (!step.done) {
    const [x = 0] = step.value.theta;
    step = steps.next({ cost: f(x), gradient: Float64Array.of(slope(x)) });
  }
  return step.value;
}

describe('the line search', () => {
  it('meets both Wolfe conditions on a wavy slope from any first step', () => {
    const f = (x: number): number => (x - 3) ** 2 + Math.sin(5 * x);
    const slope = (x: number): number => 2 * (x - 3) + 5 * Math.cos(5 * x);
    assertProperty(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (firstStep) => {
        const { found } = search(f, slope, firstStep);
        expect(found).toBeDefined();
        if (!found) return;
        expect(f(found.step)).toBeLessThanOrEqual(f(0) + 1e-4 * found.step * slope(0));
        expect(Math.abs(slope(found.step))).toBeLessThanOrEqual(0.9 * Math.abs(slope(0)));
      }),
    );
  });

  it('takes the first step when it will do', () => {
    const { found, evaluations } = search(
      (x) => (x - 1) ** 2,
      (x) => 2 * (x - 1),
      1,
    );
    expect(found?.step).toBe(1);
    expect(evaluations).toBe(1);
  });

  it('lengthens a step that is far too short', () => {
    const { found, evaluations } = search(
      (x) => (x - 1000) ** 2,
      (x) => 2 * (x - 1000),
      1e-3,
    );
    expect(found?.step).toBeGreaterThan(50);
    expect(evaluations).toBeLessThan(10);
  });

  it('finds its way back from where nothing is a number', () => {
    const f = (x: number): number => (x > 0.01 ? Number.NaN : (x - 0.005) ** 2);
    const { found } = search(f, (x) => (x > 0.01 ? Number.NaN : 2 * (x - 0.005)), 1);
    expect(found?.step).toBeLessThan(0.01);
  });

  it('predicts the decrease of a parabola from slopes alone', () => {
    expect(
      search(
        (x) => (x - 1) ** 2,
        (x) => 2 * (x - 1),
        0.1,
      ).predictedDecrease,
    ).toBeCloseTo(1, 12);
  });

  it('takes the lowest point of a function without end after 25 tries', () => {
    const { found, evaluations } = search(
      (x) => -x,
      () => -1,
      1,
    );
    expect(found?.step).toBeGreaterThan(1e20);
    expect(evaluations).toBe(25);
  });
});
