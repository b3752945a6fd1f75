import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import type { Patches } from '../../../../src/core/autoencoder/layers.ts';
import { numericalGradient, relativeDifference } from '../../../../src/core/autoencoder/numericalGradient.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { costAndGradient, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { keepLargest } from '../../../../src/core/autoencoder/topK.ts';
import { createRandom } from '../../../../src/core/random.ts';

const course: Objective = { lambda: 1e-3, rho: 0.05, beta: 1 };
const shape: NetworkShape = { visibleSize: 5, hiddenSize: 6 };
const count = 8;

/** Data from −2 to 2, or in [0.1, 0.9], and weights, from a seed. */
function problem(objective: Objective, seed: number): { theta: Float64Array; patches: Patches } {
  const random = createRandom(seed);
  const theta = initialiseParameters(shape, random).map((value) => value + 0.3 * random.normal());
  const [low, width] = objective.output === 'linear' ? [-2, 4] : [0.1, 0.8];
  const values = Float64Array.from({ length: count * shape.visibleSize }, () => low + width * random.next());
  return { theta, patches: { values, count, visibleSize: shape.visibleSize } };
}

/** By how much the last activation that is kept exceeds the first that is not, at the patch where that is least. */
function gapAt(theta: Float64Array, patches: Patches, active: number): number {
  const { a2 } = feedForward(theta, shape, patches);
  const gaps = Array.from({ length: count }, (_, m) => {
    const row = [...a2.subarray(m * shape.hiddenSize, (m + 1) * shape.hiddenSize)].sort((a, b) => b - a);
    return (row[active - 1] ?? 0) - (row[active] ?? 0);
  });
  return Math.min(...gaps);
}

const models = [
  { name: 'with linear output units', objective: { ...course, output: 'linear' } },
  { name: 'with L1', objective: { ...course, sparsity: 'l1' } },
  { name: 'with linear output units and L1', objective: { ...course, output: 'linear', sparsity: 'l1' } },
  { name: 'with the 2 largest', objective: { ...course, sparsity: 'topK', active: 2 } },
  {
    name: 'with linear output units and the 2 largest',
    objective: { ...course, output: 'linear', sparsity: 'topK', active: 2 },
  },
] as const satisfies readonly { name: string; objective: Objective }[];

describe('the gradient of every model', () => {
  it.each(models)('agrees with central differences below 1e-9 $name', ({ objective }) => {
    let checked = 0;
    for (let seed = 1; checked < 20; seed++) {
      const { theta, patches } = problem(objective, seed);
      // A step of the differences moves an activation by less: it never changes which are the largest.
      if ('active' in objective && gapAt(theta, patches, objective.active) < 5e-3) continue;
      const costAt = (moved: Float64Array) => costAndGradient(moved, shape, patches, objective).terms.total;
      // The differences' own error, of order ε², is taken out.
      const coarse = numericalGradient(costAt, theta, 2e-3);
      const fine = numericalGradient(costAt, theta, 1e-3);
      const numeric = fine.map((value, i) => (4 * value - (coarse[i] ?? 0)) / 3);
      const { gradient } = costAndGradient(theta, shape, patches, objective);
      expect(relativeDifference(gradient, numeric)).toBeLessThan(1e-9);
      checked += 1;
    }
  });
});

describe('the k largest activations', () => {
  it('are kept alone, exactly k of each patch', () => {
    const objective: Objective = { ...course, sparsity: 'topK', active: 2 };
    const { theta, patches } = problem(objective, 1);
    const all = feedForward(theta, shape, patches).a2;
    const kept = feedForward(theta, shape, patches, objective).a2;
    for (let m = 0; m < count; m++) {
      const row = kept.subarray(m * shape.hiddenSize, (m + 1) * shape.hiddenSize);
      const before = all.subarray(m * shape.hiddenSize, (m + 1) * shape.hiddenSize);
      expect(row.filter((value) => value > 0)).toHaveLength(2);
      expect([...row].sort().slice(-2)).toEqual([...before].sort().slice(-2));
    }
  });

  it('change nothing where there are no more units than k', () => {
    const objective: Objective = { ...course, beta: 0, sparsity: 'topK', active: 6 };
    const { theta, patches } = problem(objective, 1);
    const { terms, gradient } = costAndGradient(theta, shape, patches, objective);
    const without = costAndGradient(theta, shape, patches, { ...course, beta: 0 });
    expect(terms).toEqual(without.terms);
    expect(gradient).toEqual(without.gradient);
  });

  it('are the first of equals, and leave padding and numbers that are none alone', () => {
    const rows = Float64Array.of(0.5, 0.5, 0.2, 9, 0.1, Number.NaN, 0.4, 9);
    const slopes = new Float64Array(8).fill(1);
    keepLargest(rows, slopes, 3, 4, 1);
    expect([...rows]).toEqual([0.5, 0, 0, 9, 0, Number.NaN, 0.4, 9]);
    expect([...slopes]).toEqual([1, 0, 0, 1, 0, 1, 1, 1]);
  });
});

describe('a sparsity penalty', () => {
  it('is β times the mean sum of activations with L1', () => {
    const objective: Objective = { ...course, beta: 0.7, sparsity: 'l1' };
    const { theta, patches } = problem(objective, 3);
    const { a2 } = feedForward(theta, shape, patches);
    const { sparsityPenalty } = costAndGradient(theta, shape, patches, objective).terms;
    expect(sparsityPenalty).toBeCloseTo((0.7 * a2.reduce((sum, value) => sum + value, 0)) / count, 13);
  });

  it('is exactly 0 with the k largest, whatever β is', () => {
    const objective: Objective = { ...course, beta: 5, sparsity: 'topK', active: 2 };
    const { theta, patches } = problem(objective, 4);
    expect(costAndGradient(theta, shape, patches, objective).terms.sparsityPenalty).toBe(0);
  });
});
