import { describe, expect, it } from 'vitest';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { cost, costAndGradient, feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';
import { fullShapeCase, type GoldenCase, goldenCases, modelCases } from './goldenCases.ts';
import { stepwiseGradient } from './stepwiseGradient.ts';

const termNames = ['reconstructionError', 'weightDecay', 'sparsityPenalty', 'total'] as const;
const blockNames = ['W1', 'W2', 'b1', 'b2'] as const;

/** ‖actual − expected‖ / ‖expected‖, and 0 for two zeros. */
function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  const distance = Math.hypot(...Array.from(actual, (value, i) => value - (expected[i] ?? Number.NaN)));
  return distance === 0 ? 0 : distance / Math.hypot(...Array.from(expected));
}

function expectAgreement({ theta, shape, patches, objective, expected }: GoldenCase): void {
  const forward = feedForward(theta, shape, patches, objective);
  const stepwise = {
    terms: cost(forward, theta, shape, patches, objective),
    rhoHat: forward.rhoHat,
    gradient: stepwiseGradient(forward, theta, shape, patches, objective).gradient,
  };
  for (const { terms, rhoHat, gradient } of [stepwise, costAndGradient(theta, shape, patches, objective)]) {
    for (const name of termNames)
      expect(relativeError([terms[name]], [expected[name]]), name).toBeLessThan(1e-12);
    expect(relativeError(rhoHat, expected.rhoHat), 'rhoHat').toBeLessThan(1e-12);
    const blocks = splitParameters(gradient, shape);
    const expectedBlocks = splitParameters(Float64Array.from(expected.gradient), shape);
    for (const name of blockNames) {
      expect(relativeError(blocks[name], expectedBlocks[name]), name).toBeLessThan(1e-12);
    }
  }
}

describe('cost and gradient agree with the reference to 1e-12', () => {
  it('finds the six cases, and the five of other models', () => {
    expect(goldenCases()).toHaveLength(6);
    expect(modelCases()).toHaveLength(5);
  });

  it.each(goldenCases())('in case $name', expectAgreement);

  it.each(modelCases())('in the model of case $name', expectAgreement);

  courseDataTest('in the full-size case 64-25-64', async (course) => {
    expectAgreement(await fullShapeCase(course));
  });
});
