import type { StoredArray } from './storedArray.ts';

/** Pictures narrower than the smallest patch (4 pixels) are of no use. */
export const smallestSide = 4;

/** What a reading of an array gives, for the visitor to choose by. */
export interface Layout {
  /** Pictures. */
  readonly count: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether each picture is a row or a column of a matrix, or has rows and columns of its own. */
  readonly each: 'row' | 'column' | 'plane';
  /** Of pictures that are rows or columns: how their pixels follow each other. */
  readonly order?: 'byRows' | 'byColumns';
  /** Of planes: the pictures stand as the second index gives rows and the first columns. */
  readonly turned?: true;
  /** Of several planes: the index that counts them, where it is not the one that the array's language would use. */
  readonly counted?: 'first' | 'last';
  /** The pictures are in colour, and their luminance is taken: each has an index for its colours, or one colour after the other, or three numbers a pixel. */
  readonly colour?: 'index' | 'oneByOne' | 'byPixel';
  /** The pictures differ in size; width and height are the first one's. */
  readonly various?: true;
}

/** One index of an array: its size, and by how many numbers the next entry along it is further on. */
export interface Axis {
  readonly size: number;
  readonly step: number;
}

/**
 * One way to see pictures in an array. Pixel (y, x) of a picture is number start + y·row + x·column, where the picture's
 * start is the sum of its places along `counts`, the last of which changes first. In colour, red, green and blue are
 * `channel` numbers apart.
 */
export interface Reading {
  readonly array: StoredArray;
  readonly layout: Layout;
  readonly counts: readonly Axis[];
  readonly row: number;
  readonly column: number;
  readonly channel?: number;
}

/** The array's indices in their order, without those of size 1. */
export function axesOf({ dims, fastest }: StoredArray): readonly Axis[] {
  let step = 1;
  const order = fastest === 'first' ? dims : dims.toReversed();
  const axes = order.map((size) => {
    const axis = { size, step };
    step *= size;
    return axis;
  });
  const inOrder = fastest === 'first' ? axes : axes.toReversed();
  return inOrder.filter(({ size }) => size !== 1);
}

/** Where picture number `index` of a reading begins. */
export function startOf({ counts }: Pick<Reading, 'counts'>, index: number): number {
  let start = 0;
  let rest = index;
  for (let at = counts.length - 1; at >= 0; at--) {
    const { size, step } = counts[at] as Axis;
    start += (rest % size) * step;
    rest = Math.floor(rest / size);
  }
  return start;
}

/** A name for how pictures lie in an array, the same for arrays that differ in their numbers of pictures. */
export function layoutName({ width, height, each, order, turned, counted, colour }: Layout): string {
  return [`${width}x${height}`, each, order, turned && 'turned', counted, colour].filter(Boolean).join('-');
}
