import type { Leaf, Stripes } from './leaf.ts';
import { type RowSpan, setRowSpan } from './rowSpan.ts';

/** A square picture painted front to back: a pixel keeps the first grey it gets. */
export interface Canvas {
  readonly size: number;
  readonly pixels: Float32Array;
  /** Pixels still uncovered. */
  uncovered: number;
  /**
   * Per row of size + 1 entries, a chain that leads from x to the first uncovered pixel at or after x (`size`: none);
   * followed and shortened as in union–find, so covered pixels cost nothing however many leaves fall on them.
   */
  readonly chain: Uint16Array;
  /** Uncovered pixels in every block of blockSide × blockSide pixels, `blocks` of them along a side. */
  readonly uncoveredIn: Uint8Array;
  readonly blocks: number;
  /** The number of the leaf that each pixel shows; only if it is asked for. */
  readonly shown: Uint32Array | undefined;
}

const blockShift = 3;
const blockSide = 1 << blockShift;

/** @param remembersLeaves whether `shown` is kept */
export function createCanvas(size: number, remembersLeaves = false): Canvas {
  const chain = new Uint16Array(size * (size + 1));
  for (let x = 0; x <= size; x++) chain[x] = x;
  for (let y = 1; y < size; y++) chain.copyWithin(y * (size + 1), 0, size + 1);
  const blocks = Math.ceil(size / blockSide);
  const along = (block: number): number => Math.min(blockSide, size - block * blockSide);
  const uncoveredIn = Uint8Array.from(
    { length: blocks * blocks },
    (_, n) => along(n % blocks) * along(Math.floor(n / blocks)),
  );
  const shown = remembersLeaves ? new Uint32Array(size * size) : undefined;
  return {
    size,
    pixels: new Float32Array(size * size),
    uncovered: size * size,
    chain,
    uncoveredIn,
    blocks,
    shown,
  };
}

/**
 * Whether a leaf within `reach` of its centre may fall on an uncovered pixel. Most of the last leaves do not: half of all
 * leaves are drawn for the last hundredth of the picture.
 */
export function mayBeSeen(canvas: Canvas, centreX: number, centreY: number, reach: number): boolean {
  const { size } = canvas;
  if (centreX + reach < 0 || centreX - reach >= size) return false;
  if (centreY + reach < 0 || centreY - reach >= size) return false;
  const left = Math.max(0, centreX - reach) >> blockShift;
  const right = Math.min(size - 1, centreX + reach) >> blockShift;
  const top = Math.max(0, centreY - reach) >> blockShift;
  const bottom = Math.min(size - 1, centreY + reach) >> blockShift;
  for (let blockRow = top; blockRow <= bottom; blockRow++) {
    if (hasUncovered(canvas, blockRow, left, right)) return true;
  }
  return false;
}

/** Whether a pixel is uncovered in the blocks `left` to `right` of a row of blocks. */
function hasUncovered(
  { uncoveredIn, blocks }: Canvas,
  blockRow: number,
  left: number,
  right: number,
): boolean {
  for (let block = blockRow * blocks + left; block <= blockRow * blocks + right; block++) {
    if (uncoveredIn[block] !== 0) return true;
  }
  return false;
}

/** Paints the leaf on the pixels that nothing covers yet. @param number of the leaf, for `shown` */
export function paintLeaf(canvas: Canvas, leaf: Leaf, number = 0): void {
  const { size } = canvas;
  const { centreX, centreY, reach } = leaf;
  const top = Math.max(0, Math.ceil(centreY - reach));
  const bottom = Math.min(size - 1, Math.floor(centreY + reach));
  const left = Math.max(0, Math.ceil(centreX - reach)) >> blockShift;
  const right = Math.min(size - 1, Math.floor(centreX + reach)) >> blockShift;
  const span: RowSpan = { first: 0, last: -1 };
  for (let y = top; y <= bottom; ) {
    const blockRow = y >> blockShift;
    const end = Math.min(bottom + 1, (blockRow + 1) << blockShift);
    if (!hasUncovered(canvas, blockRow, left, right)) y = end;
    for (; y < end; y++) {
      setRowSpan(span, leaf, y);
      const first = Math.max(0, span.first);
      const last = Math.min(size - 1, span.last);
      if (first <= last) paintSpan(canvas, leaf, number, y, first, last);
    }
  }
}

/** Runs of uncovered pixels are painted one by one; whatever the span crosses leads behind it then. */
function paintSpan(canvas: Canvas, leaf: Leaf, number: number, y: number, first: number, last: number): void {
  const { size, pixels, chain, shown } = canvas;
  const { grey, stripes } = leaf;
  const row = y * (size + 1);
  const start = y * size;
  let x = firstUncovered(chain, row, first);
  while (x <= last) {
    const from = x;
    for (; x <= last && chain[row + x] === x; x++) {
      chain[row + x] = last + 1;
      pixels[start + x] = grey;
    }
    countCovered(canvas, y, from, x);
    shown?.fill(number, start + from, start + x);
    if (stripes) addStripes(pixels, start, from, x, leaf, stripes, y);
    if (x <= last) x = firstUncovered(chain, row, x);
  }
}

function countCovered(canvas: Canvas, y: number, from: number, to: number): void {
  const { uncoveredIn, blocks } = canvas;
  const row = (y >> blockShift) * blocks;
  canvas.uncovered -= to - from;
  for (let x = from; x < to; ) {
    const block = x >> blockShift;
    const end = Math.min(to, (block + 1) << blockShift);
    uncoveredIn[row + block] = (uncoveredIn[row + block] as number) - (end - x);
    x = end;
  }
}

function firstUncovered(chain: Uint16Array, row: number, from: number): number {
  let x = from;
  let next = chain[row + x] as number;
  while (next !== x) {
    const afterNext = chain[row + next] as number;
    chain[row + x] = afterNext;
    x = next;
    next = afterNext;
  }
  return x;
}

/** The leaf's stripes on the pixels from ≤ x < to of row `y`, which begins at `start`. */
function addStripes(
  pixels: Float32Array,
  start: number,
  from: number,
  to: number,
  { grey, centreX, centreY }: Leaf,
  { contrast, period, acrossX, acrossY }: Stripes,
  y: number,
): void {
  for (let x = from; x < to; x++) {
    const across = (x - centreX) * acrossX + (y - centreY) * acrossY;
    const bright = (Math.floor((2 * across) / period) & 1) === 0;
    pixels[start + x] = bright ? grey + contrast : grey - contrast;
  }
}
