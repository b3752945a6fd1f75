import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../../../../src/core/patches/image.ts';
import {
  countPlaces,
  cutPatches,
  drawPatchPlaces,
  type SamplingSettings,
} from '../../../../src/core/patches/patchPlaces.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { assertProperty } from '../../assertProperty.ts';

/** Every pixel tells where it is: 10,000·image + 100·y + x. */
function mapImage(index: number, width: number, height: number): GreyImage {
  const pixels = Float32Array.from(
    { length: width * height },
    (_, n) => 10_000 * index + 100 * Math.floor(n / width) + (n % width),
  );
  return { width, height, pixels };
}

const cutAnywhere = (images: readonly GreyImage[], settings: SamplingSettings) =>
  cutPatches(images, drawPatchPlaces(images, settings));

describe('patches cut at random places', () => {
  it('cuts whole patches out of single images, row by row', () => {
    assertProperty(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), (patchSize, seed) => {
        const images = [mapImage(0, 9, 14), mapImage(1, 30, 9)];
        const patches = cutAnywhere(images, { patchSize, count: 20, random: createRandom(seed) });
        expect(patches.visibleSize).toBe(patchSize ** 2);
        expect(patches.values.length).toBe(20 * patchSize ** 2);
        for (let patch = 0; patch < 20; patch++) {
          const corner = patches.values[patch * patchSize ** 2] as number;
          const { width, height } = images[Math.floor(corner / 10_000)] as GreyImage;
          expect((corner % 100) + patchSize).toBeLessThanOrEqual(width);
          expect((Math.floor(corner / 100) % 100) + patchSize).toBeLessThanOrEqual(height);
          for (let n = 0; n < patchSize ** 2; n++) {
            const expected = corner + 100 * Math.floor(n / patchSize) + (n % patchSize);
            expect(patches.values[patch * patchSize ** 2 + n]).toBe(expected);
          }
        }
      }),
    );
  });

  it('takes every image equally often and reaches every place, the last included', () => {
    const images = [mapImage(0, 5, 5), mapImage(1, 40, 40)];
    const { values } = cutAnywhere(images, { patchSize: 4, count: 4000, random: createRandom(1) });
    const corners = values.filter((_, n) => n % 16 === 0);
    const small = corners.filter((corner) => corner < 10_000);
    expect(Math.abs(small.length - 2000)).toBeLessThan(150);
    expect(new Set(small)).toEqual(new Set([0, 1, 100, 101]));
  });

  it('repeats itself for the same seed', () => {
    const images = [mapImage(0, 50, 50)];
    const sample = (seed: number) =>
      cutAnywhere(images, { patchSize: 8, count: 9, random: createRandom(seed) });
    expect(sample(3)).toEqual(sample(3));
    expect(sample(3)).not.toEqual(sample(4));
  });

  it('passes over images smaller than a patch and says so when none is left', () => {
    const small = mapImage(0, 30, 7);
    const settings = { patchSize: 8, count: 50, random: createRandom(1) };
    const { values } = cutAnywhere([small, mapImage(1, 8, 8)], settings);
    expect(values.every((value) => value >= 10_000)).toBe(true);
    expect(() => cutAnywhere([small], settings)).toThrow(/No image is at least 8 pixels/);
    expect(() => cutAnywhere([], settings)).toThrow(RangeError);
  });

  it('come from the places that are told', () => {
    const images = [mapImage(0, 50, 40), mapImage(1, 30, 60)];
    const settings = { patchSize: 5, count: 30, random: createRandom(4) };
    const places = drawPatchPlaces(images, settings);
    const { values } = cutPatches(images, places);
    for (let patch = 0; patch < 30; patch++) {
      const [image = 0, left = 0, top = 0] = [places.images, places.lefts, places.tops].map(
        (of) => of[patch],
      );
      expect(values[patch * 25]).toBe(10_000 * image + 100 * top + left);
    }
  });

  it('are as many different ones as there are places', () => {
    expect(countPlaces([mapImage(0, 8, 8), mapImage(1, 10, 9), mapImage(2, 30, 7)], 8)).toBe(1 + 3 * 2);
  });
});
