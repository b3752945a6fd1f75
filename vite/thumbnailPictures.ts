import { drawBars } from '../src/core/patches/generators/bars.ts';
import { drawDeadLeaves } from '../src/core/patches/generators/deadLeaves/deadLeaves.ts';
import { generatePenDigits } from '../src/core/patches/generators/penDigits/penDigits.ts';
import { generatePinkNoise } from '../src/core/patches/generators/pinkNoise.ts';
import { scramblePhases } from '../src/core/patches/generators/scrambledScenes.ts';
import type { GreyImage, PatchSet } from '../src/core/patches/image.ts';
import { createRandom } from '../src/core/random.ts';
import { greyPng } from './greyPng.ts';

export const thumbnailNames = ['scenes', 'scrambled', 'pinkNoise', 'bars', 'digits'] as const;
export type ThumbnailName = (typeof thumbnailNames)[number];

/** Pixels of a thumbnail; the page shows it at half that size, for screens with fine pixels. */
const width = 168;
const height = 112;
/** A cell of the thumbnails that show patches: three in a row, two in a column. */
const cell = 56;
const columns = width / cell;
const patchCount = columns * (height / cell);

/** A source's thumbnail as PNG: scenes and noise before they are whitened, bars and digits as patches. */
export function drawThumbnail(name: ThumbnailName): Buffer {
  return greyPng(width, height, greysOf(name));
}

function greysOf(name: ThumbnailName): Uint8ClampedArray {
  switch (name) {
    case 'scenes':
      return cropped(scene(), (grey) => 255 * grey);
    case 'scrambled':
      return cropped(finished(scramblePhases([scene()], 1))[0], (grey) => 255 * grey);
    case 'pinkNoise':
      return cropped(
        finished(generatePinkNoise({ seed: 1, count: 1, size: width }))[0],
        (grey) => 128 + 200 * grey, // variance 0.1 around 0
      );
    case 'bars':
      return tiled(drawBars({ patchSize: 8, count: patchCount, random: createRandom(5) }), 6);
    case 'digits':
      return tiled(finished(generatePenDigits({ seed: 12, count: patchCount })), 2);
    default:
      return name satisfies never;
  }
}

/** A scene of twice the thumbnail's width at half its size, so that more of it is seen. */
function scene(): GreyImage {
  const { pixels } = drawDeadLeaves({ seed: 1, index: 4, size: 2 * width });
  const at = (x: number, y: number): number => pixels[2 * y * width + x] as number;
  const halved = Float32Array.from({ length: width * width }, (_, n) => {
    const [x, y] = [2 * (n % width), 2 * Math.floor(n / width)];
    return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
  });
  return { width, height: width, pixels: halved };
}

/** The middle of a picture that is as wide as a thumbnail. */
function cropped(picture: GreyImage | undefined, greyOf: (value: number) => number): Uint8ClampedArray {
  if (!picture) throw new Error('There is no picture to make a thumbnail of.');
  const top = (picture.height - height) >> 1;
  return Uint8ClampedArray.from(picture.pixels.subarray(top * width, (top + height) * width), greyOf);
}

/** Patches side by side, each pixel `scale` × `scale`, on black. */
function tiled({ values, visibleSize }: PatchSet, scale: number): Uint8ClampedArray {
  const side = Math.sqrt(visibleSize);
  const margin = (cell - side * scale) / 2;
  return Uint8ClampedArray.from({ length: width * height }, (_, n) => {
    const [x, y] = [n % width, Math.floor(n / width)];
    const patch = Math.floor(y / cell) * columns + Math.floor(x / cell);
    const column = Math.floor(((x % cell) - margin) / scale);
    const row = Math.floor(((y % cell) - margin) / scale);
    const inside = Math.min(row, column) >= 0 && Math.max(row, column) < side;
    return inside ? 255 * (values[patch * visibleSize + row * side + column] as number) : 0;
  });
}

function finished<Result>(generator: Generator<unknown, Result, void>): Result {
  for (let step = generator.next(); ; step = generator.next()) if (step.done) return step.value;
}
