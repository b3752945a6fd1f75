import type { ColourImage, GreyImage } from './image.ts';

/** The luminance of a picture in colour, 0.2126 R + 0.7152 G + 0.0722 B (ITU-R BT.709, as for photographs), in [0, 1]. */
export function luminanceOf({ width, height, rgb }: ColourImage): GreyImage {
  const pixels = new Float32Array(width * height);
  for (let n = 0; n < pixels.length; n++) {
    const [red, green, blue] = [rgb[3 * n] as number, rgb[3 * n + 1] as number, rgb[3 * n + 2] as number];
    pixels[n] = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }
  return { width, height, pixels };
}
