import { blockSides, blocks, chunk, copyBlock, type Product, type Range } from './blocks.ts';
import { mapPart, multiplyPart } from './computePart.ts';
import { createFasterWay } from './fasterWay.ts';
import { type HelperLine, helperLine } from './helperLine.ts';
import type { MatrixExports } from './matrixExports.ts';
import { copyTile, type MapKernel, type Matrices } from './matrixKernel.ts';
import {
  chunksAtOnce,
  type ProductPart,
  places,
  ring,
  spoiltWord,
  wordsIn,
  writeMap,
  writeProduct,
} from './sharedMemory.ts';

/** Multiplications, rows or columns, and elements, from which on it pays to wake the helper. */
const worthSharing = { products: 1_000_000, lines: 16, elements: 65_536 } as const;
/** Multiplications in the time that the owner takes to copy one number. */
const copyTakes = 10;

/**
 * Does large products and functions together with a helper (helpWith.ts). The owner copies blocks into the shared memory as it would into
 * its own, publishes them, and computes its part while the helper computes the other one. Entries of a product are summed in the same
 * order, and functions computed in the same chunks, as by one thread: the bits are the same. Where one thread is faster, it does all.
 * @param module worker/kernel/assembly/matrices.ts compiled for shared memory
 * @param alone does what is too small, and everything where the helper is not there
 * @param patience milliseconds of waiting for one step after which the helper is given up
 */
export function shareWork(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  alone: Matrices,
  patience = 5000,
): Matrices {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const simd = exports as unknown as MatrixExports;
  const numbers = new Float64Array(memory.buffer);
  const control = wordsIn(memory);
  const line = helperLine(control, patience);
  const doFaster = createFasterWay(() => performance.now());
  const owner = { simd, numbers, control, line };
  return {
    multiply(product) {
      const { m, n, k, transposeA, transposeB } = product;
      const isLarge = m * n * k >= worthSharing.products && Math.max(m, n) >= worthSharing.lines;
      const doAlone = (): void => alone.multiply(product);
      if (!isLarge || !line.isOpen()) doAlone();
      else
        doFaster(`${m}×${n}×${k} ${transposeA} ${transposeB}`, {
          alone: doAlone,
          together: () => multiplyTogether(owner, product) || doAlone(),
        });
    },
    map(kernel, x, out, from = 0) {
      const doAlone = (first: number): void => alone.map(kernel, x, out, first);
      if (out.length - from < worthSharing.elements || !line.isOpen()) doAlone(from);
      else
        doFaster(`${kernel} ${out.length - from}`, {
          alone: () => doAlone(from),
          together: () => doAlone(mapTogether(owner, kernel, x, out, from)),
        });
    },
  };
}

interface Owner {
  readonly simd: MatrixExports;
  readonly numbers: Float64Array;
  readonly control: Int32Array;
  readonly line: HelperLine;
}

/** A tile of the result whose last step is published. */
interface Tile {
  readonly step: number;
  readonly collect: () => void;
}

/** @returns false when the helper did not finish; the result is then incomplete */
function multiplyTogether(owner: Owner, product: Product): boolean {
  const { numbers, line } = owner;
  const { m, n, k, out } = product;
  const tiles: Tile[] = [];
  const collectTo = (most: number): boolean => {
    while (tiles.length > most) {
      const tile = tiles.shift()!;
      if (!line.waitFor(tile.step)) return false;
      tile.collect();
    }
    return true;
  };
  let tile = 0;
  for (const i of blocks(m, blockSides.m))
    for (const j of blocks(n, blockSides.n)) {
      if (!collectTo(ring - 1)) return false;
      const at = places.results[tile++ & (ring - 1)]!;
      const cut = cutOf(i[1] - i[0], j[1] - j[0], k);
      let step = 0;
      for (const p of blocks(k, blockSides.k)) {
        if (!line.waitFor(line.next() - ring)) return false;
        step = multiplyStep(owner, product, { i, j, p, at, cut });
      }
      tiles.push({ step, collect: () => collectTile(owner.simd, numbers, at, i, j, cut, m, out) });
    }
  return collectTo(0);
}

/** How a tile is cut: the helper has its first rows, or its first columns. */
interface Cut {
  readonly rows: number;
  readonly columns: number;
}

/** The helper's part is larger, because the owner copies as well. A multiple of 4, and never all. */
function cutOf(rows: number, columns: number, k: number): Cut {
  const copied = copyTakes * ((rows + columns) / (rows * columns) + 1 / k);
  const share = Math.min(0.8, (1 + copied) / 2);
  const part = (length: number): number =>
    Math.min(4 * Math.round((share * length) / 4), 4 * ((length - 1) >> 2));
  return rows > columns ? { rows: part(rows), columns } : { rows, columns: part(columns) };
}

