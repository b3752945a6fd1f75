import type { Patches } from '../../core/autoencoder/layers.ts';

/**
 * The largest share of numbers that are not 0 for which it is faster to use only those. Measured:
 * docs/performance.md.
 */
const worthwhileShare = 0.3;

/** Numbers that are not 0, when there are few enough of them that the kernel should skip the others; else 0. */
export function countWorthwhileNonzero({ values }: Patches): number {
  const most = Math.floor(worthwhileShare * values.length);
  let count = 0;
  for (let n = 0; n < values.length; n++) {
    if (values[n] !== 0 && ++count > most) return 0;
  }
  return count;
}

export function countNonzero({ values }: Patches): number {
  let count = 0;
  for (let n = 0; n < values.length; n++) {
    if (values[n] !== 0) count += 1;
  }
  return count;
}

/** Where a patch is not 0, as assembly/nonzero.ts reads it. */
export interface NonzeroRoom {
  /** Places within a patch, patch after patch; as many as there are numbers that are not 0. */
  readonly indices: Uint16Array;
  /** Where each patch's places begin, and behind the last patch where they end; count + 1. */
  readonly starts: Uint32Array;
}

export function writeNonzero(
  { values, count, visibleSize }: Patches,
  { indices, starts }: NonzeroRoom,
): void {
  let written = 0;
  for (let patch = 0; patch < count; patch++) {
    starts[patch] = written;
    const from = patch * visibleSize;
    for (let i = 0; i < visibleSize; i++) {
      if (values[from + i] !== 0) indices[written++] = i;
    }
  }
  starts[count] = written;
}
