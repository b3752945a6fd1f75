import {
  columnMajor,
  copyOf,
  type DType,
  eachPlace,
  entriesOf,
  NdArray,
  NumpyError,
  rowMajor,
  type Store,
  shapeText,
  sizeOf,
  zeros,
} from './ndarray.ts';
import { axisOf } from './reduce.ts';

export type Order = 'C' | 'F';

/** The same entries in another shape: a view where the memory allows it, else a copy. One length may be −1. */
export const reshape = (array: NdArray, wanted: readonly number[], order: Order, store: Store): NdArray => {
  const shape = completed(array, wanted);
  const lies = order === 'C' ? array.isRowMajor : array.isColumnMajor;
  const strides = order === 'C' ? rowMajor(shape) : columnMajor(shape);
  if (lies) return new NdArray(array.dtype, shape, strides, array.offset, array.data);
  const vector = vectorStride(array, order);
  if (vector !== undefined)
    return new NdArray(
      array.dtype,
      shape,
      strides.map((stride) => stride * vector),
      array.offset,
      array.data,
    );
  const source = order === 'C' ? array : transpose(array);
  const copy = zeros(store, [array.size], array.dtype);
  eachPlace(source, (place, index) => {
    copy.data[index] = array.data[place]!;
  });
  return new NdArray(array.dtype, shape, strides, 0, copy.data);
};

/** The distance of the entries if they are evenly spaced in this order, like those of a column of a matrix. */
const vectorStride = ({ shape, strides }: NdArray, order: Order): number | undefined => {
  const axes = shape.map((_, n) => n).filter((n) => shape[n] !== 1);
  if (order === 'C') axes.reverse();
  const [first] = axes;
  if (first === undefined) return 1;
  let expected = strides[first]!;
  for (const axis of axes) {
    if (strides[axis] !== expected) return undefined;
    expected *= shape[axis]!;
  }
  return strides[first];
};

const completed = ({ size }: NdArray, wanted: readonly number[]): number[] => {
  const open = wanted.filter((length) => length < 0).length;
  if (open > 1) throw new NumpyError('ValueError', 'can only specify one unknown dimension');
  const known = sizeOf(wanted.filter((length) => length >= 0));
  const fits = open === 0 ? known === size : known > 0 && size % known === 0;
  if (!fits)
    throw new NumpyError(
      'ValueError',
      `cannot reshape array of size ${size} into shape ${open > 0 ? `(${wanted.filter((length) => length >= 0).join()})` : shapeText(wanted).replaceAll(' ', '')}`,
    );
  return wanted.map((length) => (length < 0 ? size / known : length));
};

/** The axes in another order, by default reversed; a view. */
export const transpose = (array: NdArray, order?: readonly number[]): NdArray => {
  const { dtype, shape, strides, offset, data } = array;
  const axes = order?.map((axis) => axisOf(axis, shape.length)) ?? shape.map((_, n) => shape.length - 1 - n);
  if (axes.length !== shape.length || new Set(axes).size !== axes.length)
    throw new NumpyError('ValueError', "axes don't match array");
  return new NdArray(
    dtype,
    axes.map((axis) => shape[axis]!),
    axes.map((axis) => strides[axis]!),
    offset,
    data,
  );
};

/** Without the axes of length 1, or without one of them; a view. */
export const squeeze = (array: NdArray, axis: number | undefined): NdArray => {
  const { dtype, shape, strides, offset, data } = array;
  const one = axis === undefined ? undefined : axisOf(axis, shape.length);
  if (one !== undefined && shape[one] !== 1)
    throw new NumpyError(
      'ValueError',
      'cannot select an axis to squeeze out which has size not equal to one',
    );
  const kept = shape.map((_, n) => n).filter((n) => (one === undefined ? shape[n] !== 1 : n !== one));
  return new NdArray(
    dtype,
    kept.map((n) => shape[n]!),
    kept.map((n) => strides[n]!),
    offset,
    data,
  );
};

/** With a new axis of length 1; a view. */
export const expandDimensions = (array: NdArray, axis: number): NdArray => {
  const at = axisOf(axis, array.shape.length + 1);
  const inserted = (values: readonly number[], value: number): number[] => [
    ...values.slice(0, at),
    value,
    ...values.slice(at),
  ];
  const { dtype, shape, strides, offset, data } = array;
  return new NdArray(dtype, inserted(shape, 1), inserted(strides, 0), offset, data);
};

const types: readonly DType[] = ['bool', 'int64', 'float32', 'float64'];

const widest = (arrays: readonly NdArray[]): DType => {
  const found = arrays.map(({ dtype }) => dtype);
  if (found.includes('float32') && found.includes('int64')) return 'float64';
  return types.findLast((type) => found.includes(type)) ?? 'float64';
};

