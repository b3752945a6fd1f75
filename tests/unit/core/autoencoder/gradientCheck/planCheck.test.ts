import { describe, expect, it } from 'vitest';
import { planCheck, sampleParameters } from '../../../../../src/core/autoencoder/gradientCheck/planCheck.ts';
import { createRandom } from '../../../../../src/core/random.ts';

describe('the plan of a gradient check', () => {
  it('takes all 3,289 parameters of the course’s network on 100 patches', () => {
    expect(planCheck({ visibleSize: 64, hiddenSize: 25 }, 10_000)).toEqual({
      patches: 100,
      perBlock: Number.POSITIVE_INFINITY,
      parameters: 3289,
    });
  });

  it('takes no more patches than there are', () => {
    expect(planCheck({ visibleSize: 16, hiddenSize: 4 }, 30).patches).toBe(30);
  });

  it.each([
    { visibleSize: 784, hiddenSize: 196 },
    { visibleSize: 784, hiddenSize: 400 },
    { visibleSize: 144, hiddenSize: 100 },
  ])('samples every block of a large network, $visibleSize-$hiddenSize, and says how many', (shape) => {
    const { patches, perBlock, parameters } = planCheck(shape, 10_000);
    expect(sampleParameters(shape, perBlock, createRandom(1))).toHaveLength(parameters);
    expect(perBlock).toBeGreaterThanOrEqual(60);
    expect(2 * patches * 2 * shape.visibleSize * shape.hiddenSize * parameters).toBeLessThanOrEqual(3e9);
    expect(patches * 2 * shape.visibleSize * shape.hiddenSize).toBeLessThanOrEqual(3.2e6);
  });
});
