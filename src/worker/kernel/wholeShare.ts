import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { KernelShare } from './kernelShare.ts';
import { planMemory } from './memoryPlan.ts';
import type { Share } from './share.ts';

/**
 * The most bytes that a second copy of all patches may take: 10,000 digits take 57 million, 100,000 natural patches
 * 48.
 */
const mostBytes = 2 ** 27;

/** Bytes that a whole share takes; 0 where there is none, because they would be too many. */
export function wholeShareBytes(shape: NetworkShape, count: number, precision: Precision): number {
  const { bytes } = planMemory(shape, count, precision);
  return bytes <= mostBytes ? bytes : 0;
}

/**
 * All patches in this thread, for mini-batches: they follow one another, so that threads would wait for each other,
 * and their messages would cost time. Undefined where there is no memory for it.
 */
export function createWholeShare(
  patches: PatchSet,
  shape: NetworkShape,
  precision: Precision,
  module: WebAssembly.Module,
): Share | undefined {
  if (wholeShareBytes(shape, patches.count, precision) === 0) return undefined;
  try {
    return KernelShare.inOwnMemory(patches, shape, precision, module);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
