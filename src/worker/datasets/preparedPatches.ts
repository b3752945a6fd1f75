import type { GreyImage, PatchSet } from '../../core/patches/image.ts';

/** A picture that patches were cut from, whitened if they were. */
export interface SourcePicture {
  readonly name: string;
  readonly image: GreyImage;
}

/** A run's patches, and what it takes to see any other part of their pictures as the network saw them. */
export interface PreparedPatches extends PatchSet {
  /** The limit they were normalised with (`normaliseWith`); undefined when they were not normalised. */
  readonly limit: number | undefined;
  /** Those large enough to be cut from; none when the patches do not come from pictures. */
  readonly pictures: readonly SourcePicture[];
}
