import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { Precision } from '../../core/precision.ts';
import { KernelShare } from './kernelShare.ts';
import { RemoteShare } from './remoteShare.ts';
import type { Share } from './share.ts';

/**
 * Multiplications in one evaluation for each thread: with fewer, the messages to another thread cost more than it
 * saves.
 */
const worthAThread = 8_000_000;
/** Multiplications that this thread can do in the time that an evaluation's four messages to another one are under way. */
const messagesTake = 4_000_000;
/** More threads than this wait for memory rather than compute. */
const mostThreads = 8;

/** The number of threads that an evaluation justifies on a machine with `cores` cores. */
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
 * Splits the patches over other threads and, last, this one, which computes while the others do.
 * @throws Error when a thread cannot be started or the memory cannot be had; none is left running then
 */
export async function createPool(options: PoolOptions): Promise<Share[]> {
  const { patches, threads, shape, precision, module, createWorker } = options;
  const parts = splitPatches(patches, shape, threads);
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

/**
 * The other threads get equal parts. The last part, for this thread, is larger by what it can compute while messages
 * are being delivered, so that all threads end at the same time. Sizes depend on nothing but the set-up: the same run
 * gives the same sums.
 */
export function splitPatches(
  { values, count, visibleSize }: PatchSet,
  { hiddenSize }: NetworkShape,
  parts: number,
): PatchSet[] {
  const lead = Math.floor(messagesTake / (5 * visibleSize * hiddenSize));
  const others = Math.max(1, Math.floor((count - lead) / parts));
  return Array.from({ length: parts }, (_, part) => {
    const from = part * others;
    const to = part === parts - 1 ? count : from + others;
    return { values: values.slice(from * visibleSize, to * visibleSize), count: to - from, visibleSize };
  });
}
