import { blockSides, blocks, chunk, copyBlock, type Product, placesInMemory } from './blocks.ts';
import type { MatrixExports } from './matrixExports.ts';

/** Products, exponentials and logarithms of whole arrays. */
export interface Matrices {
  multiply(product: Product): void;
  /** out[i] = e^x[i] or ln x[i], in chunks from this element on, which is a multiple of `chunk`. `out` may be `x`. */
  map(kernel: MapKernel, x: Float64Array, out: Float64Array, from?: number): void;
}

export type MapKernel = 'exp' | 'log';

/** Where things stand in the memory, in numbers. */
const places = (() => {
  const { m, n, k } = blockSides;
  const { room, pages } = placesInMemory();
  return {
    constants: room(64),
    left: room(n * k),
    right: room(m * k),
    panels: room(m * k),
    strip: room(4 * k),
    result: room(m * n),
    chunk: room(chunk),
    pages: pages(),
  };
})();

/**
 * On this thread, in blocks, through a memory of 7 MB that never grows.
 * @param module worker/kernel/assembly/matrices.ts compiled
 */
export function createMatrixKernel(module: WebAssembly.Module): Matrices {
  const memory = new WebAssembly.Memory({ initial: places.pages, maximum: places.pages });
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const simd = instance.exports as unknown as MatrixExports;
  const numbers = new Float64Array(memory.buffer);
  return {
    multiply: (product) => multiplyInBlocks(simd, numbers, product),
    map(kernel, x, out, first = 0) {
      for (let from = first; from < out.length; from += chunk) {
        const to = Math.min(from + chunk, out.length);
        const part = numbers.subarray(places.chunk, places.chunk + to - from);
        part.set(x.subarray(from, to));
        if (mapInPlace(simd, kernel, numbers, places.chunk, to - from, places.constants)) out.set(part, from);
        else for (let i = from; i < to; i++) out[i] = Math[kernel](x[i]!);
      }
    },
  };
}

/**
 * Puts e^x or ln x in place of some numbers.
 * @param at, constants places in the memory, in numbers; one number more than `count` may be overwritten
 * @returns false, with the numbers spoilt, where they must be computed one by one
 */
export function mapInPlace(
  simd: MatrixExports,
  kernel: MapKernel,
  numbers: Float64Array,
  at: number,
  count: number,
  constants: number,
): boolean {
  // The second lane of the last vector must hold something that is computed without trouble.
  if (count % 2 === 1) numbers[at + count] = 1;
  const vectors = (count + 1) >> 1;
  return (
    (kernel === 'exp'
      ? simd.exponentials(8 * at, vectors, 8 * constants)
      : simd.logarithms(8 * at, vectors)) === 1
  );
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
          copyBlock(a, k, [p0, p1], [i0, i1], numbers, places.right);
          simd.packPanels(right, 8, 8 * depth, depth, width, panels);
        } else {
          copyBlock(a, m, [i0, i1], [p0, p1], numbers, places.right);
          simd.packPanels(right, 8 * width, 8, depth, width, panels);
        }
        if (transposeB) {
          copyBlock(b, n, [j0, j1], [p0, p1], numbers, places.left);
          const strip = 8 * places.strip;
          simd.multiplyColumns(left, 8 * height, strip, panels, result, height, depth, vectors, p0 > 0);
        } else {
          copyBlock(b, k, [p0, p1], [j0, j1], numbers, places.left);
          simd.multiplyRows(left, 8 * depth, panels, result, height, depth, vectors, p0 > 0);
        }
      }
      if (width % 2 === 1) simd.closeRows(8 * places.result, height, width);
      copyTile(numbers, places.result, [i0, i1], [j0, j1], m, out);
    }
  }
}

/** Copies a tile of rows i and columns j, which stands column after column at `from`, to where it belongs in a result of m rows. */
export function copyTile(
  numbers: Float64Array,
  from: number,
  [i0, i1]: readonly [number, number],
  [j0, j1]: readonly [number, number],
  m: number,
  out: Float64Array,
): void {
  const width = i1 - i0;
  if (width === m) out.set(numbers.subarray(from, from + m * (j1 - j0)), j0 * m);
  else
    for (let j = j0, at = from; j < j1; j++, at += width)
      out.set(numbers.subarray(at, at + width), j * m + i0);
}
