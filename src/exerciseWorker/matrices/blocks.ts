/** Rows of the result, its columns, and terms of its sums that are worked on at a time, so that all fits into the cache. */
export const blockSides = { m: 512, n: 256, k: 256 } as const;
/** Numbers of an array that are worked on at a time. */
export const chunk = 4096;

/** out (m×n) = op(a) · op(b), as in `LinearAlgebra.multiply`. */
export interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly a: Float64Array;
  readonly transposeA: boolean;
  readonly b: Float64Array;
  readonly transposeB: boolean;
  readonly out: Float64Array;
}

/** From the first on, and before the second. */
export type Range = readonly [from: number, to: number];

/** Gives out places in a memory, in numbers. The first page is left to the program. */
export function placesInMemory() {
  let end = 8192;
  return {
    room: (length: number): number => {
      end += length;
      return end - length;
    },
    /** Pages that everything takes. */
    pages: (): number => Math.ceil((8 * end) / 65_536),
  };
}

/** Copies rows and columns of a matrix of `height` rows, column by column. */
export function copyBlock(
  from: Float64Array,
  height: number,
  [row0, row1]: Range,
  [column0, column1]: Range,
  into: Float64Array,
  at: number,
): void {
  const rows = row1 - row0;
  if (rows === height) {
    into.set(from.subarray(column0 * height, column1 * height), at);
    return;
  }
  for (let column = column0, to = at; column < column1; column++, to += rows)
    into.set(from.subarray(column * height + row0, column * height + row1), to);
}

/** Nearly equal parts of `length`, none longer than `most`, which is a multiple of 4. */
export function blocks(length: number, most: number): readonly Range[] {
  const count = Math.ceil(length / most);
  const part = 4 * Math.ceil(length / (4 * count));
  return Array.from({ length: count }, (_, n) => [n * part, Math.min((n + 1) * part, length)]);
}
