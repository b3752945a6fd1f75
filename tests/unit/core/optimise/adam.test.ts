import { describe, expect, it } from 'vitest';
import { adam } from '../../../../src/core/optimise/adam.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';

/** Gradients that do not depend on theta, one after the other: the steps can then be worked out by hand. */
function told(slopes: readonly number[]) {
  let asked = 0;
  return () => ({ cost: 1, gradient: Float64Array.of(slopes[asked++] as number) });
}

function positions(slopes: readonly number[], options: Partial<Parameters<typeof adam>[1]> = {}): number[] {
  const seen: number[] = [];
  const whole = { learningRate: 0.1, batchSize: 1, patchCount: 1, budget: slopes.length - 1, ...options };
  minimise(adam(Float64Array.of(2), whole), told(slopes), ({ theta }) => seen.push(theta[0] as number));
  return seen;
}

describe('Adam', () => {
  it('takes the steps of algorithm 1, worked out by hand', () => {
    // g = 4, −2, 1.  m̂1 = 4, v̂1 = 16: step 0.1 · 4/4.
    // m2 = 0.9·0.4 − 0.2 = 0.16, m̂2 = 0.16/0.19; v2 = 0.999·0.016 + 0.004 = 0.019984, v̂2 = 0.019984/0.001999.
    // m3 = 0.9·0.16 + 0.1 = 0.244, m̂3 = 0.244/0.271; v3 = 0.999·0.019984 + 0.001 = 0.020964016, v̂3 = that/0.002997001.
    const first = 2 - 0.1;
    const second = first - (0.1 * (0.16 / 0.19)) / Math.sqrt(0.019984 / 0.001999);
    const third = second - (0.1 * (0.244 / 0.271)) / Math.sqrt(0.020964016 / 0.002997001);
    const seen = positions([4, -2, 1, 0]);
    expect(seen).toHaveLength(3);
    for (const [at, expected] of [first, second, third].entries()) expect(seen[at]).toBeCloseTo(expected, 8);
  });

  it('agrees with the moments written out as sums over all past gradients', () => {
    const slopes = [0.3, -1.2, 0.7, 0.7, 2.5, -0.1, 0];
    const [first, second, rate, epsilon] = [0.8, 0.95, 0.05, 1e-3];
    let theta = 2;
    const expected = slopes.slice(0, -1).map((_, last) => {
      const past = slopes.slice(0, last + 1);
      const mean = (decay: number, power: number) =>
        past.reduce((sum, g, i) => sum + decay ** (last - i) * g ** power, 0) /
        past.reduce((sum, _, i) => sum + decay ** (last - i), 0);
      theta -= (rate * mean(first, 1)) / (Math.sqrt(mean(second, 2)) + epsilon);
      return theta;
    });
    const seen = positions(slopes, {
      learningRate: rate,
      firstMomentDecay: first,
      secondMomentDecay: second,
      epsilon,
    });
    for (const [at, value] of expected.entries()) expect(seen[at]).toBeCloseTo(value, 12);
  });

  it('first moves every parameter by the learning rate, however large its gradient', () => {
    expect(positions([1e-3, 0])[0]).toBeCloseTo(1.9, 5);
    expect(positions([-1e6, 0])[0]).toBeCloseTo(2.1, 12);
  });
});
