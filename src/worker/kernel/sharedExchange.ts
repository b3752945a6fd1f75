import type { Exchange, Part } from './halfPass.ts';
import { lineBytes } from './memoryPlan.ts';
import type { Rest } from './share.ts';

/** A half looks so many times whether a part has come before it sleeps: waking takes longer than most parts do. */
const looks = 20_000;
/** Milliseconds of sleep after which messages are received. */
const longestSleep = 5;
/** Milliseconds of work after which messages are received. */
const longestWork = 40;

export type Side = 0 | 1;

/** Bytes of the memory in which two halves tell each other parts of at most so many bytes. */
export const exchangeBytes = (partBytes: number): number =>
  2 * lineBytes + 4 * Math.ceil(partBytes / lineBytes) * lineBytes;

/** Makes such a memory, or one that was used before, ready for a pass. Neither half may be using it. */
export function emptyExchange(memory: SharedArrayBuffer): void {
  new Int32Array(memory, 0, (2 * lineBytes) / Int32Array.BYTES_PER_ELEMENT).fill(0);
}

/**
 * The way to the other half through memory that both share: nothing is sent, so a part is there as soon as it is told. Each side
 * has two places for parts and tells them in turns. When it comes back to a place, the other side has told a part since, for which
 * it had to have heard what lay there before.
 */
export class SharedExchange implements Exchange {
  private readonly memory: SharedArrayBuffer;
  private readonly side: Side;
  private readonly rest: Rest;
  /** How many parts each side has told, each count on a line of its own. */
  private readonly counts: Int32Array;
  private told = 0;
  private heard = 0;
  private last: Part | undefined;
  private worksSince = performance.now();

  /** @param memory of `exchangeBytes`, made ready by `emptyExchange` before either half begins */
  constructor(memory: SharedArrayBuffer, side: Side, rest: Rest) {
    this.memory = memory;
    this.side = side;
    this.rest = rest;
    this.counts = new Int32Array(memory, 0, (2 * lineBytes) / Int32Array.BYTES_PER_ELEMENT);
  }

  tell(part: Part): void {
    this.placeFor(this.side, this.told, part).set(part);
    this.last = part;
    this.told += 1;
    const count = countOf(this.side);
    Atomics.store(this.counts, count, this.told);
    Atomics.notify(this.counts, count);
  }

  /** A part of the same size as the last that was told. */
  hear(): Part | Promise<Part> {
    if (performance.now() - this.worksSince > longestWork) return this.hearAfterRest();
    for (let look = 0; look < looks; look++) if (this.hasCome()) return this.take();
    return this.hearLate();
  }

  private async hearAfterRest(): Promise<Part> {
    await this.restOnce();
    return this.hearLate();
  }

  private async hearLate(): Promise<Part> {
    for (;;) {
      Atomics.wait(this.counts, countOf(this.other), this.heard, longestSleep);
      if (this.hasCome()) return this.take();
      await this.restOnce();
    }
  }

  private async restOnce(): Promise<void> {
    await this.rest();
    this.worksSince = performance.now();
  }

  private get other(): Side {
    return this.side === 0 ? 1 : 0;
  }

  private hasCome(): boolean {
    return Atomics.load(this.counts, countOf(this.other)) !== this.heard;
  }

  private take(): Part {
    if (!this.last) throw new TypeError('A half hears nothing before it has told something.');
    const part = this.placeFor(this.other, this.heard, this.last);
    this.heard += 1;
    return part;
  }

  private placeFor(side: Side, number: number, { length, BYTES_PER_ELEMENT }: Part): Part {
    const room = (this.memory.byteLength - 2 * lineBytes) / 4;
    const at = 2 * lineBytes + (2 * side + (number % 2)) * room;
    return BYTES_PER_ELEMENT === 4
      ? new Float32Array(this.memory, at, length)
      : new Float64Array(this.memory, at, length);
  }
}

const countOf = (side: Side): number => (side * lineBytes) / Int32Array.BYTES_PER_ELEMENT;
