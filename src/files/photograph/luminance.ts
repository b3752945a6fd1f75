import type { GreyImage } from '../../core/patches/image.ts';

/** What lies under a picture where it is transparent: mid grey. */
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
