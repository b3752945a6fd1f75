import type { Batch, Evaluation } from '../../../../src/core/optimise/optimiser.ts';

export type Evaluate = (theta: Float64Array) => Evaluation;

/** ½ Σ d_i (θ_i − 1)² + offset, with d from 1 to `condition`. */
export function quadratic(condition: number, offset = 0): Evaluate {
  return (theta) => {
    const bend = (i: number): number => condition ** (theta.length === 1 ? 0 : i / (theta.length - 1));
    const gradient = theta.map((value, i) => bend(i) * (value - 1));
    const cost = theta.reduce((sum, value, i) => sum + (bend(i) * (value - 1) ** 2) / 2, offset);
    return { cost, gradient };
  };
}

/** Rosenbrock's banana in as many pairs of dimensions as theta has, minimum 0 at (1, 1, …). */
export const rosenbrock: Evaluate = (theta) => {
  const gradient = new Float64Array(theta.length);
  let cost = 0;
  for (let i = 0; i < theta.length; i += 2) {
    const [x = 0, y = 0] = theta.subarray(i, i + 2);
    cost += 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    gradient[i] = -400 * x * (y - x * x) - 2 * (1 - x);
    gradient[i + 1] = 200 * (y - x * x);
  }
  return { cost, gradient };
};

/**
 * 1/(2m) Σ (x·θ − y)² over m samples, or over a batch of them; y = x·(1, −1, 2), so the minimum is 0 for every batch.
 * Entries of x are cosines: well spread and the same every time.
 */
export function leastSquares(samples: number): (theta: Float64Array, batch?: Batch) => Evaluation {
  const truth = [1, -1, 2];
  return (theta, { from, count } = { from: 0, count: samples }) => {
    const gradient = new Float64Array(theta.length);
    let cost = 0;
    for (let sample = from; sample < from + count; sample++) {
      const x = truth.map((_, i) => Math.cos((sample + 1) * (i + 1) * 0.7 + i));
      const error = x.reduce((sum, xi, i) => sum + xi * ((theta[i] ?? 0) - (truth[i] ?? 0)), 0);
      cost += error ** 2 / (2 * count);
      x.forEach((xi, i) => {
        gradient[i] = (gradient[i] ?? 0) + (error * xi) / count;
      });
    }
    return { cost, gradient };
  };
}

/** Counts how often it is asked. */
export function counted(evaluate: Evaluate): { evaluate: Evaluate; count: () => number } {
  let calls = 0;
  return {
    evaluate: (theta) => {
      calls += 1;
      return evaluate(theta);
    },
    count: () => calls,
  };
}
