import type { GreyImage } from '../../core/patches/image.ts';
import { createPairWhitening, scaleToVariance, whitenImages } from '../../core/patches/whiten.ts';
import type { Stages } from './stagedWork.ts';

/**
 * Whitens pictures as core's `whiten` does and scales the set to variance 0.1, in stages of two pictures of one
 * size. The order is kept. `cutoff` is f0 in cycles per pixel.
 */
export function* whitenPictures(
  pictures: readonly GreyImage[],
  cutoff: number,
): Generator<Stages, readonly GreyImage[], void> {
  const whitened: GreyImage[] = [];
  let done = 0;
  for (const places of placesBySize(pictures)) {
    const { width, height } = pictures[places[0] as number] as GreyImage;
    const whitenPair = createPairWhitening(width, height, cutoff);
    for (let at = 0; at < places.length; at += 2) {
      const pair = places.slice(at, at + 2);
      const images = pair.map((place) => pictures[place] as GreyImage);
      whitenImages(images, whitenPair).forEach((image, index) => {
        whitened[pair[index] as number] = image;
      });
      done += pair.length;
      yield { done, total: pictures.length };
    }
  }
  return scaleToVariance(whitened);
}

function placesBySize(images: readonly GreyImage[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  images.forEach(({ width, height }, place) => {
    const size = `${width}×${height}`;
    groups.set(size, [...(groups.get(size) ?? []), place]);
  });
  return groups.values();
}
