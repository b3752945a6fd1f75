import type { Random } from '../../random.ts';
import { blocksOf } from '../blocks.ts';
import type { Patches } from '../layers.ts';
import type { CostOf } from '../numericalGradient.ts';
import type { NetworkShape, Objective } from '../shape.ts';
import { cost, feedForward } from '../sparseAutoencoder.ts';

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

/** The first `count` patches: patches are drawn at random when they are sampled, so these are a random sample. */
export function firstPatches({ values, count, visibleSize }: Patches, wanted: number): Patches {
  const taken = Math.max(1, Math.min(wanted, count));
  return { values: values.subarray(0, taken * visibleSize), count: taken, visibleSize };
}

/** J(θ) in float64 over these patches, without a gradient. */
export function costOver(shape: NetworkShape, patches: Patches, objective: Objective): CostOf {
  return (theta) =>
    cost(feedForward(theta, shape, patches, objective), theta, shape, patches, objective).total;
}

/** Milliseconds a check of `parameters` parameters takes when a cost takes `millisecondsPerCost`: two costs each. */
export function expectedMilliseconds(parameters: number, millisecondsPerCost: number): number {
  return 2 * parameters * millisecondsPerCost;
}
