import type { GreyImage, PatchSet } from '../../core/patches/image.ts';
import type { PatchPlaces } from '../../core/patches/patchPlaces.ts';
import type { PatchTransform } from '../../core/patches/patchTransform.ts';
import type { ZcaWhitening } from '../../core/patches/zca.ts';
import type { PictureColours } from '../../files/picture.ts';

/** A run's training examples, and how they were prepared. */
export interface PreparedData {
  /** As the network uses them. */
  readonly patches: PatchSet;
  /**
   * The transform applied to every patch after cutting; pictures that are reconstructed later go through the same
   * transform.
   */
  readonly transform: PatchTransform;
  /** Only of patches in colour, which go through it instead of the transform. */
  readonly zca?: ZcaWhitening;
  /** Undefined if patches are generated directly instead of cut from pictures. */
  readonly cut: CutData | undefined;
  /** If nothing was cut: the values of the generated patches before the transform; otherwise empty. */
  readonly made: Float32Array;
}

/** Where patches were cut from. */
export interface CutData {
  /** The original pictures, and those from which patches were cut (the same if nothing was whitened). */
  readonly originals: readonly GreyImage[];
  readonly pictures: readonly GreyImage[];
  /** The colours of each original; none if the pictures are grey. */
  readonly colours: readonly PictureColours[];
  readonly places: PatchPlaces;
}
