/** Bytes that the thetas of a run may take: every one of 2,500 iterations with the course's settings, 26 on digits. */
const usualBytes = 64 * 2 ** 20;

/** Where a run stood. */
export interface Kept {
  readonly iteration: number;
  readonly evaluations: number;
  readonly theta: Float64Array;
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

  /** Keeps a copy, if it is the turn of this iteration. They come in rising order. */
  add({ iteration, evaluations, theta }: Kept): void {
    if (iteration % this.stride !== 0) return;
    this.kept.set(iteration, { iteration, evaluations, theta: theta.slice() });
    this.bytes += theta.byteLength;
    while (this.bytes > this.mostBytes && this.kept.size > 1) this.thin();
  }

  /** The last kept iteration that is not after this one. */
  upTo(iteration: number): Kept | undefined {
    let found: Kept | undefined;
    for (const one of this.kept.values()) if (one.iteration <= iteration) found = one;
    return found;
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
    this.stride = 1;
  }

  private thin(): void {
    this.stride *= 2;
    for (const { iteration, theta } of this.kept.values()) {
      if (iteration % this.stride === 0) continue;
      this.kept.delete(iteration);
      this.bytes -= theta.byteLength;
    }
  }
}
