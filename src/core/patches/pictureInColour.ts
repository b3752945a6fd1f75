import type { ColourImage, GreyImage } from './image.ts';

/** A picture with its colours; one without is grey in all three channels. */
export interface PictureInColour {
  readonly grey: GreyImage;
  readonly colours: ColourImage | undefined;
}

/** The value of a channel at a pixel, in [0, 1]. */
export function channelAt({ grey, colours }: PictureInColour, pixel: number, channel: number): number {
  return colours ? (colours.rgb[3 * pixel + channel] as number) / 255 : (grey.pixels[pixel] as number);
}

/** All red values of a picture, then all green and all blue ones, in [0, 1]. */
export function planesOf(picture: PictureInColour): GreyImage {
  const { width, height } = picture.grey;
  const size = width * height;
  const pixels = new Float32Array(3 * size);
  for (let n = 0; n < pixels.length; n++) pixels[n] = channelAt(picture, n % size, Math.floor(n / size));
  return { width, height, pixels };
}
