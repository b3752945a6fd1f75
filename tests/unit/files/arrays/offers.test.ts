import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayPictures } from '../../../../src/files/arrays/arrayPictures.ts';
import { rankOffers } from '../../../../src/files/arrays/offers.ts';
import type { ArrayFile, StoredArray } from '../../../../src/files/arrays/storedArray.ts';
import { assertAsyncProperty } from '../../assertProperty.ts';
import { picturesIn, questionOf } from './open.ts';
import { pictureKinds } from './pictures/kinds.ts';
import { colourLayouts, colourPictures, greyLayouts, greyPictures, layOut } from './pictures/layouts.ts';

const fileOf = (...arrays: StoredArray[]): ArrayFile => ({ format: 'mat', arrays, skipped: [] });
const offersOf = (...arrays: StoredArray[]) => rankOffers(fileOf(...arrays), (array) => array.load());

/** The pictures that each offer of an array gives. */
async function picturesByOffer(array: StoredArray) {
  const { offers } = await offersOf(array);
  return Promise.all(
    offers.map(async ({ key }) => {
      const { pictures } = await arrayPictures(fileOf(array), {
        fileName: 'a.mat',
        file: 0,
        answer: { file: 0, reading: key },
        reserve: () => undefined,
      });
      return pictures.map(({ image }) => image);
    }),
  );
}

const sides = fc
  .record({ width: fc.integer({ min: 4, max: 24 }), height: fc.integer({ min: 4, max: 24 }) })
  .filter(({ width, height }) => Math.max(width, height) <= 3 * Math.min(width, height));

describe('an array of pictures', () => {
  it.each(Object.entries(greyLayouts))(
    'comes back as the same pictures by one of the answers: %s',
    (_, layout) =>
      assertAsyncProperty(
        fc.asyncProperty(
          sides,
          fc.integer({ min: 5, max: 40 }),
          fc.constantFrom('faces', 'scenes', 'whitened', 'noise'),
          fc.nat(1000),
          async (size, count, kind, seed) => {
            const images = pictureKinds[kind](count, size, seed);
            const offered = await picturesByOffer(layOut(greyPictures(images), layout));
            const same = offered.some(
              (pictures) =>
                pictures.length === count &&
                pictures.every(
                  ({ width, height, pixels }, n) =>
                    width === size.width &&
                    height === size.height &&
                    pixels.every((pixel, at) => pixel === images[n]?.pixels[at]),
                ),
            );
            expect(same).toBe(true);
          },
        ),
        { numRuns: 12 },
      ),
  );

  it.each(Object.entries(colourLayouts))('in colour gives its luminance: %s', async (_, layout) => {
    const images = colourPictures(pictureKinds.faces(30, { width: 16, height: 16 }, 1));
    const [first = []] = await picturesByOffer(layOut(images, layout));
    const [red, green, blue] = images.channels[3] ?? [];
    const luminance = red?.map(
      (value, at) => 0.2126 * value + 0.7152 * (green?.[at] as number) + 0.0722 * (blue?.[at] as number),
    );
    expect(first).toHaveLength(30);
    const differences = first[3]?.pixels.map((pixel, at) => Math.abs(pixel - (luminance?.[at] as number)));
    expect(Math.max(...(differences ?? [1]))).toBeLessThan(1e-6);
  });

  it('that would be one picture longer than 3:1 is never taken without a question', async () => {
    const random = pictureKinds.noise(1, { width: 100, height: 7 }, 1);
    const { certain } = await offersOf(layOut(greyPictures(random), greyLayouts['MATLAB h×w×n (IMAGES)']));
    expect(certain).toBe(false);
  });

  it('is taken without a question where there is no doubt, and can be read otherwise afterwards', async () => {
    const digits = greyPictures(pictureKinds.digits(60, { width: 28, height: 28 }, 3));
    const file = fileOf(layOut(digits, greyLayouts['MATLAB n×p by rows (mnist_all)']));
    const { pictures, readable } = await picturesIn(file, 'digits.mat');
    expect(pictures).toHaveLength(60);
    expect(pictures[5]?.image.pixels).toEqual(digits.channels[5]?.[0]);
    expect(readable?.offers[0]?.key).toBe(readable?.chosen);
    expect(readable?.offers.length).toBeGreaterThan(1);
  });

  it('whose pictures lie on their sides is asked about, the upright ones first', async () => {
    const digits = greyPictures(pictureKinds.digits(60, { width: 28, height: 28 }, 3));
    const file = fileOf(layOut(digits, greyLayouts['NumPy n×w×h (EMNIST)']));
    const question = await questionOf(picturesIn(file, 'emnist'));
    if (question.kind !== 'reading') throw new Error('another question');
    expect(question.offers.slice(0, 2).map(({ layout }) => layout)).toEqual([
      { count: 60, width: 28, height: 28, each: 'plane', turned: true },
      { count: 60, width: 28, height: 28, each: 'plane' },
    ]);
  });
});

describe('several arrays', () => {
  const digits = (seed: number, count: number, name: string): StoredArray => ({
    ...layOut(
      greyPictures(pictureKinds.digits(count, { width: 28, height: 28 }, seed)),
      greyLayouts['MATLAB n×p by rows (mnist_all)'],
    ),
    name,
  });

  it('of one kind are offered together first, then each alone', async () => {
    const file = fileOf(digits(1, 30, 'train0'), digits(2, 40, 'train1'), digits(3, 20, 'test0'));
    const question = await questionOf(picturesIn(file, 'mnist_all.mat'));
    if (question.kind !== 'reading') throw new Error('another question');
    const [together, ...others] = question.offers;
    expect(together).toMatchObject({
      arrays: ['train0', 'train1', 'test0'],
      layout: { count: 90, width: 28, height: 28 },
    });
    expect(others.map(({ arrays }) => arrays.join())).toEqual(
      expect.arrayContaining(['train0', 'train1', 'test0']),
    );
    const { pictures } = await picturesIn(file, 'mnist_all.mat', { reading: together?.key as string });
    expect(pictures).toHaveLength(90);
    expect(pictures[30]?.name).toBe('mnist_all.mat: train1(1,:)');
  });

  it('that are called labels are not offered', async () => {
    const labels = { ...digits(4, 30, 'train_labels'), dims: [30, 784] };
    const { offers, certain } = await offersOf(digits(1, 30, 'train_images'), labels);
    expect(certain).toBe(true);
    expect(offers.every(({ parts }) => parts.every(({ array }) => array.name === 'train_images'))).toBe(true);
  });
});
