import type { ColourImage, GreyImage } from '../../core/patches/image.ts';

/** The background of transparent parts of a picture: mid grey. */
const ground = 128 / 255;

export interface Luminance {
  readonly image: GreyImage;
  /** Whether the picture is transparent anywhere. */
  readonly transparent: boolean;
}

/**
 * Luma of an RGBA picture in [0, 1]: Rec. 709 weights (ITU-R BT.709-6, §3.2) on the gamma-encoded values, as pictures
 * are stored; whitening and normalising follow, so linear light would gain nothing. Where it is transparent, mid grey
 * shines through.
 * @param rgba width × height × 4, row by row, not premultiplied
 */
export function luminance(rgba: Uint8ClampedArray, width: number, height: number): Luminance {
  const pixels = new Float32Array(width * height);
  let transparent = false;
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const luma =
      (0.2126 * (rgba[at] as number) +
        0.7152 * (rgba[at + 1] as number) +
        0.0722 * (rgba[at + 2] as number)) /
      255;
    const alpha = rgba[at + 3] as number;
    pixels[i] = alpha === 255 ? luma : ground + (alpha / 255) * (luma - ground);
    transparent ||= alpha < 255;
  }
  return { image: { width, height, pixels }, transparent };
}

/** Whether any pixel of an RGBA picture has a colour. */
export function isColoured(rgba: Uint8ClampedArray): boolean {
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return true;
  }
  return false;
}

/** The colours that `luminance` is taken of, on the same ground: a byte for each of red, green and blue. */
export function coloursOf(rgba: Uint8ClampedArray, width: number, height: number): ColourImage {
  const rgb = new Uint8ClampedArray(3 * width * height);
  for (let at = 0, to = 0; at < rgba.length; at += 4) {
    const cover = (rgba[at + 3] as number) / 255;
    for (let channel = 0; channel < 3; channel++, to++) {
      rgb[to] = 255 * ground + cover * ((rgba[at + channel] as number) - 255 * ground);
    }
  }
  return { width, height, rgb };
}
