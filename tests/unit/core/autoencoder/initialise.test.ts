import { describe, expect, it } from 'vitest';
import { initialiseParameters, initialWeightBound } from '../../../../src/core/autoencoder/initialise.ts';
import { splitParameters, weightCount } from '../../../../src/core/autoencoder/parameters.ts';
import { createRandom } from '../../../../src/core/random.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };

describe('initial parameters', () => {
  it('are weights spread over ±√(6/(hidden + visible + 1)), with biases 0', () => {
    const theta = initialiseParameters(shape, createRandom(1));
    const weights = theta.subarray(0, weightCount(shape));
    const bound = Math.sqrt(6 / 90);
    expect(initialWeightBound(shape)).toBe(bound);
    expect(Math.max(...weights)).toBeLessThanOrEqual(bound);
    expect(Math.max(...weights)).toBeGreaterThan(0.98 * bound);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(-bound);
    expect(Math.min(...weights)).toBeLessThan(-0.98 * bound);
    const variance = weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length;
    expect(variance / (bound ** 2 / 3)).toBeCloseTo(1, 1);
    expect(
      [...splitParameters(theta, shape).b1, ...splitParameters(theta, shape).b2].every((b) => b === 0),
    ).toBe(true);
  });

  it('are the same for the same seed and others for another', () => {
    const first = initialiseParameters(shape, createRandom(1));
    expect(initialiseParameters(shape, createRandom(1))).toEqual(first);
    expect(initialiseParameters(shape, createRandom(2))).not.toEqual(first);
  });
});
