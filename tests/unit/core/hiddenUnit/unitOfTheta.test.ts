import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { feedForward } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { align } from '../../../../src/core/hiddenUnit/alignment.ts';
import { hiddenUnitWeights, unitOfTheta } from '../../../../src/core/hiddenUnit/unitOfTheta.ts';
import { createRandom } from '../../../../src/core/random.ts';

const shape = { visibleSize: 9, hiddenSize: 4 };
const theta = initialiseParameters(shape, createRandom(5)).map((value, n) => value + 0.001 * n);
const x = Float64Array.from({ length: 9 }, (_, n) => n / 9);

describe('a hidden unit out of theta', () => {
  it('activates as the network says', () => {
    const { a2 } = feedForward(theta, shape, { values: x, count: 1, visibleSize: 9 });
    for (let unit = 0; unit < 4; unit++) {
      const { weights, bias } = unitOfTheta(theta, shape, unit);
      expect(align(weights, bias, x).activation).toBeCloseTo(a2[unit]!, 14);
    }
  });

  it('has its row of W1 and its column of W2', () => {
    const { weights, outgoing } = unitOfTheta(theta, shape, 2);
    expect(weights[7]).toBe(theta[2 + 7 * 4]);
    expect(outgoing[7]).toBe(theta[36 + 7 + 2 * 9]);
    expect([...hiddenUnitWeights(theta, shape).subarray(18, 27)]).toEqual([...weights]);
  });

  it('is one of the network’s', () => {
    expect(() => unitOfTheta(theta, shape, 4)).toThrow('no hidden unit 4 among 4');
  });
});
