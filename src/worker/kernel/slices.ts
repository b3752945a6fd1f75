import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Batch } from '../../core/optimise/optimiser.ts';
import type { Rest } from './share.ts';

/** Multiplications of a matrix product in one slice: about a twentieth of a second, and four times that on the way back. */
const workOfSlice = 250e6;
/** Patches in a block of the kernel (assembly/autoencoder.ts): within slices of whole blocks the sums are formed as without them. */
const block = 48;

/** A batch in parts of whole blocks, between which longer work can rest. A batch of little work is one part. */
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

/** All of it: at once where there is nothing to rest with, or where it has one slice. */
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
