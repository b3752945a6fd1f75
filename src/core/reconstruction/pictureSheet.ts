import { blankPicture, type PixelBuffer } from '../filters/pixelBuffer.ts';

/** Pictures of one size, drawn in rows as the page shows them. */
export interface PictureSheet {
  /** Of each picture, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Row by row, each picture RGBA bytes, width × height × 4. Rows may differ in length. */
  readonly rows: readonly (readonly Uint8ClampedArray[])[];
}

/** Width of the lines between and around pictures, in pictures' pixels, as in the course's display_network. */
const gap = 1;
const black = [0, 0, 0] as const;

/**
 * The pictures as one, each of their pixels `zoom` pixels wide, with black lines between and around them.
 * @throws RangeError when there are none, one is not of their size, or the whole would be larger than a canvas can be.
 */
export function pictureSheetPixels({ width, height, rows }: PictureSheet, zoom: number): PixelBuffer {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) throw new RangeError('There is nothing to be drawn yet.');
  const sheet = blankPicture(gap + columns * (width + gap), gap + rows.length * (height + gap), zoom, black);
  rows.forEach((row, down) => {
    row.forEach((colours, across) => {
      if (colours.length !== 4 * width * height) {
        throw new RangeError(`A picture of ${width}×${height} pixels does not have ${colours.length} bytes.`);
      }
      const left = gap + across * (width + gap);
      const top = gap + down * (height + gap);
      paint(sheet, { colours, width, height }, { left, top, zoom });
    });
  });
  return sheet;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly zoom: number;
}

/** A row of the picture is enlarged once and copied `zoom` times. */
function paint(
  sheet: PixelBuffer,
  {
    colours,
    width,
    height,
  }: { readonly colours: Uint8ClampedArray; readonly width: number; readonly height: number },
  { left, top, zoom }: Place,
): void {
  const line = new Uint8ClampedArray(4 * width * zoom);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * zoom; x++) {
      const from = 4 * (y * width + Math.floor(x / zoom));
      for (let byte = 0; byte < 4; byte++) line[4 * x + byte] = colours[from + byte] as number;
    }
    for (let copy = 0; copy < zoom; copy++) {
      const to = ((top + y) * zoom + copy) * sheet.width + left * zoom;
      sheet.data.set(line, 4 * to);
    }
  }
}

/** Pictures that lie one after the other, RGBA bytes, as a row of a sheet. */
export function picturesOf(colours: Uint8ClampedArray, count: number): Uint8ClampedArray[] {
  const size = colours.length / count;
  return Array.from({ length: count }, (_, n) => colours.subarray(n * size, (n + 1) * size));
}
