import type { Leaf } from './leaf.ts';
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
}

const blockShift = 3;
const blockSide = 1 << blockShift;

export function createCanvas(size: number): Canvas {
  const chain = new Uint16Array(size * (size + 1));
  for (let x = 0; x <= size; x++) chain[x] = x;
  for (let y = 1; y < size; y++) chain.copyWithin(y * (size + 1), 0, size + 1);
  const blocks = Math.ceil(size / blockSide);
  const along = (block: number): number => Math.min(blockSide, size - block * blockSide);
  const uncoveredIn = Uint8Array.from(
    { length: blocks * blocks },
    (_, n) => along(n % blocks) * along(Math.floor(n / blocks)),
  );
  return { size, pixels: new Float32Array(size * size), uncovered: size * size, chain, uncoveredIn, blocks };
}

/**
 * Whether a leaf within `reach` of its centre may fall on an uncovered pixel. Most of the last leaves do not: half of all
 * leaves are drawn for the last hundredth of the picture.
 */
export function mayBeSeen(canvas: Canvas, centreX: number, centreY: number, reach: number): boolean {
  const { size, uncoveredIn, blocks } = canvas;
  if (centreX + reach < 0 || centreX - reach >= size) return false;
  if (centreY + reach < 0 || centreY - reach >= size) return false;
  const left = Math.max(0, centreX - reach) >> blockShift;
  const right = Math.min(size - 1, centreX + reach) >> blockShift;
  const top = Math.max(0, centreY - reach) >> blockShift;
  const bottom = Math.min(size - 1, centreY + reach) >> blockShift;
  for (let row = top; row <= bottom; row++) {
    for (let block = row * blocks + left; block <= row * blocks + right; block++) {
      if (uncoveredIn[block] !== 0) return true;
    }
  }
  return false;
}

function addTo(counts: Uint8Array, place: number, amount: number): void {
  counts[place] = (counts[place] as number) + amount;
}

const blockOf = (x: number, y: number, blocks: number): number =>
  (y >> blockShift) * blocks + (x >> blockShift);

/** Paints the leaf on the pixels that nothing covers yet. */
export function paintLeaf(canvas: Canvas, leaf: Leaf): void {
  const { size, chain } = canvas;
  const span: RowSpan = { first: 0, last: -1 };
  const top = Math.max(0, Math.ceil(leaf.centreY - leaf.reach));
  const bottom = Math.min(size - 1, Math.floor(leaf.centreY + leaf.reach));
  const left = Math.max(0, Math.ceil(leaf.centreX - leaf.reach));
  for (let y = top; y <= bottom; y++) {
    const row = y * (size + 1);
    if (firstUncovered(chain, row, left) > leaf.centreX + leaf.reach) continue;
    setRowSpan(span, leaf, y);
    const first = Math.max(0, span.first);
    const last = Math.min(size - 1, span.last);
    if (first <= last) paintSpan(canvas, leaf, y, first, last);
  }
}

function paintSpan(canvas: Canvas, leaf: Leaf, y: number, first: number, last: number): void {
  const { size, pixels, chain, uncoveredIn, blocks } = canvas;
  const row = y * (size + 1);
  for (let x = firstUncovered(chain, row, first); x <= last; x = firstUncovered(chain, row, x + 1)) {
    pixels[y * size + x] = greyAt(leaf, x, y);
    chain[row + x] = x + 1;
    canvas.uncovered--;
    addTo(uncoveredIn, blockOf(x, y, blocks), -1);
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

function greyAt(leaf: Leaf, x: number, y: number): number {
  const { stripes } = leaf;
  if (!stripes) return leaf.grey;
  const across = (x - leaf.centreX) * stripes.acrossX + (y - leaf.centreY) * stripes.acrossY;
  const bright = (Math.floor((2 * across) / stripes.period) & 1) === 0;
  return bright ? leaf.grey + stripes.contrast : leaf.grey - stripes.contrast;
}
