import type { GreyImage } from '../../core/patches/image.ts';

/**
 * Luma of an RGBA picture in [0, 1]: Rec. 709 weights (ITU-R BT.709-6, §3.2) on the gamma-encoded values, as pictures
 * are stored; whitening and normalising follow, so linear light would gain nothing. Alpha is ignored.
 * @param rgba width × height × 4, row by row
 */
export function luminance(rgba: Uint8ClampedArray, width: number, height: number): GreyImage {
  const pixels = new Float32Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const [red, green, blue] = [rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number];
    pixels[i] = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }
  return { width, height, pixels };
}
