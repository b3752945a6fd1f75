import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { countCollapsedUnits } from '../../../../src/core/filters/filterQuality.ts';
import { collapseGain, collapseThreshold } from '../../../../src/core/health/collapseThreshold.ts';
import { dataStatistics } from '../../../../src/core/health/dataStatistics.ts';
import { hiddenUnitWeights } from '../../../../src/core/hiddenUnit/unitOfTheta.ts';
import { lbfgs } from '../../../../src/core/optimise/lbfgs.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';

/** Patches of 3×3 pixels that are all 0.5 ± a·d for one direction d of length 1, and a little noise. */
function onePattern(a: number) {
  const random = createRandom(4);
  const direction = [1, 2, 3, 1, 0, -1, -2, -1, -2].map((value) => value / 5);
  const values = new Float64Array(300 * 9);
  for (let patch = 0; patch < 300; patch++) {
    const height = a * (patch % 2 === 0 ? 1 : -1);
    direction.forEach((value, n) => {
      values[9 * patch + n] = 0.5 + height * value + 0.001 * random.normal();
    });
  }
  return { values, count: 300, visibleSize: 9 };
}

describe('the λ above which tiles go blank', () => {
  it('is ρ(1−ρ)·¼·a² for one pattern of height a about 0.5', () => {
    const gain = collapseGain(onePattern(0.3));
    expect(gain).toBeCloseTo(0.25 * 0.09, 3);
    expect(collapseThreshold(gain, { rho: 0.1, beta: 3 })).toBeCloseTo(0.09 * gain, 12);
    expect(collapseThreshold(gain, { rho: 0.1, beta: 0 })).toBeCloseTo(0.25 * gain, 12);
  });

  it('separates runs that learn from runs that end blank', () => {
    const shape = { visibleSize: 9, hiddenSize: 3 };
    const patches = onePattern(0.3);
    const limit = collapseThreshold(collapseGain(patches), { rho: 0.1, beta: 3 });
    const blankAt = (lambda: number): number => {
      const objective = { lambda, rho: 0.1, beta: 3 };
      const theta0 = initialiseParameters(shape, createRandom(2));
      const { theta } = minimise(
        lbfgs(theta0, { memory: 20, budget: 300, gradientTolerance: 1e-8 }),
        (at) => {
          const { terms, gradient } = costAndGradient(at, shape, patches, objective);
          return { cost: terms.total, gradient };
        },
      );
      return countCollapsedUnits(hiddenUnitWeights(theta, shape), shape);
    };
    expect(blankAt(1.5 * limit)).toBe(3);
    expect(blankAt(0.5 * limit)).toBeLessThan(3);
  });

  it('is 0 for patches that do not vary', () => {
    expect(collapseGain({ values: new Float32Array(90).fill(0.5), count: 10, visibleSize: 9 })).toBe(0);
  });

  courseDataTest(
    'lies between 1e-4 and 3e-4 on the course’s patches, where runs were seen to collapse',
    async (course) => {
      const { values } = await course.floats('reference/natural/patches.npy');
      const data = dataStatistics({ values, count: values.length / 64, visibleSize: 64 });
      expect([data.lowest, data.highest]).toEqual([expect.closeTo(0.1, 6), expect.closeTo(0.9, 6)]);
      const limit = collapseThreshold(data.collapseGain, { rho: 0.01, beta: 3 });
      expect(limit).toBeGreaterThan(1.2e-4);
      expect(limit).toBeLessThan(3e-4);
    },
  );
});
