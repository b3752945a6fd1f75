import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import type { Patches } from '../../../../src/core/autoencoder/layers.ts';
import { numericalGradient, relativeDifference } from '../../../../src/core/autoencoder/numericalGradient.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { cost, costAndGradient, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { assertProperty } from '../../assertProperty.ts';
import { stepwiseGradient } from './stepwiseGradient.ts';

const course = { lambda: 1e-4, rho: 0.01, beta: 3 };

function randomPatches(count: number, visibleSize: number, seed: number): Patches & { values: Float64Array } {
  const random = createRandom(seed);
  const values = Float64Array.from({ length: count * visibleSize }, () => 0.1 + 0.8 * random.next());
  return { values, count, visibleSize };
}

function randomTheta(shape: NetworkShape, seed: number): Float64Array {
  const random = createRandom(seed, 1);
  return initialiseParameters(shape, random).map((value) => value + 0.2 * random.normal());
}

const size = fc.integer({ min: 1, max: 7 });
const networks = fc.record({ visibleSize: size, hiddenSize: size });

/** The relative difference between gradient and numerical gradient on random patches and weights. */
function checkGradient(
  shape: NetworkShape,
  objective: Objective,
  count: number,
  seed: number,
  differences: (cost: (theta: Float64Array) => number, theta: Float64Array) => Float64Array,
): number {
  const theta = randomTheta(shape, seed);
  const patches = randomPatches(count, shape.visibleSize, seed);
  const costAt = (moved: Float64Array): number =>
    costAndGradient(moved, shape, patches, objective).terms.total;
  return relativeDifference(
    costAndGradient(theta, shape, patches, objective).gradient,
    differences(costAt, theta),
  );
}

describe('the gradient', () => {
  it('agrees with central differences below 1e-9 on small networks', () => {
    const objectives = fc.record({
      lambda: fc.constantFrom(0, 1e-4, 0.1),
      rho: fc.constantFrom(0.01, 0.1),
      beta: fc.constantFrom(1, 3),
    });
    assertProperty(
      fc.property(
        networks,
        objectives,
        fc.integer({ min: 5, max: 12 }),
        fc.nat(),
        (shape, objective, count, seed) => {
          expect(checkGradient(shape, objective, count, seed, numericalGradient)).toBeLessThan(1e-9);
        },
      ),
      { seed: 1 }, // fixed: where a gradient happens to be tiny, the differences' own error can exceed 1e-9
    );
  });

  it('does so for any objective when the differences’ own error, of order ε², is taken out', () => {
    const objectives = fc.record({
      lambda: fc.constantFrom(0, 1e-4, 0.1),
      rho: fc.constantFrom(0.01, 0.1, 0.5),
      beta: fc.constantFrom(0, 0.5, 3),
    });
    const extrapolated: typeof numericalGradient = (cost, theta) => {
      const coarse = numericalGradient(cost, theta, 2e-3);
      return numericalGradient(cost, theta, 1e-3).map((fine, i) => (4 * fine - (coarse[i] ?? 0)) / 3);
    };
    assertProperty(
      fc.property(
        networks,
        objectives,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        (shape, objective, count, seed) => {
          expect(checkGradient(shape, objective, count, seed, extrapolated)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('does not decay biases', () => {
    const shape = { visibleSize: 3, hiddenSize: 2 };
    const theta = randomTheta(shape, 1);
    const patches = randomPatches(4, 3, 1);
    const [with_, without] = [1, 0].map((lambda) => {
      return splitParameters(costAndGradient(theta, shape, patches, { ...course, lambda }).gradient, shape);
    });
    expect(with_?.b1).toEqual(without?.b1);
    expect(with_?.b2).toEqual(without?.b2);
    expect(with_?.W1).not.toEqual(without?.W1);
  });
});

describe('saturated hidden units', () => {
  const shape = { visibleSize: 2, hiddenSize: 1 };
  const patches = randomPatches(5, 2, 3);
  /** All weights 0, so that z2 = b1 and the network puts out 0.5. */
  const withBias = (b1: number): Float64Array => Float64Array.of(0, 0, 0, 0, b1, 0, 0);

  it.each([-40, 40])('have the exact cost and bias gradient at b1 = %d', (b1) => {
    const { terms, gradient } = costAndGradient(withBias(b1), shape, patches, {
      lambda: 0,
      rho: 0.01,
      beta: 1,
    });
    const logOn = -Math.log1p(Math.exp(-b1));
    const logOff = -Math.log1p(Math.exp(b1));
    const kl = 0.01 * (Math.log(0.01) - logOn) + 0.99 * (Math.log(0.99) - logOff);
    expect(Math.abs(terms.sparsityPenalty / kl - 1)).toBeLessThan(1e-13);
    // d KL / d z = rhoHat − rho
    expect(gradient[4]).toBeCloseTo(1 / (1 + Math.exp(-b1)) - 0.01, 13);
  });

  it.each([-800, 800])('stay finite at b1 = %d, where exp underflows', (b1) => {
    const { terms, gradient } = costAndGradient(withBias(b1), shape, patches, course);
    expect(Number.isFinite(terms.total)).toBe(true);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });

  it('cost exactly nothing when beta is 0', () => {
    const { terms } = costAndGradient(withBias(-800), shape, patches, { ...course, beta: 0 });
    expect(terms.sparsityPenalty).toBe(0);
  });
});

describe('costAndGradient', () => {
  it.each([1, 127, 128, 129, 300])(
    'block by block is the notes’ three steps at once, for %d patches',
    (count) => {
      const shape = { visibleSize: 5, hiddenSize: 3 };
      const theta = randomTheta(shape, count);
      const patches = randomPatches(count, 5, count);
      const forward = feedForward(theta, shape, patches);
      const steps = stepwiseGradient(forward, theta, shape, patches, course);
      const once = costAndGradient(theta, shape, patches, course);
      expect(once.terms.total).toBeCloseTo(cost(forward, theta, shape, patches, course).total, 12);
      expect(relativeDifference(once.gradient, steps.gradient)).toBeLessThan(1e-14);
      expect(relativeDifference(once.rhoHat, forward.rhoHat)).toBeLessThan(1e-15);
    },
  );

  it('takes float32 patches as the float64 numbers they are', () => {
    const shape = { visibleSize: 4, hiddenSize: 2 };
    const values = Float32Array.from(randomPatches(9, 4, 1).values);
    const single = { values, count: 9, visibleSize: 4 };
    const double = { ...single, values: Float64Array.from(values) };
    const theta = randomTheta(shape, 2);
    expect(costAndGradient(theta, shape, single, course)).toEqual(
      costAndGradient(theta, shape, double, course),
    );
  });

  it('refuses patches of another size than the network’s, and patches that are missing', () => {
    const shape = { visibleSize: 4, hiddenSize: 2 };
    const theta = randomTheta(shape, 2);
    expect(() => costAndGradient(theta, shape, randomPatches(3, 5, 1), course)).toThrow(RangeError);
    expect(() => costAndGradient(theta, shape, { ...randomPatches(3, 4, 1), count: 4 }, course)).toThrow(
      RangeError,
    );
    expect(() =>
      feedForward(theta, shape, { values: new Float64Array(0), count: 0, visibleSize: 4 }),
    ).toThrow(RangeError);
  });
});
