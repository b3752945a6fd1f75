import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../../../../src/core/patches/image.ts';
import { scaleToVariance, whiten } from '../../../../src/core/patches/whiten.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { whitenPictures } from '../../../../src/worker/datasets/whitenPictures.ts';

function noise(width: number, height: number, seed: number): GreyImage {
  const random = createRandom(seed);
  return { width, height, pixels: Float32Array.from({ length: width * height }, () => random.next()) };
}

describe('whitenPictures', () => {
  it('gives what core’s whiten gives, in the same order, whatever the sizes', () => {
    const sizes = [
      [32, 32],
      [40, 33],
      [32, 32],
      [40, 33],
      [32, 32],
    ] as const;
    const pictures = sizes.map(([width, height], seed) => noise(width, height, seed));
    const work = whitenPictures(pictures, 0.3);
    const done: number[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) done.push(step.value.done);
    expect(done).toEqual([2, 3, 5]);
    const expected = scaleToVariance(whiten(pictures, 0.3));
    step.value.forEach((image, index) => {
      const other = expected[index] as GreyImage;
      expect([image.width, image.height]).toEqual([other.width, other.height]);
      const furthest = image.pixels.reduce(
        (most, pixel, at) => Math.max(most, Math.abs(pixel - (other.pixels[at] as number))),
        0,
      );
      expect(furthest).toBeLessThan(1e-5);
    });
  });
});
