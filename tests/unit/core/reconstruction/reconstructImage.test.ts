import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterCount, splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import { courseSteps, fitPatchTransform } from '../../../../src/core/patches/patchTransform.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { reconstructImage } from '../../../../src/core/reconstruction/reconstructImage.ts';
import { tilePlaces } from '../../../../src/core/reconstruction/tilePlaces.ts';
import { assertProperty } from '../../assertProperty.ts';

const shape = { visibleSize: 16, hiddenSize: 16 };
const random = createRandom(6);
const image = { width: 22, height: 13, pixels: Float32Array.from({ length: 286 }, () => random.normal()) };

/** Nearly the identity: hidden units that stay in the straight part of the sigmoid, outputs that undo it. */
function identityTheta(): Float64Array {
  const theta = new Float64Array(parameterCount(shape));
  const { W1, W2, b1, b2 } = splitParameters(theta, shape);
  for (let n = 0; n < 16; n++) {
    W1[17 * n] = 0.01;
    W2[17 * n] = 4 / (0.25 * 0.01);
    b1[n] = -0.005;
    b2[n] = -0.5 * W2[17 * n]!;
  }
  return theta;
}

function finish(stride: number) {
  const patches = { values: image.pixels.slice(0, 272), count: 17, visibleSize: 16 };
  const transform = fitPatchTransform(patches, courseSteps);
  const steps = reconstructImage(identityTheta(), shape, image, { transform, stride });
  let step = steps.next();
  let last = 0;
  while (!step.done) {
    expect(step.value).toBeGreaterThan(last);
    last = step.value;
    step = steps.next();
  }
  expect(last).toBe(1);
  return step.value;
}

describe('the places of patches on a picture', () => {
  it('cover it wholly and stay inside, at any size and stride', () => {
    assertProperty(
      fc.property(
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (width, height, stride) => {
          const { lefts, tops } = tilePlaces(width, height, 4, stride);
          for (const [places, length] of [
            [lefts, width],
            [tops, height],
          ] as const) {
            const covered = new Set(places.flatMap((place) => [place, place + 1, place + 2, place + 3]));
            expect(covered.size).toBe(length);
            expect(Math.max(...covered)).toBe(length - 1);
          }
        },
      ),
    );
  });

  it('are refused for a picture smaller than a patch, and for strides that leave gaps', () => {
    expect(() => tilePlaces(3, 9, 4, 4)).toThrow('smaller than a patch of 4×4');
    expect(() => tilePlaces(9, 9, 4, 5)).toThrow('strides from 1 to 4');
  });
});

describe('a whole picture through the network', () => {
  it('comes back in its own range, means included, from a network that is nearly the identity', () => {
    for (const stride of [4, 1]) {
      const { image: rebuilt, meansOnly, meanSquaredError, meansOnlyError } = finish(stride);
      expect([rebuilt.width, rebuilt.height]).toEqual([22, 13]);
      expect(meanSquaredError).toBeLessThan(0.05 * meansOnlyError);
      expect(meansOnly!.pixels.length).toBe(286);
    }
  });

  it('averages where patches overlap, and counts its patches', () => {
    expect(finish(4).patchCount).toBe(6 * 4);
    expect(finish(1).patchCount).toBe(19 * 10);
  });
});
