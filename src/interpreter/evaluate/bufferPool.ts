const shortest = 16;
/** Numbers kept for reuse at most, and of one length. */
const largestTotal = 2 ** 24;
const mostOfOneLength = 8;

/**
 * Buffers of values that were overwritten, by their length. A loop that computes arrays of the same sizes over and over
 * then allocates nothing, which is most of its time otherwise.
 */
export class BufferPool {
  readonly #free = new Map<number, Float64Array[]>();
  #total = 0;

  take(length: number): Float64Array | undefined {
    if (length < shortest) return undefined;
    const found = this.#free.get(length)?.pop();
    if (found !== undefined) this.#total -= length;
    return found;
  }

  /** A buffer that is a part of a larger one is not kept: the rest of it may be in use. */
  give(buffer: Float64Array): void {
    const { length } = buffer;
    if (length < shortest || length > largestTotal / 2 || buffer.byteLength !== buffer.buffer.byteLength)
      return;
    if (this.#total + length > largestTotal) {
      this.#free.clear();
      this.#total = 0;
    }
    const list = this.#free.get(length) ?? [];
    if (list.length >= mostOfOneLength) return;
    list.push(buffer);
    this.#free.set(length, list);
    this.#total += length;
  }
}
