import { blocksOf } from '../blocks.ts';
import type { NetworkShape } from '../shape.ts';

/** What a gradient check looks at. */
export interface CheckPlan {
  readonly patches: number;
  /** Parameters taken of each block at most; Infinity: all of them. For `sampleParameters`. */
  readonly perBlock: number;
  readonly parameters: number;
}

/** Patches of a check, as the course's exercise advises for its debugging. */
const mostPatches = 100;
const fewestPatches = 5;
/** Multiplications of one cost: with more, one cost alone would hold up training. */
const costLimit = 3.2e6;
/** Multiplications of all costs together: some seconds. */
const checkLimit = 3e9;

/** As many patches and parameters as some seconds allow: all parameters of a small network, a sample of a large one's. */
export function planCheck(shape: NetworkShape, patchCount: number): CheckPlan {
  const perPatch = 2 * shape.hiddenSize * shape.visibleSize;
  const affordable = Math.max(fewestPatches, Math.min(mostPatches, Math.floor(costLimit / perPatch)));
  const patches = Math.min(patchCount, affordable);
  return { patches, ...shareOut(shape, Math.floor(checkLimit / (2 * patches * perPatch))) };
}

/** How many of each block, so that all together are `most` and small blocks are taken whole. */
function shareOut(shape: NetworkShape, most: number): Pick<CheckPlan, 'perBlock' | 'parameters'> {
  const sizes = blocksOf(shape).map(({ rows, columns }) => rows * columns);
  const taken = (perBlock: number): number => sizes.reduce((sum, size) => sum + Math.min(size, perBlock), 0);
  const all = taken(Number.POSITIVE_INFINITY);
  if (all <= most) return { perBlock: Number.POSITIVE_INFINITY, parameters: all };
  let perBlock = 1;
  while (taken(perBlock + 1) <= most) perBlock += 1;
  return { perBlock, parameters: taken(perBlock) };
}
