import type { LinearAlgebra } from '../interpreter/linearAlgebra.ts';
import { plainLinearAlgebra } from '../interpreter/plainLinearAlgebra.ts';

/** What worker/kernel/assembly/matrices.ts exports. All addresses and steps are in bytes. */
interface MatrixExports {
  packPanels(
    from: number,
    rowStep: number,
    columnStep: number,
    rows: number,
    columns: number,
    to: number,
  ): void;
  multiplyRows(
    a: number,
    aRow: number,
    b: number,
    c: number,
    rows: number,
    inner: number,
    vectors: number,
    add: boolean,
  ): void;
  multiplyColumns(
    a: number,
    aInner: number,
    strip: number,
    b: number,
    c: number,
    rows: number,
    inner: number,
    vectors: number,
    add: boolean,
  ): void;
  closeRows(at: number, rows: number, columns: number): void;
  /** 1, or 0 where the numbers are spoilt. */
  exponentials(at: number, vectors: number, constants: number): number;
  logarithms(at: number, vectors: number): number;
}

/** Rows of the result, its columns, and terms of its sums that are worked on at a time, so that all fits into the cache. */
const blockSides = { m: 512, n: 256, k: 256 } as const;
/** Smaller products and arrays are done before they would have been copied. */
const leastProducts = 16_384;
const leastColumns = 4;
const leastElements = 256;
/** Numbers of an array that are worked on at a time. */
const chunk = 4096;

/** Where things stand in the memory, in numbers. The first page is left to the program. */
const places = (() => {
  const { m, n, k } = blockSides;
  let end = 8192;
  const room = (length: number): number => {
    end += length;
    return end - length;
  };
  return {
    constants: room(64),
    left: room(n * k),
    right: room(m * k),
    panels: room(m * k),
    strip: room(4 * k),
    result: room(m * n),
    chunk: room(chunk),
    pages: Math.ceil((8 * end) / 65_536),
  };
})();

/**
 * The interpreter's kernels with products, exponentials and logarithms in WebAssembly. Products go in blocks through a memory of
 * 7 MB that never grows.
 * @param module worker/kernel/assembly/matrices.ts compiled
 */
export function simdLinearAlgebraOf(module: WebAssembly.Module): LinearAlgebra {
  const memory = new WebAssembly.Memory({ initial: places.pages, maximum: places.pages });
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const simd = instance.exports as unknown as MatrixExports;
  const numbers = new Float64Array(memory.buffer);

  const inChunks = (
    x: Float64Array,
    out: Float64Array,
    inPlace: (at: number, vectors: number) => number,
    one: (x: number) => number,
  ): void => {
    for (let from = 0; from < out.length; from += chunk) {
      const to = Math.min(from + chunk, out.length);
      const part = numbers.subarray(places.chunk, places.chunk + to - from);
      part.set(x.subarray(from, to));
      // The second lane of the last vector must hold something that is computed without trouble.
      if ((to - from) % 2 === 1) numbers[places.chunk + to - from] = 1;
      if (inPlace(8 * places.chunk, (to - from + 1) >> 1)) out.set(part, from);
      else for (let i = from; i < to; i++) out[i] = one(x[i]!);
    }
  };

  return {
    ...plainLinearAlgebra,
    multiply(m, n, k, a, transposeA, b, transposeB, out) {
      if (m * n * k < leastProducts || n < leastColumns || m < leastColumns || k < leastColumns)
        plainLinearAlgebra.multiply(m, n, k, a, transposeA, b, transposeB, out);
      else multiplyInBlocks(simd, numbers, { m, n, k, a, transposeA, b, transposeB, out });
    },
    unary(kernel, x, out) {
      if (out.length < leastElements || (kernel !== 'exp' && kernel !== 'log'))
        plainLinearAlgebra.unary(kernel, x, out);
      else if (kernel === 'exp')
        inChunks(x, out, (at, vectors) => simd.exponentials(at, vectors, 8 * places.constants), Math.exp);
      else inChunks(x, out, (at, vectors) => simd.logarithms(at, vectors), Math.log);
    },
  };
}

interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly a: Float64Array;
  readonly transposeA: boolean;
  readonly b: Float64Array;
  readonly transposeB: boolean;
  readonly out: Float64Array;
}

/** The kernel multiplies row by row, so it forms outᵀ (n×m) = op(b)ᵀ · op(a)ᵀ: op(b) is its left factor and op(a) its right. */
function multiplyInBlocks(simd: MatrixExports, numbers: Float64Array, product: Product): void {
  const { m, n, k, a, transposeA, b, transposeB, out } = product;
  for (const [i0, i1] of blocks(m, blockSides.m)) {
    const width = i1 - i0;
    const vectors = (width + 1) >> 1;
    for (const [j0, j1] of blocks(n, blockSides.n)) {
      const height = j1 - j0;
      for (const [p0, p1] of blocks(k, blockSides.k)) {
        const depth = p1 - p0;
        const [right, left] = [8 * places.right, 8 * places.left];
        const [panels, result] = [8 * places.panels, 8 * places.result];
        if (transposeA) {
          copyBlock(a, k, p0, p1, i0, i1, numbers, places.right);
          simd.packPanels(right, 8, 8 * depth, depth, width, panels);
        } else {
          copyBlock(a, m, i0, i1, p0, p1, numbers, places.right);
          simd.packPanels(right, 8 * width, 8, depth, width, panels);
        }
        if (transposeB) {
          copyBlock(b, n, j0, j1, p0, p1, numbers, places.left);
          const strip = 8 * places.strip;
          simd.multiplyColumns(left, 8 * height, strip, panels, result, height, depth, vectors, p0 > 0);
        } else {
          copyBlock(b, k, p0, p1, j0, j1, numbers, places.left);
          simd.multiplyRows(left, 8 * depth, panels, result, height, depth, vectors, p0 > 0);
        }
      }
      if (width % 2 === 1) simd.closeRows(8 * places.result, height, width);
      if (width === m) out.set(numbers.subarray(places.result, places.result + m * height), j0 * m);
      else
        for (let j = 0; j < height; j++) {
          const from = places.result + j * width;
          out.set(numbers.subarray(from, from + width), (j0 + j) * m + i0);
        }
    }
  }
}

/** Copies rows and columns of a matrix of `height` rows, column by column. */
function copyBlock(
  from: Float64Array,
  height: number,
  row0: number,
  row1: number,
  column0: number,
  column1: number,
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
function blocks(length: number, most: number): readonly (readonly [number, number])[] {
  const count = Math.ceil(length / most);
  const part = 4 * Math.ceil(length / (4 * count));
  return Array.from({ length: count }, (_, n) => [n * part, Math.min((n + 1) * part, length)]);
}
