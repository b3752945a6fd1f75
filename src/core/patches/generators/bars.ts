import type { Random } from '../../random.ts';
import type { PatchSet } from '../image.ts';

/** Grey levels of the background and of a bar, inside the range that sigmoid units can reach easily. */
const ground = 0.1;
const bar = 0.9;
/** How often each bar is on. */
const probability = 1 / 8;

export interface BarsSettings {
  /** Side of the square patches in pixels; there are twice as many bars. */
  readonly patchSize: number;
  readonly count: number;
  readonly random: Random;
}

/**
 * Földiák's bars (1990, "Forming sparse representations by local anti-Hebbian learning"): every row and every column of a
 * patch is a bar that is on with probability 1/8, on its own; where two cross it is no brighter. The patches' causes are
 * known, so that what was learned can be compared with them. Values 0.1 and 0.9, to be used without normalising.
 */
export function drawBars({ patchSize, count, random }: BarsSettings): PatchSet {
  const visibleSize = patchSize * patchSize;
  const values = new Float32Array(count * visibleSize).fill(ground);
  for (let start = 0; start < values.length; start += visibleSize) {
    for (let line = 0; line < patchSize; line++) {
      if (random.next() < probability) paint(values, start + line * patchSize, 1, patchSize);
      if (random.next() < probability) paint(values, start + line, patchSize, patchSize);
    }
  }
  return { values, count, visibleSize };
}

function paint(values: Float32Array, first: number, stride: number, length: number): void {
  for (let n = 0; n < length; n++) values[first + n * stride] = bar;
}
