import {
  reshape,
  slice,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  tensor2d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { TfBackendName } from './startBackend.ts';

/** How samples are split. Sums run over one group at a time in float32; what they give is added up in stages. */
interface Grouping {
  readonly groupSize: number;
  readonly groupsPerBlock: number;
}

/** `groups` × `groupSize` consecutive patches, resident on the backend. */
export interface SampleBlock {
  readonly groups: number;
  readonly groupSize: number;
  /** count × visibleSize */
  readonly x: Tensor2D;
  /** groups × visibleSize × groupSize */
  readonly xTransposed: Tensor3D;
}

/**
 * On the processor, blocks of 2,000 samples run faster than all samples together (11.8 against 14 ms at 10,000 × 64,
 * 25 hidden) and round less. tfjs-wasm's fast product takes one matrix at a time, so a block is one group there. A
 * GPU works best with all work in one piece, and small results with a long inner dimension, such as W1grad, leave it
 * idle: many groups, one batched product.
 */
const groupings: Readonly<Record<TfBackendName, Grouping>> = {
  webgl: { groupSize: 400, groupsPerBlock: Number.POSITIVE_INFINITY },
  webgpu: { groupSize: 400, groupsPerBlock: Number.POSITIVE_INFINITY },
  wasm: { groupSize: 2000, groupsPerBlock: 1 },
  cpu: { groupSize: 2000, groupsPerBlock: 1 },
};

/**
 * Multiplications of a matrix product in one block, between which an evaluation can be left: a few tenths of a second in plain
 * JavaScript, and with WebGL on a slow graphics processor, where 10,000 digits (784-196) are one piece. WebGPU is asked for all at once.
 */
const workOfBlocks: Readonly<Record<TfBackendName, number>> = {
  webgl: 2e9,
  webgpu: Number.POSITIVE_INFINITY,
  wasm: 50e6,
  cpu: 50e6,
};
const leastSamples = 100;

/** Multiplications of a matrix product in one block: with more, an evaluation takes so long that it is to be left in between. */
export const workOfBlock = (backend: TfBackendName): number => workOfBlocks[backend];

/** @returns the grouping of a backend; smaller blocks where a sample takes much work */
function groupingFor(
  backend: TfBackendName,
  { visibleSize, hiddenSize }: NetworkShape,
  work: number,
): Grouping {
  const grouping = groupings[backend];
  const samples = Math.floor(work / (visibleSize * hiddenSize));
  const groupSize = Math.min(grouping.groupSize, Math.max(leastSamples, samples));
  const groupsPerBlock = Math.min(grouping.groupsPerBlock, Math.max(1, Math.floor(samples / groupSize)));
  return { groupSize, groupsPerBlock };
}

/**
 * Uploads the patches to the current backend. The last block holds what the groups of equal size leave over.
 * @param work multiplications of a matrix product in one block
 */
export function uploadBlocks(
  patches: PatchSet,
  backend: TfBackendName,
  shape: NetworkShape,
  work = workOfBlock(backend),
): SampleBlock[] {
  return splitSamples(patches.count, groupingFor(backend, shape, work)).map(
    ({ first, groups, groupSize }) => {
      const count = groups * groupSize;
      const { visibleSize } = patches;
      // A copy: the cpu backend would keep the caller's memory as the tensor's own.
      const values = patches.values.slice(first * visibleSize, (first + count) * visibleSize);
      const x = tensor2d(values, [count, visibleSize], 'float32');
      return { groups, groupSize, x, xTransposed: tidy(() => transposeGroups(x, groups)) };
    },
  );
}

/**
 * The batch's samples as blocks of their own, one group each, cut out of the resident ones on the backend. Call it inside
 * `tidy`.
 * @throws RangeError when the batch is empty or reaches beyond the samples
 */
export function cutBatch(blocks: readonly SampleBlock[], batch: Batch): SampleBlock[] {
  return splitBatch(blocks, batch).map(({ block, start, groupSize }) => {
    const x = slice(block.x, [start, 0], [groupSize, -1]);
    return { groups: 1, groupSize, x, xTransposed: transposeGroups(x, 1) };
  });
}

/** Which samples of which blocks a batch is made of. @throws RangeError when it is empty or reaches beyond the samples */
export function splitBatch<Block extends Pick<SampleBlock, 'groups' | 'groupSize'>>(
  blocks: readonly Block[],
  { from, count }: Batch,
): { readonly block: Block; readonly start: number; readonly groupSize: number }[] {
  const parts = [];
  let first = 0;
  for (const block of blocks) {
    const samples = block.groups * block.groupSize;
    const start = Math.max(from - first, 0);
    const groupSize = Math.min(from + count - first, samples) - start;
    if (groupSize > 0) parts.push({ block, start, groupSize });
    first += samples;
  }
  if (!(from >= 0 && count > 0 && from + count <= first)) {
    throw new RangeError(`There is no batch of ${count} patches from ${from} on among ${first}.`);
  }
  return parts;
}

/** Runs of samples that cover `count`, in order. */
export function splitSamples(
  count: number,
  { groupSize, groupsPerBlock }: Grouping,
): { readonly first: number; readonly groups: number; readonly groupSize: number }[] {
  const blocks = [];
  for (let first = 0; first < count; ) {
    const left = count - first;
    const groups = Math.min(groupsPerBlock, Math.floor(left / groupSize));
    const block = groups > 0 ? { first, groups, groupSize } : { first, groups: 1, groupSize: left };
    blocks.push(block);
    first += block.groups * block.groupSize;
  }
  return blocks;
}

/** samples × units → groups × units × samples of one group */
export function transposeGroups(rows: Tensor2D, groups: number): Tensor3D {
  return transpose(splitGroups(rows, groups), [0, 2, 1]);
}

/** samples × units → groups × samples of one group × units */
export function splitGroups(rows: Tensor2D, groups: number): Tensor3D {
  return reshape(rows, [groups, rows.shape[0] / groups, rows.shape[1]]);
}

export function disposeBlocks(blocks: readonly SampleBlock[]): void {
  for (const tensor of blocks.flatMap((block): Tensor[] => [block.x, block.xTransposed])) tensor.dispose();
}

/** The largest divisor of `count` that is at most its square root: so many groups of equal size, about as large as many. */
export function evenGroups(count: number): number {
  let groups = Math.floor(Math.sqrt(count));
  while (count % groups !== 0) groups--;
  return groups;
}

export const samplesOf = ({ groups, groupSize }: SampleBlock): number => groups * groupSize;
