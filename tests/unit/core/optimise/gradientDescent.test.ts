import { describe, expect, it } from 'vitest';
import { gradientDescent } from '../../../../src/core/optimise/gradientDescent.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';
import { quadratic } from './problems.ts';

const start = Float64Array.of(3, -2);

describe('gradient descent', () => {
  it('moves theta by α times the gradient, once an iteration', () => {
    const seen: number[][] = [];
    const end = minimise(
      gradientDescent(start, { learningRate: 0.25, budget: 2 }),
      quadratic(2),
      ({ theta, iteration }) => seen.push([iteration, ...theta]),
    );
    expect(seen).toEqual([
      [1, 2.5, -0.5],
      [2, 2.125, 0.25],
    ]);
    expect(end).toMatchObject({
      reason: 'budget',
      iterations: 2,
      evaluations: 3,
      theta: Float64Array.of(2.125, 0.25),
    });
    expect(end.cost).toBe(quadratic(2)(end.theta).cost);
    expect([...start]).toEqual([3, -2]);
  });

  it('stops where the gradient vanishes', () => {
    const end = minimise(gradientDescent(start, { learningRate: 1, budget: 10 }), quadratic(1));
    expect(end).toMatchObject({ reason: 'gradientTolerance', iterations: 1, cost: 0 });
  });

  it('stops at the last finite theta when α is too large', () => {
    const end = minimise(gradientDescent(start, { learningRate: 100, budget: 1e4 }), quadratic(2));
    expect(end.reason).toBe('notFinite');
    expect(Number.isFinite(end.cost)).toBe(true);
    expect(end.theta.every(Number.isFinite)).toBe(true);
  });

  it('stops at once when the cost at the start is not a number', () => {
    const nowhere = gradientDescent(start, { learningRate: 1, budget: 9 });
    const end = minimise(nowhere, () => ({ cost: Number.NaN, gradient: new Float64Array(2) }));
    expect(end).toMatchObject({ reason: 'notFinite', iterations: 0, evaluations: 1 });
  });
});
