import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { KernelShare } from './kernelShare.ts';
import type { Precision } from './memoryPlan.ts';
import { RemoteShare } from './remoteShare.ts';
import type { Share } from './share.ts';

/** Multiplications in one evaluation below which handing work to another thread costs more than it saves. */
const worthAThread = 4_000_000;
/** More threads than this wait for memory rather than compute. */
const mostThreads = 8;

/** Threads that an evaluation is worth on a machine with `cores` of them. */
export function threadsFor({ visibleSize, hiddenSize }: NetworkShape, count: number, cores: number): number {
  const multiplications = 5 * count * visibleSize * hiddenSize;
  return Math.max(1, Math.min(cores, mostThreads, Math.floor(multiplications / worthAThread), count));
}

export interface PoolOptions {
  readonly patches: PatchSet;
  readonly shape: NetworkShape;
  readonly precision: Precision;
  readonly module: WebAssembly.Module;
  readonly threads: number;
  readonly createWorker: () => Worker;
}

/**
 * Splits the patches evenly over other threads and, last, this one, which computes while the others do.
 * @throws Error when a thread cannot be started or the memory cannot be had; none is left running then
 */
export async function createPool(options: PoolOptions): Promise<Share[]> {
  const { patches, threads, shape, precision, module, createWorker } = options;
  const parts = splitPatches(patches, threads);
  const own = parts.pop() as PatchSet;
  const others = await Promise.allSettled(
    parts.map((part) => RemoteShare.create(createWorker(), { patches: part, shape, precision, module })),
  );
  const shares: Share[] = others.flatMap((other) => (other.status === 'fulfilled' ? [other.value] : []));
  try {
    const failed = others.find((other) => other.status === 'rejected');
    if (failed) throw failed.reason;
    return [...shares, KernelShare.inOwnMemory(own, shape, precision, module)];
  } catch (error) {
    for (const share of shares) share.dispose();
    throw error;
  }
}

function splitPatches({ values, count, visibleSize }: PatchSet, parts: number): PatchSet[] {
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * count) / parts);
    const to = Math.floor(((part + 1) * count) / parts);
    return { values: values.slice(from * visibleSize, to * visibleSize), count: to - from, visibleSize };
  });
}
