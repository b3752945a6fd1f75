/**
 * A grey picture: `pixels[y * width + x]`, any range. Where it says that a picture may be in colour, its red values are followed by
 * all green and all blue ones, width × height each.
 */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

/** The colours of a picture: red, green and blue of every pixel, 0 to 255, row by row. */
export interface ColourImage {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8ClampedArray;
}

/** Training examples: `values` is count × visibleSize, one patch a row, its pixels row by row; `channels.ts` says how in colour. */
export interface PatchSet {
  readonly values: Float32Array;
  readonly count: number;
  readonly visibleSize: number;
}
