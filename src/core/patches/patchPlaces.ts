import type { Random } from '../random.ts';
import type { GreyImage, PatchSet } from './image.ts';

type Size = Pick<GreyImage, 'width' | 'height'>;

/** Where patches are cut: patch k from image `images[k]`, its upper left pixel at (`lefts[k]`, `tops[k]`). */
export interface PatchPlaces {
  readonly patchSize: number;
  readonly images: Uint32Array;
  readonly lefts: Uint32Array;
  readonly tops: Uint32Array;
}

export interface SamplingSettings {
  /** Side of the square patches in pixels. */
  readonly patchSize: number;
  readonly count: number;
  readonly random: Random;
}

/**
 * Random places, as the course's sampleIMAGES draws them: for each patch an image, every one equally likely whatever its
 * size, then a place in it. Images smaller than a patch are passed over; throws a RangeError when none is left.
 */
export function drawPatchPlaces(
  images: readonly Size[],
  { patchSize, count, random }: SamplingSettings,
): PatchPlaces {
  const usable = images.flatMap(({ width, height }, image) =>
    width >= patchSize && height >= patchSize ? [image] : [],
  );
  if (usable.length === 0) {
    throw new RangeError(`No image is at least ${patchSize} pixels wide and high: choose smaller patches.`);
  }
  const places = {
    patchSize,
    images: new Uint32Array(count),
    lefts: new Uint32Array(count),
    tops: new Uint32Array(count),
  };
  for (let patch = 0; patch < count; patch++) {
    const image = usable[random.integer(usable.length)] as number;
    const { width, height } = images[image] as Size;
    places.images[patch] = image;
    places.lefts[patch] = random.integer(width - patchSize + 1);
    places.tops[patch] = random.integer(height - patchSize + 1);
  }
  return places;
}

/**
 * Where every image is just one patch, as with MNIST's digits: the first `count` images in their order, as the course takes
 * them (each once, whatever the seed). Undefined where any image is of another size. Throws a RangeError when there are fewer.
 */
export function takeWholeImages(
  images: readonly Size[],
  patchSize: number,
  count: number,
): PatchPlaces | undefined {
  if (!images.every(({ width, height }) => width === patchSize && height === patchSize)) return undefined;
  if (count > images.length) throw new RangeError(`There are ${images.length} images for ${count} patches.`);
  const none = new Uint32Array(count);
  return { patchSize, images: none.map((_, patch) => patch), lefts: none, tops: none };
}

/** The patches at those places: pixels row by row (the course's are column by column). */
export function cutPatches(images: readonly GreyImage[], places: PatchPlaces): PatchSet {
  const { patchSize } = places;
  const count = places.images.length;
  const visibleSize = patchSize * patchSize;
  const values = new Float32Array(count * visibleSize);
  for (let patch = 0; patch < count; patch++) {
    const { width, pixels } = images[places.images[patch] as number] as GreyImage;
    const start = (places.tops[patch] as number) * width + (places.lefts[patch] as number);
    copySquare(pixels, start, width, values, patch * visibleSize, patchSize);
  }
  return { values, count, visibleSize };
}

/** One by one: for so few values a row, that costs less than views of the rows. */
function copySquare(
  pixels: Float32Array,
  start: number,
  width: number,
  values: Float32Array,
  to: number,
  side: number,
): void {
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) values[to + y * side + x] = pixels[start + y * width + x] as number;
  }
}

/** How many different patches of that size the images hold at most: one for every place. */
export function countPlaces(images: readonly Size[], patchSize: number): number {
  return images.reduce(
    (sum, { width, height }) =>
      sum + Math.max(0, width - patchSize + 1) * Math.max(0, height - patchSize + 1),
    0,
  );
}
