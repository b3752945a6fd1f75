import { describe, expect, it } from 'vitest';
import { momentum } from '../../../../src/core/optimise/momentum.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';
import { leastSquares, quadratic } from './problems.ts';

const whole = { learningRate: 0.25, batchSize: 1, patchCount: 1 };

describe('momentum', () => {
  it('adds a share of the last step to each, worked out by hand', () => {
    const seen: number[] = [];
    // ½(θ − 1)² from θ = 5, α = 1/4, μ = 1/2:
    // v = −¼·4 = −1, θ = 4;  v = −½ − ¼·3 = −1.25, θ = 2.75;  v = −0.625 − ¼·1.75 = −1.0625, θ = 1.6875
    minimise(
      momentum(Float64Array.of(5), { ...whole, momentum: 0.5, budget: 3 }),
      quadratic(1),
      ({ theta }) => seen.push(theta[0] as number),
    );
    expect(seen).toEqual([4, 2.75, 1.6875]);
  });

  it('carries its velocity from one batch to the next', () => {
    // ½ (θ − t)² on batches with t = 0, then 1: θ = 4, g = 4, v = −1, θ = 3;  g = 2, v = −½ − ½ = −1, θ = 2
    const end = minimise(
      momentum(Float64Array.of(4), { ...whole, patchCount: 2, momentum: 0.5, budget: 1 }),
      ([value = 0], batch) => ({ cost: 1, gradient: Float64Array.of(value - (batch?.from ?? 0)) }),
    );
    expect([...end.theta]).toEqual([2]);
  });

  it('is plain mini-batch gradient descent without it', () => {
    const problem = leastSquares(4);
    const start = Float64Array.of(1, 2, 3);
    const options = { learningRate: 0.125, batchSize: 2, patchCount: 4, momentum: 0, budget: 1 };
    const end = minimise(momentum(start, options), problem);
    const theta = start.slice();
    for (const batch of [
      { from: 0, count: 2 },
      { from: 2, count: 2 },
    ]) {
      const { gradient } = problem(theta, batch);
      for (let i = 0; i < theta.length; i++)
        theta[i] = (theta[i] as number) - 0.125 * (gradient[i] as number);
    }
    expect(end.theta).toEqual(theta);
  });
});
