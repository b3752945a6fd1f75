import type { NetworkShape } from '../../core/autoencoder/shape.ts';

/** Multiplications in a block: about two milliseconds of the float64 reference. */
const workOfBlock = 2e6;

/** Some patches that follow each other. */
export interface PatchBlock {
  readonly first: number;
  readonly count: number;
}

/** `count` patches in blocks, each a small piece of work for a network of this shape. */
export function* patchBlocks(
  count: number,
  { visibleSize, hiddenSize }: NetworkShape,
): Generator<PatchBlock, void> {
  const size = Math.max(1, Math.floor(workOfBlock / (2 * visibleSize * hiddenSize)));
  for (let first = 0; first < count; first += size) yield { first, count: Math.min(size, count - first) };
}
