import { describe, expect, it } from 'vitest';
import {
  compareGradients,
  passBelow,
} from '../../../../../src/core/autoencoder/gradientCheck/compareGradients.ts';
import { epsilonCurve } from '../../../../../src/core/autoencoder/gradientCheck/epsilonCurve.ts';
import {
  costOver,
  expectedMilliseconds,
  firstPatches,
  sampleParameters,
} from '../../../../../src/core/autoencoder/gradientCheck/planCheck.ts';
import { EPSILON, numericalGradientSteps } from '../../../../../src/core/autoencoder/numericalGradient.ts';
import { costAndGradient } from '../../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { finished } from '../../../finished.ts';
import { smallProblem } from './problem.ts';

const { theta, shape, patches, objective } = smallProblem();
const { gradient, terms } = costAndGradient(theta, shape, patches, objective);
const indices = [...theta.keys()];
const cost = costOver(shape, patches, objective);

describe('a gradient check', () => {
  it('passes the right gradient, below 1e-9 over all and not far above in a block of small derivatives', () => {
    const numeric = finished(numericalGradientSteps(cost, theta, indices));
    const check = compareGradients(gradient, numeric, indices, shape);
    expect(check.passes).toBe(true);
    expect(check.relativeDifference).toBeLessThan(passBelow);
    for (const block of Object.values(check.blocks)) {
      expect(block.relativeDifference).toBeLessThan(5e-9);
      expect(block.checked).toBe(block.total);
    }
  });

  it('can be taken a parameter at a time, and given up', () => {
    const steps = numericalGradientSteps(cost, theta, [3, 5]);
    expect(steps.next().value).toBe(1);
    expect(steps.next()).toEqual({ done: false, value: 2 });
    expect(steps.next().value).toHaveLength(2);
    const givenUp = numericalGradientSteps(cost, theta, [3, 5]);
    givenUp.next();
    givenUp.return(new Float64Array());
    expect(givenUp.next().done).toBe(true);
  });

  it('leaves what it did not check out of its figures', () => {
    const numeric = finished(numericalGradientSteps(cost, theta, [1]));
    const check = compareGradients(gradient, numeric, [1], shape);
    expect(check.blocks.W1).toMatchObject({ checked: 1, total: 36, passes: true });
    expect(check.blocks.b2).toMatchObject({ checked: 0, relativeDifference: Number.NaN, passes: false });
  });

  it('takes two costs a parameter', () => {
    expect(expectedMilliseconds(100, 3)).toBe(600);
  });
});

describe('the parameters of a check', () => {
  const big = { visibleSize: 784, hiddenSize: 196 };

  it('are drawn from every block, all of a small one, each once, the same for a seed', () => {
    const sample = sampleParameters(big, 300, createRandom(2));
    expect(sample).toHaveLength(300 + 300 + 196 + 300);
    expect(new Set(sample).size).toBe(sample.length);
    expect([...sample]).toEqual([...sample].sort((a, b) => a - b));
    expect([...sampleParameters(big, 300, createRandom(2))]).toEqual([...sample]);
  });

  it('are all of theta for a sample without bounds', () => {
    expect([...sampleParameters(shape, Number.POSITIVE_INFINITY, createRandom(1))]).toEqual([
      ...theta.keys(),
    ]);
  });
});

describe('the patches of a check', () => {
  it('are the first ones, and the cost over them is theirs', () => {
    const some = firstPatches(patches, 4);
    expect(some.count).toBe(4);
    expect(some.values).toHaveLength(36);
    expect(firstPatches(patches, 99).count).toBe(10);
    expect(cost(theta)).toBeCloseTo(terms.total, 13);
  });
});

describe('the error of central differences against ε', () => {
  it('is a V with its lowest point between 1e-3 and 1e-6 in float64, near 1e-2 in float32', () => {
    const few = [0, 20, 40, 60, 75, 80];
    const single = (at: Float64Array): number => Math.fround(cost(at));
    const lowest = (of: typeof cost): number => {
      const points = finished(epsilonCurve(of, theta, gradient, few));
      const best = points.reduce((low, point) =>
        point.relativeDifference < low.relativeDifference ? point : low,
      );
      expect(points[0]!.relativeDifference).toBeGreaterThan(10 * best.relativeDifference);
      expect(points.at(-1)!.relativeDifference).toBeGreaterThan(10 * best.relativeDifference);
      return best.epsilon;
    };
    expect(EPSILON).toBe(1e-4);
    const double = lowest(cost);
    expect(double).toBeLessThan(2e-3);
    expect(double).toBeGreaterThan(5e-7);
    expect(lowest(single)).toBeGreaterThan(2e-3);
  });
});
