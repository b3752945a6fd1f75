import { type Axis, type Layout, type Reading, smallestSide } from './reading.ts';
import type { StoredArray } from './storedArray.ts';

/** In pixels: of pictures whose width and height have to be guessed. */
const largestSide = 512;
/** A guessed picture is at most so many times as long as it is wide. */
const longestShape = 3;
/** Pairs of width and height that are tried of one number of pixels, the nearest to a square. */
const mostShapes = 12;

/** Readings in which one index runs through all pixels of a picture, or through its red, its green and its blue pixels. */
export function picturesInLines(array: StoredArray, axes: readonly Axis[]): readonly Reading[] {
  return axes.flatMap((line, at) => {
    const others = axes.filter((axis) => axis !== line);
    if (others.length === 0) return [];
    const each = at === 0 ? 'column' : 'row';
    const grey = linesOf(array, line, others, each);
    const colours = others.length < 2 ? [] : others.filter(({ size }) => size === 3);
    const inColour = colours.flatMap((channel) =>
      linesOf(
        array,
        line,
        others.filter((axis) => axis !== channel),
        each,
        { step: channel.step, colour: 'index' },
      ),
    );
    return [...grey, ...inColour, ...threeInOne(array, line, others, each)];
  });
}

/** All red pixels of a picture, then all green, then all blue (as CIFAR-10 and STL-10); or red, green and blue of each pixel. */
function threeInOne(
  array: StoredArray,
  { size, step }: Axis,
  counts: readonly Axis[],
  each: 'row' | 'column',
): readonly Reading[] {
  if (size % 3 !== 0) return [];
  const pixels = size / 3;
  return [
    ...linesOf(array, { size: pixels, step }, counts, each, { step: pixels * step, colour: 'oneByOne' }),
    ...linesOf(array, { size: pixels, step: 3 * step }, counts, each, { step, colour: 'byPixel' }),
  ];
}

function linesOf(
  array: StoredArray,
  line: Axis,
  counts: readonly Axis[],
  each: 'row' | 'column',
  channel?: { readonly step: number; readonly colour: Layout['colour'] & string },
): readonly Reading[] {
  const count = counts.reduce((product, { size }) => product * size, 1);
  const slowestFirst = counts.toSorted((one, other) => other.step - one.step);
  return shapesOf(line.size).flatMap(([width, height]) =>
    (['byRows', 'byColumns'] as const).map((order) => {
      const byRows = order === 'byRows';
      const layout: Layout = {
        count,
        width,
        height,
        each,
        order,
        ...(channel && { colour: channel.colour }),
      };
      return {
        array,
        layout,
        counts: slowestFirst,
        row: byRows ? width * line.step : line.step,
        column: byRows ? line.step : height * line.step,
        ...(channel && { channel: channel.step }),
      };
    }),
  );
}

/** Width and height of every picture with so many pixels. */
function shapesOf(pixels: number): readonly (readonly [width: number, height: number])[] {
  const shapes: [number, number][] = [];
  const root = Math.floor(Math.sqrt(pixels));
  const least = Math.max(smallestSide, Math.ceil(Math.sqrt(pixels / longestShape)));
  for (let side = root; side >= least && shapes.length < mostShapes; side--) {
    const other = pixels / side;
    if (!Number.isInteger(other) || other > largestSide) continue;
    shapes.push([side, other]);
    if (other !== side) shapes.push([other, side]);
  }
  return shapes;
}
