import type { Numbers } from '../numbers.ts';
import { type Reading, startOf } from './reading.ts';

/** A few pictures side by side, small: `greys` row by row, from 0 (their least number) to 255 (their greatest). */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8ClampedArray<ArrayBuffer>;
}

/** Pictures shown of several, the longer side of each in pixels, and the ground between them. */
const shown = 5;
const sides = { ofOne: 96, ofSeveral: 48 } as const;
const gap = { pixels: 2, grey: 128 } as const;

/** The first pictures, so that they can be recognised; larger ones are thinned out. */
export function thumbnailOf(reading: Reading, numbers: Numbers): Thumbnail {
  const { count, width, height } = reading.layout;
  const pictures = Math.min(count, shown);
  const thinning = Math.max(1, Math.max(width, height) / (count === 1 ? sides.ofOne : sides.ofSeveral));
  const [across, down] = [width, height].map((side) => Math.max(1, Math.floor(side / thinning))) as [
    number,
    number,
  ];
  const values = new Float64Array(pictures * across * down);
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let picture = 0, to = 0; picture < pictures; picture++) {
    const start = startOf(reading, picture);
    for (let y = 0; y < down; y++) {
      const row = start + Math.floor(y * thinning) * reading.row;
      for (let x = 0; x < across; x++, to++) {
        const value = numberAt(reading, numbers, row + Math.floor(x * thinning) * reading.column);
        values[to] = value;
        if (value < least && value > Number.NEGATIVE_INFINITY) least = value;
        if (value > greatest && value < Number.POSITIVE_INFINITY) greatest = value;
      }
    }
  }
  if (!(greatest > least)) greatest = least + 1;
  const sheetWidth = pictures * (across + gap.pixels) - gap.pixels;
  const greys = new Uint8ClampedArray(sheetWidth * down).fill(gap.grey);
  for (let picture = 0, from = 0; picture < pictures; picture++) {
    for (let y = 0; y < down; y++) {
      const row = y * sheetWidth + picture * (across + gap.pixels);
      for (let x = 0; x < across; x++, from++) {
        greys[row + x] = (255 * ((values[from] as number) - least)) / (greatest - least);
      }
    }
  }
  return { width: sheetWidth, height: down, greys };
}

/** A number of the array, or the luminance where it has colours. */
export function numberAt({ channel }: Reading, numbers: Numbers, at: number): number {
  if (channel === undefined) return numbers[at] as number;
  return (
    0.2126 * (numbers[at] as number) +
    0.7152 * (numbers[at + channel] as number) +
    0.0722 * (numbers[at + 2 * channel] as number)
  );
}
