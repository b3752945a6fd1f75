import { describe, expect, it } from 'vitest';
import { medianRoughness, roughness } from '../../../../src/core/filters/roughness.ts';
import { createRandom } from '../../../../src/core/random.ts';

const side = 12;
const tile = (at: (x: number, y: number) => number) =>
  Float64Array.from({ length: side * side }, (_, n) => at(n % side, Math.floor(n / side)));

describe('the roughness of a tile', () => {
  it('is near 1 for noise, near 0 for what changes gradually, and 2 for a chequerboard', () => {
    const random = createRandom(3);
    expect(
      roughness(
        tile(() => random.normal()),
        side,
      ),
    ).toBeCloseTo(1, 0);
    expect(
      roughness(
        tile((x, y) => Math.sin((x + y) / 4)),
        side,
      ),
    ).toBeLessThan(0.1);
    expect(
      roughness(
        tile((x, y) => (x + y) % 2),
        side,
      ),
    ).toBeCloseTo(2, 10);
  });

  it('depends on neither the contrast nor the mean of the weights', () => {
    const random = createRandom(5);
    const noise = tile(() => random.normal());
    expect(
      roughness(
        noise.map((weight) => 7 - 30 * weight),
        side,
      ),
    ).toBeCloseTo(roughness(noise, side), 10);
  });

  it('is none for a tile without contrast, which the median leaves out with collapsed units', () => {
    expect(
      roughness(
        tile(() => 1),
        side,
      ),
    ).toBeNaN();
    const random = createRandom(5);
    const noise = tile(() => random.normal());
    const weights = Float64Array.of(...noise, ...tile(() => 1), ...tile(() => 1e-4 * random.normal()));
    const shape = { visibleSize: side * side, hiddenSize: 3 };
    expect(medianRoughness(weights, shape)).toBe(roughness(noise, side));
    expect(medianRoughness(weights.fill(0), shape)).toBeUndefined();
  });
});
