import type { ColourImage, GreyImage } from '../core/patches/image.ts';

/** A photograph's colours; 'notKept' where there was no room for them, undefined where it is grey. */
export type PictureColours = ColourImage | 'notKept' | undefined;

/** A picture with the name the page shows for it. */
export interface NamedImage {
  readonly name: string;
  readonly image: GreyImage;
  /** The stack of pictures it is one of. */
  readonly stack?: string;
  /** Before its luminance was taken. */
  readonly colours?: PictureColours;
}

export function isConstant({ pixels }: GreyImage): boolean {
  const first = pixels[0];
  return pixels.every((pixel) => pixel === first);
}