interface Block {
  readonly i: Range;
  readonly j: Range;
  readonly p: Range;
  /** Of the tile, in numbers. */
  readonly at: number;
  readonly cut: Cut;
}

/** Copies, publishes and computes one block. @returns the number of the step */
function multiplyStep({ simd, numbers, control, line }: Owner, product: Product, block: Block): number {
  const { m, n, k, a, transposeA, b, transposeB } = product;
  const { i, j, p, at, cut } = block;
  const slot = line.next() & (ring - 1);
  const [rows, columns, depth] = [i[1] - i[0], j[1] - j[0], p[1] - p[0]];
  if (transposeA) copyBlock(a, k, p, i, numbers, places.right[slot]!);
  else copyBlock(a, m, i, p, numbers, places.right[slot]!);
  if (transposeB) copyBlock(b, n, j, p, numbers, places.left[slot]!);
  else copyBlock(b, k, p, j, numbers, places.left[slot]!);
  const common = {
    rowStep: transposeA ? 8 : 8 * rows,
    columnStep: transposeA ? 8 * depth : 8,
    depth,
    leftStep: transposeB ? 8 * columns : 0,
    add: p[0] > 0,
  };
  const theirs: ProductPart = {
    ...common,
    from: 0,
    to: cut.rows,
    top: 0,
    bottom: cut.columns,
    result: 8 * at,
  };
  const ours: ProductPart =
    cut.rows < rows
      ? { ...theirs, from: cut.rows, to: rows, result: 8 * (at + cut.rows * columns) }
      : { ...theirs, top: cut.columns, bottom: columns };
  writeProduct(control, line.next(), theirs);
  const step = line.publish();
  multiplyPart(simd, places.owner, step, ours);
  return step;
}

/** Copies a finished tile out. */
function collectTile(
  simd: MatrixExports,
  numbers: Float64Array,
  at: number,
  i: Range,
  j: Range,
  cut: Cut,
  m: number,
  out: Float64Array,
): void {
  const columns = j[1] - j[0];
  const middle = i[0] + cut.rows;
  if (middle < i[1]) copyTile(numbers, at, [i[0], middle], j, m, out);
  const last: Range = middle < i[1] ? [middle, i[1]] : i;
  const from = middle < i[1] ? at + cut.rows * columns : at;
  const width = last[1] - last[0];
  if (width % 2 === 1) simd.closeRows(8 * from, columns, width);
  copyTile(numbers, from, last, j, m, out);
}

/** @returns the elements that are done: fewer than all when the helper did not finish */
function mapTogether(
  { simd, numbers, control, line }: Owner,
  kernel: MapKernel,
  x: Float64Array,
  out: Float64Array,
  first: number,
): number {
  const atOnce = chunksAtOnce.all * chunk;
  const steps: { readonly step: number; readonly spoilt: number }[] = [];
  let done = first;
  const collectTo = (most: number): boolean => {
    while (steps.length > most) {
      const { step, spoilt } = steps.shift()!;
      if (!line.waitFor(step)) return false;
      const to = Math.min(done + atOnce, out.length);
      const from = places.arrays[step & (ring - 1)]!;
      collectArray(numbers, from, spoilt | control[spoiltWord(step)]!, kernel, x, out, [done, to]);
      done = to;
    }
    return true;
  };
  for (let from = first; from < out.length; from += atOnce) {
    if (!collectTo(ring - 1)) return done;
    const count = Math.min(atOnce, out.length - from);
    const helpers = Math.min(chunksAtOnce.helper * chunk, count);
    const next = line.next();
    const slot = places.arrays[next & (ring - 1)]!;
    numbers.set(x.subarray(from, from + count), slot);
    writeMap(control, next, { kernel, from: 0, to: helpers });
    const step = line.publish();
    steps.push({
      step,
      spoilt: mapPart(simd, places.owner, numbers, step, { kernel, from: helpers, to: count }),
    });
  }
  collectTo(0);
  return done;
}

/** Copies numbers out; those of spoilt chunks are computed one by one. */
function collectArray(
  numbers: Float64Array,
  at: number,
  spoilt: number,
  kernel: MapKernel,
  x: Float64Array,
  out: Float64Array,
  [from, to]: Range,
): void {
  if (spoilt === 0) out.set(numbers.subarray(at, at + to - from), from);
  else
    for (let start = from, n = 0; start < to; start += chunk, n++) {
      const end = Math.min(start + chunk, to);
      if (((spoilt >> n) & 1) === 0) out.set(numbers.subarray(at + start - from, at + end - from), start);
      else for (let i = start; i < end; i++) out[i] = Math[kernel](x[i]!);
    }
}
