import {
  type CreatePairFilter,
  createPairFilter,
  gainsOf,
  type PairFilter,
} from '../../core/patches/pairFilter.ts';
import { isPowerOfTwo, radix2Tables } from '../../core/patches/radix2.ts';
import fourierAddress from './build/fourier.wasm?url';
import { compileFrom } from './compileFrom.ts';

/** What assembly/fourier.ts exports: they take addresses, counts and a factor. */
interface FourierExports {
  transformRows(...addressesAndSizes: number[]): void;
  filterColumns(...addressesAndSizes: number[]): void;
}

/** Rows or columns that the program takes at a time. */
const lines = 8;
const pageBytes = 65_536;

/** Filters in WebAssembly. @throws Error when the browser has no WebAssembly SIMD or the program cannot be fetched */
export const createSimdPairFilters = async (): Promise<CreatePairFilter> =>
  simdPairFiltersOf(await compileFrom(fourierAddress));

/**
 * Core's filters with the same results to the bit: in WebAssembly where both sides are powers of two from 8 on, else core's own.
 * @param module assembly/fourier.ts compiled
 */
export function simdPairFiltersOf(module: WebAssembly.Module): CreatePairFilter {
  return (width, height, gainAt) => {
    const fits = [width, height].every((side) => side >= lines && isPowerOfTwo(side));
    if (!fits) return createPairFilter(width, height, gainAt);
    return new SimdPairFilter(module, width, height, gainsOf(width, height, gainAt));
  };
}

class SimdPairFilter implements PairFilter {
  readonly first: Float64Array;
  readonly second: Float64Array;
  private readonly width: number;
  private readonly height: number;
  private readonly gain: number;
  /** Addresses of what is needed to transform a line in that direction: two blocks and the tables. */
  private readonly alongRow: readonly number[];
  private readonly alongColumn: readonly number[];
  private readonly exports: FourierExports;

  /** @throws RangeError when the memory cannot be had */
  constructor(module: WebAssembly.Module, width: number, height: number, gain: Float64Array) {
    this.width = width;
    this.height = height;
    const blockLength = lines * Math.max(width, height);
    const room = new Room(3 * gain.length + 2 * blockLength + 2 * (width + height));
    this.first = room.floats(gain.length);
    this.second = room.floats(gain.length);
    this.gain = room.addressOf(gain);
    const blocks = [room.floats(blockLength).byteOffset, room.floats(blockLength).byteOffset];
    this.alongRow = [...blocks, ...room.addressesOfTables(width)];
    this.alongColumn = [...blocks, ...room.addressesOfTables(height)];
    const { exports } = new WebAssembly.Instance(module, { env: { memory: room.memory } });
    this.exports = exports as unknown as FourierExports;
  }

  apply(): void {
    const { first, second, width, height, gain, alongColumn } = this;
    const [re, im] = [first.byteOffset, second.byteOffset];
    const scale = 1 / (width * height);
    this.transformRows(re, im);
    for (let column = 0; column < width; column += lines) {
      this.exports.filterColumns(re, im, gain, scale, column, width, height, ...alongColumn);
    }
    this.transformRows(im, re);
  }

  private transformRows(re: number, im: number): void {
    const { width, height, alongRow } = this;
    for (let row = 0; row < height; row += lines) {
      this.exports.transformRows(re, im, row, width, ...alongRow);
    }
  }
}

/** A memory from which pieces are allocated one after the other. */
class Room {
  readonly memory: WebAssembly.Memory;
  private next = 0;

  /** @param numbers float64 numbers it holds */
  constructor(numbers: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil((8 * numbers) / pageBytes) });
  }

  floats(length: number): Float64Array {
    const floats = new Float64Array(this.memory.buffer, this.next, length);
    this.next += 8 * length;
    return floats;
  }

  addressOf(values: Float64Array): number {
    const floats = this.floats(values.length);
    floats.set(values);
    return floats.byteOffset;
  }

  /** Reversed bits, cosines and sines for a length that is a power of two; they take 2 × length numbers at most. */
  addressesOfTables(length: number): readonly number[] {
    const { reversed, cosines, sines } = radix2Tables(length);
    const places = this.floats(length / 2);
    new Uint32Array(this.memory.buffer, places.byteOffset, length).set(reversed);
    return [places.byteOffset, this.addressOf(cosines), this.addressOf(sines)];
  }
}
