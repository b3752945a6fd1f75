import type { GreyImage, PatchSet } from './image.ts';
import { cutPatches, drawPatchPlaces, type SamplingSettings } from './patchPlaces.ts';

/**
 * Cuts square patches at random places, as the course's sampleIMAGES does.
 * @throws RangeError when no image is as large as a patch
 */
export function samplePatches(images: readonly GreyImage[], settings: SamplingSettings): PatchSet {
  return cutPatches(images, drawPatchPlaces(images, settings));
}
