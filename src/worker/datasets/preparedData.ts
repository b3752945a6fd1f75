import type { GreyImage, PatchSet } from '../../core/patches/image.ts';
import type { PatchPlaces } from '../../core/patches/patchPlaces.ts';
import type { PatchTransform } from '../../core/patches/patchTransform.ts';
import type { PictureColours } from '../../files/picture.ts';

/** A run's training examples, and how they came about. */
export interface PreparedData {
  /** As the network sees them. */
  readonly patches: PatchSet;
  /** What was done to every patch once it was cut; pictures shown to the network later go through the same. */
  readonly transform: PatchTransform;
  /** Undefined where patches are made one by one instead of cut from pictures. */
  readonly cut: CutData | undefined;
  /** Where nothing was cut: the values of the patches as they were made, before the transform; else empty. */
  readonly made: Float32Array;
}

/** Where patches were cut from. */
export interface CutData {
  /** The pictures as they came, and as patches were cut from them (the same ones when nothing was whitened). */
  readonly originals: readonly GreyImage[];
  readonly pictures: readonly GreyImage[];
  /** Of each original before its luminance was taken; none where pictures come grey. */
  readonly colours: readonly PictureColours[];
  readonly places: PatchPlaces;
}