/** Arrays one after the other along an axis. @throws NumpyError when they do not fit */
export const concatenate = (arrays: readonly NdArray[], axis: number, store: Store): NdArray => {
  const [first] = arrays;
  if (first === undefined) throw new NumpyError('ValueError', 'need at least one array to concatenate');
  const axes = first.shape.length;
  if (axes === 0) throw new NumpyError('ValueError', 'zero-dimensional arrays cannot be concatenated');
  const along = axisOf(axis, axes);
  for (const [n, { shape }] of arrays.entries()) {
    if (shape.length !== axes)
      throw new NumpyError(
        'ValueError',
        `all the input arrays must have same number of dimensions, but the array at index 0 has ${axes} dimension(s) and the array at index ${n} has ${shape.length} dimension(s)`,
      );
    const other = shape.findIndex((length, k) => k !== along && length !== first.shape[k]);
    if (other >= 0)
      throw new NumpyError(
        'ValueError',
        `all the input array dimensions except for the concatenation axis must match exactly, but along dimension ${other}, the array at index 0 has size ${first.shape[other]} and the array at index ${n} has size ${shape[other]}`,
      );
  }
  const total = arrays.reduce((sum, { shape }) => sum + shape[along]!, 0);
  const out = zeros(
    store,
    first.shape.map((length, n) => (n === along ? total : length)),
    widest(arrays),
  );
  let from = 0;
  for (const array of arrays) {
    const part = new NdArray(out.dtype, array.shape, out.strides, from * out.strides[along]!, out.data);
    copyInto(part, array);
    from += array.shape[along]!;
  }
  return out;
};

/** Copies entries into a view of the same shape. */
const copyInto = (target: NdArray, source: NdArray): void => {
  const places = new Float64Array(target.size);
  eachPlace(target, (place, index) => {
    places[index] = place;
  });
  eachPlace(source, (place, index) => {
    target.data[places[index]!] = source.data[place]!;
  });
};

/** Repeats the array along each axis. */
export const tile = (array: NdArray, repetitions: readonly number[], store: Store): NdArray => {
  const axes = Math.max(array.shape.length, repetitions.length);
  const padded = (values: readonly number[]): number[] => [
    ...new Array<number>(axes - values.length).fill(1),
    ...values,
  ];
  const [shape, times] = [padded(array.shape), padded(repetitions)];
  let tiled = reshape(array, shape, 'C', store);
  for (let axis = 0; axis < axes; axis++) {
    if (times[axis] === 1) continue;
    if (times[axis]! < 1) {
      tiled = zeros(
        store,
        tiled.shape.map((length, n) => (n === axis ? 0 : length)),
        array.dtype,
      );
    } else tiled = repeatedBlocks(tiled, axis, times[axis]!, store);
  }
  return tiled.data === array.data ? copyOf(tiled, store) : tiled;
};

/** The array repeated this number of times along an axis. */
const repeatedBlocks = (array: NdArray, axis: number, times: number, store: Store): NdArray => {
  const { shape } = array;
  const out = zeros(
    store,
    shape.map((length, n) => (n === axis ? length * times : length)),
    array.dtype,
  );
  const entries = entriesOf(array, store);
  const block = sizeOf(shape.slice(axis));
  for (let from = 0; from < entries.length; from += block) {
    const part = entries.subarray(from, from + block);
    const to = from * times;
    if (block === 1) out.data.fill(part[0]!, to, to + times);
    else for (let n = 0; n < times; n++) out.data.set(part, to + n * block);
  }
  return out;
};

/** Each entry, or each slice along an axis, several times in a row. */
export const repeat = (array: NdArray, times: number, axis: number | undefined, store: Store): NdArray => {
  if (axis === undefined) return repeat(reshape(array, [-1], 'C', store), times, 0, store);
  const at = axisOf(axis, array.shape.length);
  const spread = expandDimensions(array, at + 1);
  const repeated = concatenate(new Array<NdArray>(times).fill(spread), at + 1, store);
  return reshape(
    repeated,
    array.shape.map((length, n) => (n === at ? length * times : length)),
    'C',
    store,
  );
};

/** The diagonal of a matrix, or a matrix with the vector on its diagonal. */
export const diagonal = (array: NdArray, store: Store): NdArray => {
  if (array.shape.length === 1) {
    const n = array.size;
    const out = zeros(store, [n, n], array.dtype);
    eachPlace(array, (place, index) => {
      out.data[index * n + index] = array.data[place]!;
    });
    return out;
  }
  const [rows = 0, columns = 0] = array.shape;
  const step = array.strides[0]! + array.strides[1]!;
  const view = new NdArray(array.dtype, [Math.min(rows, columns)], [step], array.offset, array.data);
  return copyOf(view, store);
};

/** The order of the entries along the last axis, from the least to the greatest. */
export const sorted = (array: NdArray, indices: boolean, axis: number, store: Store): NdArray => {
  const at = axisOf(axis, array.shape.length);
  const order = [...array.shape.keys()].filter((n) => n !== at).concat(at);
  const turned = copyOf(transpose(array, order), store);
  const rows = reshape(turned, [-1, array.shape[at]!], 'C', store);
  const length = array.shape[at]!;
  const out = zeros(store, turned.shape, indices ? 'int64' : array.dtype);
  for (let n = 0; n < rows.size; n += length) {
    const values = Array.from({ length }, (_, k) => rows.data[rows.offset + n + k]!);
    const places = values.map((_, k) => k).sort((a, b) => values[a]! - values[b]!);
    for (let k = 0; k < length; k++) out.data[n + k] = indices ? places[k]! : values[places[k]!]!;
  }
  const back = order.map((_, n) => order.indexOf(n));
  return copyOf(transpose(out, back), store);
};
