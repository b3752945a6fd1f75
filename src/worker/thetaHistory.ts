import type { OptimiserMemory } from '../core/optimise/optimiser.ts';
import { vectorsOf } from '../protocol/transferables.ts';

/** Bytes that the thetas of a run may take: every one of 2,500 iterations with the course's settings, 26 on digits. */
const usualBytes = 64 * 2 ** 20;

/** An optimiser's memory is kept with a theta if it takes no more than so many times the theta's own bytes: Adam's does. */
const mostMemory = 3;

/** Where a run stood. */
export interface Kept {
  readonly iteration: number;
  readonly evaluations: number;
  readonly theta: Float64Array;
  /** What the optimiser remembered there, where that is little. */
  readonly memory?: OptimiserMemory | undefined;
}

/**
 * The thetas of a run's iterations, so that any of them can be looked at again. When they take too much, every second one is
 * dropped, and from there on every second one is kept: what is left lies evenly over the whole run, its beginning included.
 */
export class ThetaHistory {
  private readonly kept = new Map<number, Kept>();
  private readonly mostBytes: number;
  private bytes = 0;
  private stride = 1;

  constructor(mostBytes = usualBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Keeps a copy, if it is the turn of this iteration and it is not kept yet.
   * @param copyMemory what the optimiser remembers, if it is no more than so many bytes
   */
  add(
    { iteration, evaluations, theta }: Omit<Kept, 'memory'>,
    copyMemory?: (mostBytes: number) => OptimiserMemory | undefined,
  ): void {
    if (iteration % this.stride !== 0 || this.kept.has(iteration)) return;
    const memory = copyMemory?.(mostMemory * theta.byteLength);
    const kept = { iteration, evaluations, theta: theta.slice(), ...(memory && { memory }) };
    this.kept.set(iteration, kept);
    this.bytes += bytesOf(kept);
    while (this.bytes > this.mostBytes && this.kept.size > 1) this.thin();
  }

  /** The last kept iteration that is not after this one, of those that suit. */
  upTo(iteration: number, suits: (kept: Kept) => boolean = () => true): Kept | undefined {
    let found: Kept | undefined;
    for (const one of this.kept.values()) {
      if (one.iteration <= iteration && one.iteration >= (found?.iteration ?? 0) && suits(one)) found = one;
    }
    return found;
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
    this.stride = 1;
  }

  private thin(): void {
    this.stride *= 2;
    for (const one of this.kept.values()) {
      if (one.iteration % this.stride === 0) continue;
      this.kept.delete(one.iteration);
      this.bytes -= bytesOf(one);
    }
  }
}

const bytesOf = ({ theta, memory }: Kept): number =>
  [theta, ...vectorsOf(memory)].reduce((sum, { byteLength }) => sum + byteLength, 0);
