import { describe, expect } from 'vitest';
import type { Patches } from '../../../../src/core/autoencoder/layers.ts';
import { type CostAndGradient, costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { CourseData } from '../../../courseData/courseData.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };
const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };

/** The course's 10,000 patches and an initial theta: cost and gradient at any theta. */
async function courseSetup(
  course: CourseData,
): Promise<{ theta0: Float64Array; at: (theta: Float64Array) => CostAndGradient }> {
  const { values, dimensions } = await course.floats('reference/natural/patches.npy');
  const [count = 0, visibleSize = 0] = dimensions;
  const patches: Patches = { values, count, visibleSize };
  const theta0 = Float64Array.from((await course.floats('reference/natural/theta0.npy')).values);
  return { theta0, at: (theta) => costAndGradient(theta, shape, patches, objective) };
}

describe('on the course’s patches', () => {
  courseDataTest('the cost at the initial theta is 54.6490615338559', async (course) => {
    const { theta0, at } = await courseSetup(course);
    expect(Math.abs(at(theta0).terms.total / 54.6490615338559 - 1)).toBeLessThan(1e-12);
  });
});
