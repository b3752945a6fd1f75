import type { Random } from '../../random.ts';
import { blocksOf } from '../blocks.ts';
import type { NetworkShape } from '../shape.ts';

/**
 * Parameters for a gradient check, as ascending indices into theta: of each block `perBlock` at random, or all where the
 * block has no more. With Infinity, all of theta.
 */
export function sampleParameters(shape: NetworkShape, perBlock: number, random: Random): Int32Array {
  const indices = blocksOf(shape).flatMap(({ start, rows, columns }) =>
    choose(rows * columns, perBlock, random).map((n) => start + n),
  );
  return Int32Array.from(indices);
}

/** `wanted` different numbers below `size`, ascending, every set equally likely (Floyd's algorithm). */
function choose(size: number, wanted: number, random: Random): number[] {
  if (wanted >= size) return Array.from({ length: size }, (_, n) => n);
  const chosen = new Set<number>();
  for (let last = size - wanted; last < size; last++) {
    const candidate = random.integer(last + 1);
    chosen.add(chosen.has(candidate) ? last : candidate);
  }
  return [...chosen].sort((a, b) => a - b);
}
