import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../../../../src/core/patches/image.ts';
import { createPairWhitening, scaleToVariance, whiten } from '../../../../src/core/patches/whiten.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { CourseData } from '../../../courseData/courseData.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';
import fixture from '../../../fixtures/whitening-6x5.json' with { type: 'json' };

interface ReferenceCase {
  readonly width: number;
  readonly height: number;
  readonly f0: number;
  readonly image: number[];
  readonly whitened: number[];
  readonly normalised: number[];
}

async function readReference(course: CourseData): Promise<readonly ReferenceCase[]> {
  const path = 'reference/whitening/whitening.json';
  return (await course.json<{ readonly cases: readonly ReferenceCase[] }>(path)).cases;
}

function image(width: number, height: number, values: Iterable<number>): GreyImage {
  return { width, height, pixels: Float32Array.from(values) };
}

function noise(width: number, height: number, seed: number): GreyImage {
  const random = createRandom(seed);
  return image(
    width,
    height,
    Array.from({ length: width * height }, () => random.next()),
  );
}

function relativeError(actual: ArrayLike<number>, expected: readonly number[]): number {
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, n) => Math.abs((actual[n] as number) - value))) / largest;
}

const variance = ({ pixels }: GreyImage): number => {
  const mean = pixels.reduce((sum, v) => sum + v, 0) / pixels.length;
  return pixels.reduce((sum, v) => sum + (v - mean) ** 2, 0) / pixels.length;
};

describe('createPairWhitening', () => {
  it('agrees with NumPy on a small picture of odd size', () => {
    const pictured = Float64Array.from({ length: 30 }, (_, n) => {
      const [x, y] = [n % 6, Math.floor(n / 6)];
      return ((7 * x + 3 * y + x * y * y) % 11) / 10;
    });
    const whitenPair = createPairWhitening(6, 5);
    whitenPair.first.set(pictured);
    whitenPair.apply();
    expect(relativeError(whitenPair.first, fixture.whitened)).toBeLessThan(1e-12);
  });

  courseDataTest('agrees with the reference pictures', async (course) => {
    for (const { width, height, f0, image, whitened } of await readReference(course)) {
      const whitenPair = createPairWhitening(width, height, f0);
      const { first, second } = whitenPair;
      first.set(image);
      second.set(image.map((value) => 2 - value));
      whitenPair.apply();
      expect(relativeError(first, whitened)).toBeLessThan(1e-12);
      expect(
        relativeError(
          second,
          whitened.map((value) => -value),
        ),
      ).toBeLessThan(1e-12);
    }
  });
});

describe('whiten', () => {
  courseDataTest('agrees in float32 too, scaled to variance 0.1', async (course) => {
    for (const { width, height, f0, image: values, normalised } of await readReference(course)) {
      const [scaled] = scaleToVariance(whiten([image(width, height, values)], f0));
      expect(relativeError(scaled?.pixels ?? [], normalised)).toBeLessThan(2e-6);
    }
  });

  it('gives a picture the same result alone, in a pair and among other sizes', () => {
    const pictures = [noise(16, 12, 1), noise(16, 12, 2), noise(16, 12, 3), noise(9, 7, 4), noise(16, 12, 5)];
    const together = whiten(pictures);
    expect(together.map(({ width, height }) => [width, height])).toEqual(
      pictures.map((p) => [p.width, p.height]),
    );
    pictures.forEach((picture, n) => {
      const [alone] = whiten([picture]);
      expect(relativeError(together[n]?.pixels ?? [], Array.from(alone?.pixels ?? []))).toBeLessThan(1e-6);
    });
  });

  it('removes the mean and is blind to it', () => {
    const picture = noise(20, 20, 6);
    const brighter = { ...picture, pixels: picture.pixels.map((v) => v + 5) };
    const [a, b] = whiten([picture, brighter]);
    expect(a?.pixels.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 4);
    expect(relativeError(b?.pixels ?? [], Array.from(a?.pixels ?? []))).toBeLessThan(1e-4);
  });

  it('leaves its input as it was', () => {
    const picture = noise(8, 8, 7);
    const before = picture.pixels.slice();
    scaleToVariance(whiten([picture]));
    expect(picture.pixels).toEqual(before);
  });

  it('answers no pictures with no pictures', () => {
    expect(whiten([])).toEqual([]);
    expect(scaleToVariance([])).toEqual([]);
  });
});

describe('scaleToVariance', () => {
  it('scales the whole set by one factor to the mean variance asked for', () => {
    const set = [noise(10, 10, 1), noise(20, 10, 2)].map((p, n) => ({
      ...p,
      pixels: p.pixels.map((v) => v * (n + 1)),
    }));
    const scaled = scaleToVariance(set, 0.1);
    expect(scaled.reduce((sum, picture) => sum + variance(picture), 0) / 2).toBeCloseTo(0.1, 6);
    const factors = scaled.map((picture, n) => (picture.pixels[3] as number) / (set[n]?.pixels[3] as number));
    expect(factors[0]).toBeCloseTo(factors[1] as number, 5);
  });

  it('leaves pictures without contrast finite', () => {
    const [flat] = scaleToVariance(whiten([image(4, 4, new Array(16).fill(0.3))]));
    expect(flat?.pixels.every(Number.isFinite)).toBe(true);
  });
});
