import type { LinearAlgebra } from '../../interpreter/linearAlgebra.ts';
import { type DType, type NdArray, NumpyError, type Store, shapeText, sizeOf } from './ndarray.ts';

/** Buffers of at least this many numbers are kept for the next call. */
const worthKeeping = 4096;
/** Smaller ones are cut from slabs of this many numbers, because each buffer of its own takes longer than the arithmetic in it. */
const slabLength = 32_768;
/** Slabs that are kept for the next call at most: 16 MB. */
const mostSlabs = 64;
const bytesPerNumber = 8;

export interface ArrayLimits {
  /** Bytes that a call's arrays may take together. */
  readonly memory: number;
  /** Called with the number of entries of each new array; it may throw. */
  readonly work: (numbers: number) => void;
}

/**
 * The arrays that a Python program holds, by number. MicroPython does not report when it frees one, so all arrays of
 * a call are released together at its end. A number is never used twice: one from an earlier call is found to be
 * stale.
 */
export class Arrays implements Store {
  private readonly lasting: NdArray[] = [];
  private current: NdArray[] = [];
  private first = 0;
  private bytes = 0;
  private lastingBytes = 0;
  private readonly used: Float64Array[] = [];
  private readonly free = new Map<number, Float64Array[]>();
  private slabs: Float64Array[] = [];
  private freeSlabs: Float64Array[] = [];
  /** Numbers of the last slab that are given away. */
  private cut = slabLength;
  limits: ArrayLimits = { memory: Number.POSITIVE_INFINITY, work: () => {} };
  readonly linearAlgebra: LinearAlgebra;

  constructor(linearAlgebra: LinearAlgebra) {
    this.linearAlgebra = linearAlgebra;
  }

  allocate(shape: readonly number[], dtype: DType = 'float64'): Float64Array {
    return this.scratch(shape, dtype).fill(0);
  }

  scratch(shape: readonly number[], dtype: DType = 'float64'): Float64Array {
    const size = sizeOf(shape);
    if (this.bytes + size * bytesPerNumber > this.limits.memory) throw tooLarge(shape, dtype);
    this.limits.work(size);
    this.bytes += size * bytesPerNumber;
    if (size < worthKeeping) return this.cutFromSlab(size);
    const buffer = this.free.get(size)?.pop() ?? new Float64Array(size);
    this.used.push(buffer);
    return buffer;
  }

  private cutFromSlab(size: number): Float64Array {
    let slab = this.slabs.at(-1);
    if (!slab || this.cut + size > slabLength) {
      slab = this.freeSlabs.pop() ?? new Float64Array(slabLength);
      this.slabs.push(slab);
      this.cut = 0;
    }
    this.cut += size;
    return slab.subarray(this.cut - size, this.cut);
  }

  add(array: NdArray): number {
    this.current.push(array);
    return this.first + this.current.length - 1;
  }

  get(number: number): NdArray {
    const found = this.lasting[number] ?? this.current[number - this.first];
    if (found) return found;
    throw new NumpyError(
      'RuntimeError',
      'this array was made in an earlier call of the function; arrays are not kept between calls',
    );
  }

  /** Keeps the present arrays permanently: those that a file makes when it is loaded. */
  keep(): void {
    for (const [n, array] of this.current.entries()) this.lasting[this.first + n] = array;
    this.lastingBytes = this.bytes;
    this.used.length = 0;
    this.slabs = [];
    this.forget();
  }

  /** Releases the arrays of a call. */
  release(): void {
    this.bytes = this.lastingBytes;
    this.free.clear();
    for (const buffer of this.used) {
      const same = this.free.get(buffer.length);
      if (same) same.push(buffer);
      else this.free.set(buffer.length, [buffer]);
    }
    this.used.length = 0;
    this.freeSlabs = [...this.slabs, ...this.freeSlabs].slice(0, mostSlabs);
    this.slabs = [];
    this.forget();
  }

  private forget(): void {
    this.first += this.current.length;
    this.current = [];
  }
}

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

const tooLarge = (shape: readonly number[], dtype: DType): NumpyError => {
  let size = sizeOf(shape) * (dtype === 'bool' ? 1 : bytesPerNumber);
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  const amount = size >= 100 ? size.toFixed(0) : size.toPrecision(3);
  return new NumpyError(
    'MemoryError',
    `Unable to allocate ${amount} ${units[unit]} for an array with shape ${shapeText(shape)} and data type ${dtype}`,
  );
};
