import type { StoredArray } from './storedArray.ts';

/** Pictures narrower than the smallest patch (4 pixels) are of no use. */
const smallestSide = 4;
/** Sides of patches that a row or column of numbers may be. */
const patchSides = { least: 4, most: 28 } as const;

/** What a reading of an array gives, for the visitor to choose by. */
export interface Layout {
  /** Pictures. */
  readonly count: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether each picture is a row or a column of a matrix, or has rows and columns of its own. */
  readonly each: 'row' | 'column' | 'plane';
}

/** One way to see pictures in an array: pixel (n, y, x) is number n·picture + y·row + x·column. */
export interface Reading {
  readonly array: StoredArray;
  readonly layout: Layout;
  readonly steps: { readonly picture: number; readonly row: number; readonly column: number };
}

interface Axis {
  readonly size: number;
  readonly step: number;
}

/** The ways in which an array can be pictures, the most likely first; none when it cannot. */
export function readingsOf(array: StoredArray): readonly Reading[] {
  const [first, second, third, ...more] = axesOf(array);
  if (first === undefined || second === undefined || more.length > 0) return [];
  const found =
    third === undefined
      ? [patchesIn(array, first, second), pictures(array, single, first, second)]
      : stacksIn(array, first, second, third);
  return found.filter((reading) => reading !== undefined);
}

const single: Axis = { size: 1, step: 0 };

/** The array's indices; beyond three, those of size 1 are left out, as in n × 28 × 28 × 1. */
function axesOf({ dims, fastest }: StoredArray): readonly Axis[] {
  let step = 1;
  const order = fastest === 'first' ? dims : dims.toReversed();
  const axes = order.map((size) => {
    const axis = { size, step };
    step *= size;
    return axis;
  });
  const inOrder = fastest === 'first' ? axes : axes.toReversed();
  return inOrder.length > 3 ? inOrder.filter(({ size }) => size !== 1) : inOrder;
}

/**
 * MATLAB's arrays stack pictures along the last index, NumPy's along the first. But height × width × n also occurs in
 * NumPy files, made from MATLAB's: the reading with square pictures is used, and if both or none are square, the
 * first index, unless the caller says otherwise.
 */
function stacksIn(array: StoredArray, first: Axis, second: Axis, third: Axis) {
  const alongLast = pictures(array, third, first, second);
  if (array.counting === 'last') return [alongLast];
  const alongFirst = pictures(array, first, second, third);
  const [squareFirst, squareLast] = [second.size === third.size, first.size === second.size];
  if (squareFirst) return [alongFirst];
  return squareLast ? [alongLast, alongFirst] : [alongFirst];
}

function pictures(array: StoredArray, counted: Axis, rows: Axis, columns: Axis): Reading | undefined {
  const [count, height, width] = [counted.size, rows.size, columns.size];
  if (Math.min(height, width) < smallestSide || count < 1) return undefined;
  const steps = { picture: counted.step, row: rows.step, column: columns.step };
  return { array, layout: { count, width, height, each: 'plane' }, steps };
}

/** A long matrix whose rows (NumPy) or columns (MATLAB) have as many numbers as a square patch has pixels. */
function patchesIn(array: StoredArray, first: Axis, second: Axis): Reading | undefined {
  const [counted, pixels] = array.counting === 'first' ? [first, second] : [second, first];
  const side = Math.sqrt(pixels.size);
  const fits = Number.isInteger(side) && side >= patchSides.least && side <= patchSides.most;
  if (!fits || counted.size < 4 * pixels.size) return undefined;
  const [slow, fast] = [side * pixels.step, pixels.step];
  const steps =
    array.counting === 'first'
      ? { picture: counted.step, row: slow, column: fast }
      : { picture: counted.step, row: fast, column: slow };
  const each = array.counting === 'first' ? 'row' : 'column';
  return { array, layout: { count: counted.size, width: side, height: side, each }, steps };
}
