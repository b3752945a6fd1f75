import type { LinearAlgebra } from '../../interpreter/linearAlgebra.ts';

/** The types of entries. All are kept as float64 numbers; `float32` is rounded after every step. */
export type DType = 'float64' | 'float32' | 'int64' | 'bool';

/** An error in NumPy's words, with the class that Python raises. */
export class NumpyError extends Error {
  override readonly name = 'NumpyError';
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** An array, or a view of another one's entries: entry (i, j, …) is `data[offset + i * strides[0] + j * strides[1] + …]`. */
export class NdArray {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  readonly data: Float64Array;
  readonly size: number;

  constructor(
    dtype: DType,
    shape: readonly number[],
    strides: readonly number[],
    offset: number,
    data: Float64Array,
  ) {
    this.dtype = dtype;
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.data = data;
    this.size = sizeOf(shape);
  }

  /** Whether the entries lie one after the other, row by row. */
  get isRowMajor(): boolean {
    const { shape, strides } = this;
    if (this.size === 0) return true;
    for (let n = shape.length - 1, step = 1; n >= 0; n--) {
      // Strides along axes of length 1 don't matter.
      if (shape[n] !== 1 && strides[n] !== step) return false;
      step *= shape[n]!;
    }
    return true;
  }

  /** Whether the entries lie one after the other, column by column. */
  get isColumnMajor(): boolean {
    const { shape, strides } = this;
    if (this.size === 0) return true;
    for (let n = 0, step = 1; n < shape.length; n++) {
      if (shape[n] !== 1 && strides[n] !== step) return false;
      step *= shape[n]!;
    }
    return true;
  }

  /** Its entries as they lie, where they lie one after the other. */
  get lying(): Float64Array {
    const { data, offset, size } = this;
    return offset === 0 && data.length === size ? data : data.subarray(offset, offset + size);
  }
}

export const sizeOf = (shape: readonly number[]): number => {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
};

export const rowMajor = (shape: readonly number[]): number[] => {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let n = shape.length - 1; n >= 0; n--) {
    strides[n] = step;
    step *= shape[n]!;
  }
  return strides;
};

export const columnMajor = (shape: readonly number[]): number[] => {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let n = 0; n < shape.length; n++) {
    strides[n] = step;
    step *= shape[n]!;
  }
  return strides;
};

/** Where new numbers come from: it counts them, so that a program's memory is bounded. Brings the kernels for large arrays. */
export interface Store {
  readonly linearAlgebra: LinearAlgebra;
  /** Zeros. @throws NumpyError (MemoryError) */
  allocate(shape: readonly number[], dtype?: DType): Float64Array;
  /** As `allocate`, for callers that overwrite every number: the numbers are not set to zero. */
  scratch(shape: readonly number[], dtype?: DType): Float64Array;
}

/** A new array of zeros, row by row. */
export const zeros = (store: Store, shape: readonly number[], dtype: DType = 'float64'): NdArray =>
  new NdArray(dtype, shape, rowMajor(shape), 0, store.allocate(shape, dtype));

/** A shape as Python writes it: `()`, `(3,)`, `(9, 5)`. */
export const shapeText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** Calls `visit` with the place of every entry in `data`, row by row. */
export const eachPlace = (
  { shape, strides, offset, size }: NdArray,
  visit: (place: number, index: number) => void,
): void => {
  const axes = shape.length;
  if (axes === 0) {
    visit(offset, 0);
    return;
  }
  if (size === 0) return;
  const last = axes - 1;
  const inner = shape[last]!;
  const step = strides[last]!;
  const at = new Array<number>(axes).fill(0);
  let start = offset;
  for (let index = 0; index < size; ) {
    for (let n = 0; n < inner; n++) visit(start + n * step, index++);
    let axis = last - 1;
    for (; axis >= 0; axis--) {
      at[axis]!++;
      start += strides[axis]!;
      if (at[axis]! < shape[axis]!) break;
      start -= at[axis]! * strides[axis]!;
      at[axis] = 0;
    }
  }
};

/** Rows and columns copied at a time, so that both layouts stay in the cache. */
const tileSide = 32;

/** Copies the entries of a matrix of any layout into `out`, whose rows or columns lie one after the other. */
export const copyMatrix = (
  { shape, strides, offset, data }: NdArray,
  out: Float64Array,
  byColumns = false,
): void => {
  const [rows = 1, columns = 1] = shape;
  const [down = 0, across = 0] = strides;
  const [outDown, outAcross] = byColumns ? [1, rows] : [columns, 1];
  for (let i0 = 0; i0 < rows; i0 += tileSide) {
    const i1 = Math.min(i0 + tileSide, rows);
    for (let j0 = 0; j0 < columns; j0 += tileSide) {
      const j1 = Math.min(j0 + tileSide, columns);
      for (let i = i0; i < i1; i++) {
        let from = offset + i * down + j0 * across;
        let to = i * outDown + j0 * outAcross;
        for (let j = j0; j < j1; j++) {
          out[to] = data[from]!;
          from += across;
          to += outAcross;
        }
      }
    }
  }
};

/** The entries row by row: those of the array itself where they lie so, else a copy. Not to be changed. */
export const entriesOf = (array: NdArray, store: Store): Float64Array => {
  const { data, size } = array;
  if (array.isRowMajor) return array.lying;
  const copy = store.scratch([size]);
  if (array.shape.length === 2) copyMatrix(array, copy);
  else
    eachPlace(array, (place, index) => {
      copy[index] = data[place]!;
    });
  return copy;
};

export const copyOf = (array: NdArray, store: Store, dtype: DType = array.dtype): NdArray => {
  const { shape, data, offset, size } = array;
  const convert = converter(array.dtype, dtype);
  if (!convert && !array.isRowMajor && array.isColumnMajor) {
    const own = store.scratch(shape);
    own.set(data.subarray(offset, offset + size));
    return new NdArray(dtype, shape, columnMajor(shape), 0, own);
  }
  const copy = zeros(store, shape, dtype);
  if (!convert && array.isRowMajor) copy.data.set(data.subarray(offset, offset + size));
  else if (!convert && shape.length === 2) copyMatrix(array, copy.data);
  else
    eachPlace(array, (place, index) => {
      copy.data[index] = convert ? convert(data[place]!) : data[place]!;
    });
  return copy;
};

/** How an entry is stored in another type; undefined where it stays what it is. */
export const converter = (from: DType, to: DType): ((value: number) => number) | undefined => {
  if (from === to || to === 'float64') return undefined;
  if (to === 'float32') return Math.fround;
  if (to === 'bool') return (value) => (value === 0 ? 0 : 1);
  return from === 'bool' ? undefined : Math.trunc;
};
