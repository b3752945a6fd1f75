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
  for (let picture = 0, to = 0; picture < pictures; picture++) {
    const start = startOf(reading, picture);
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++, to++) {
        const at = start + Math.floor(y * thinning) * reading.row + Math.floor(x * thinning) * reading.column;
        values[to] = numberAt(reading, numbers, at);
      }
    }
  }
  const { least, span } = rangeOf(values);
  const sheetWidth = pictures * (across + gap.pixels) - gap.pixels;
  const greys = new Uint8ClampedArray(sheetWidth * down).fill(gap.grey);
  values.forEach((value, from) => {
    const picture = Math.floor(from / (across * down));
    const [y, x] = [Math.floor((from % (across * down)) / across), from % across];
    greys[y * sheetWidth + picture * (across + gap.pixels) + x] = (255 * (value - least)) / span;
  });
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

function rangeOf(values: Float64Array): { least: number; span: number } {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return greatest > least ? { least, span: greatest - least } : { least: 0, span: 1 };
}
