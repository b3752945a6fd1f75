import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { Rest } from './share.ts';

/**
 * Multiplications of a matrix product in one slice: about a twentieth of a second, and four times that in
 * backpropagation.
 */
const workOfSlice = 250e6;
/**
 * Patches in a block of the kernel (assembly/autoencoder.ts): with slices of whole blocks, the sums are the same as
 * without slices.
 */
const block = 48;

/**
 * Divides a batch into parts of whole blocks, so that longer work can pause between them. A batch with little work is
 * one part.
 */
export function slicesOf({ from, count }: Batch, { visibleSize, hiddenSize }: NetworkShape): Batch[] {
  const blocks = Math.max(1, Math.floor(workOfSlice / (visibleSize * hiddenSize * block)));
  const size = blocks * block;
  return Array.from({ length: Math.ceil(count / size) }, (_, part) => ({
    from: from + part * size,
    count: Math.min(size, count - part * size),
  }));
}

/** Work that can stop for a while wherever it yields. */
export type Sliced<Result> = Generator<undefined, Result, void>;

/** Runs all of the work: at once if there is nothing to await between slices, or if there is only one slice. */
export function workThrough<Result>(work: Sliced<Result>, rest?: Rest): Result | Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (rest) return resting(work, rest);
  }
}

async function resting<Result>(work: Sliced<Result>, rest: Rest): Promise<Result> {
  for (;;) {
    await rest();
    const { done, value } = work.next();
    if (done) return value;
  }
}
