import type { PatchSet } from './image.ts';
import type { PatchPlaces } from './patchPlaces.ts';
import { channelAt, type PictureInColour } from './pictureInColour.ts';

/**
 * Patches in colour, in [0, 1]: count × 3·patchSize². Of each, all red values come first, then all green and all blue ones, each
 * row by row, as in the course's colour patches (there column by column).
 */
export function cutColourPatches(pictures: readonly PictureInColour[], places: PatchPlaces): PatchSet {
  const { patchSize } = places;
  const count = places.images.length;
  const pixels = patchSize * patchSize;
  const values = new Float32Array(3 * count * pixels);
  for (let patch = 0; patch < count; patch++) {
    const picture = pictures[places.images[patch] as number] as PictureInColour;
    const [left, top] = [places.lefts[patch] as number, places.tops[patch] as number];
    for (let pixel = 0; pixel < pixels; pixel++) {
      const from = (top + Math.floor(pixel / patchSize)) * picture.grey.width + left + (pixel % patchSize);
      for (let channel = 0; channel < 3; channel++) {
        values[(3 * patch + channel) * pixels + pixel] = channelAt(picture, from, channel);
      }
    }
  }
  return { values, count, visibleSize: 3 * pixels };
}
