/** A picture as a canvas takes it: `data` holds RGBA bytes, row by row. */
export interface PixelBuffer {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A picture would be larger than a canvas can be: its size in pixels at that zoom, and the largest whole zoom that works, or 0. */
export interface PictureProblem {
  readonly id: 'tooLarge';
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly largestZoom: number;
}

export class PictureTooLarge extends RangeError {
  readonly report: PictureProblem;

  constructor(report: PictureProblem) {
    super(`A picture of ${report.width}×${report.height} pixels is too large.`);
    this.report = report;
  }
}

/** The longest side a canvas can have in every browser. */
const longestSide = 16_384;
/** The most pixels: 64 million, 256 MB as RGBA. */
const mostPixels = 2 ** 26;

/**
 * A picture of one opaque colour, to be painted on.
 * @param width and height in pixels of its own, each `zoom` pixels wide
 * @throws PictureTooLarge when it would be larger than a canvas can be
 * @throws RangeError when it is not enlarged by a whole number
 */
export function blankPicture(
  width: number,
  height: number,
  zoom: number,
  colour: readonly [number, number, number],
): PixelBuffer {
  checkSize(width * zoom, height * zoom, zoom);
  const data = new Uint8ClampedArray(4 * width * zoom * height * zoom);
  const bytes = [...colour, 255];
  for (let n = 0; n < data.length; n++) data[n] = bytes[n % 4] as number;
  return { width: width * zoom, height: height * zoom, data };
}

function checkSize(width: number, height: number, zoom: number): void {
  if (!(Number.isInteger(zoom) && zoom >= 1)) {
    throw new RangeError(`A picture is enlarged by a whole number from 1 on, not ${zoom}.`);
  }
  if (Math.max(width, height) <= longestSide && width * height <= mostPixels) return;
  const largestZoom = Math.floor(
    Math.min((longestSide * zoom) / Math.max(width, height), zoom * Math.sqrt(mostPixels / (width * height))),
  );
  throw new PictureTooLarge({ id: 'tooLarge', zoom, width, height, largestZoom });
}
