import type { GreyImage } from '../../core/patches/image.ts';
import type { CreatePairFilter } from '../../core/patches/pairFilter.ts';
import {
  createPairWhitening,
  factorToVariance,
  scalePixels,
  varianceOf,
  whitenImages,
} from '../../core/patches/whiten.ts';
import type { Stages } from './stagedWork.ts';

/**
 * Whitens pictures as core's `whiten` does and scales the set to variance 0.1, in stages of two pictures of one
 * size. The order is kept. `cutoff` is f0 in cycles per pixel; `createFilter` is core's own where it is left out.
 */
export function* whitenPictures(
  pictures: readonly GreyImage[],
  cutoff: number,
  createFilter?: CreatePairFilter,
): Generator<Stages, readonly GreyImage[], void> {
  const whitened: GreyImage[] = [];
  const variances: number[] = [];
  let done = 0;
  for (const places of placesBySize(pictures)) {
    const { width, height } = pictures[places[0] as number] as GreyImage;
    const whitenPair = createPairWhitening(width, height, cutoff, createFilter);
    for (let at = 0; at < places.length; at += 2) {
      const pair = places.slice(at, at + 2);
      const images = pair.map((place) => pictures[place] as GreyImage);
      whitenImages(images, whitenPair).forEach((image, index) => {
        whitened[pair[index] as number] = image;
        variances[pair[index] as number] = varianceOf(image);
      });
      done += pair.length;
      yield { done, total: pictures.length };
    }
  }
  const factor = factorToVariance(variances);
  for (const { pixels } of whitened) scalePixels(pixels, factor);
  return whitened;
}

function placesBySize(images: readonly GreyImage[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  images.forEach(({ width, height }, place) => {
    const size = `${width}×${height}`;
    groups.set(size, [...(groups.get(size) ?? []), place]);
  });
  return groups.values();
}
