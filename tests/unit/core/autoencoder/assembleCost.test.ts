import { describe, expect, it } from 'vitest';
import { addWeightDecayGradient, assembleCost } from '../../../../src/core/autoencoder/assembleCost.ts';

const shape = { visibleSize: 2, hiddenSize: 1 };
const theta = Float64Array.of(1, 2, 3, 4, 100, 100, 100);

describe('the cost from raw sums', () => {
  it('weighs each term as the notes do and leaves biases out of the decay', () => {
    const sums = { squaredErrors: 8, rhoHat: [0.5], oneMinusRhoHat: [0.5] };
    const terms = assembleCost(sums, 2, theta, shape, { lambda: 0.1, rho: 0.5, beta: 3 });
    expect(terms.reconstructionError).toBe(2); // 8 / 2 patches / 2
    expect(terms.weightDecay).toBeCloseTo(1.5, 14); // 0.1 / 2 · (1 + 4 + 9 + 16)
    expect(terms.sparsityPenalty).toBe(0);
    expect(terms.total).toBeCloseTo(3.5, 14);
  });

  it('has no weight decay when lambda is 0, even for infinite weights', () => {
    const infinite = theta.map(() => Number.POSITIVE_INFINITY);
    const sums = { squaredErrors: 0, rhoHat: [0.5], oneMinusRhoHat: [0.5] };
    const terms = assembleCost(sums, 1, infinite, shape, { lambda: 0, rho: 0.5, beta: 0 });
    expect(terms.weightDecay).toBe(0);
  });

  it('comes with lambda times the weights in the gradient, and nothing for biases', () => {
    const gradient = new Float64Array(7).fill(1);
    addWeightDecayGradient(gradient, theta, shape, 0.5);
    expect([...gradient]).toEqual([1.5, 2, 2.5, 3, 1, 1, 1]);
  });
});
