import { type DType, entriesOf, NdArray, NumpyError, rowMajor, type Store, zeros } from './ndarray.ts';

export type ReductionName =
  | 'sum'
  | 'prod'
  | 'mean'
  | 'var'
  | 'std'
  | 'max'
  | 'min'
  | 'any'
  | 'all'
  | 'argmax'
  | 'argmin'
  | 'count_nonzero'
  | 'median'
  | 'ptp';

/** Reduces `count` numbers that stand `step` apart. `ddof` is for variances. */
type Reducer = (data: Float64Array, from: number, step: number, count: number, ddof: number) => number;

const block = 8;

/** Pairwise, as NumPy adds numbers that lie side by side: eight running sums, and halves above 128 numbers. */
const pairwiseSum = (data: Float64Array, from: number, step: number, count: number): number => {
  if (count < block) {
    let sum = 0;
    for (let n = 0; n < count; n++) sum += data[from + n * step]!;
    return sum;
  }
  if (count <= 128) {
    const sums = new Array<number>(block);
    for (let k = 0; k < block; k++) sums[k] = data[from + k * step]!;
    let n = block;
    for (; n < count - (count % block); n += block)
      for (let k = 0; k < block; k++) sums[k]! += data[from + (n + k) * step]!;
    let sum = sums[0]! + sums[1]! + (sums[2]! + sums[3]!) + (sums[4]! + sums[5]! + (sums[6]! + sums[7]!));
    for (; n < count; n++) sum += data[from + n * step]!;
    return sum;
  }
  let half = Math.floor(count / 2);
  half -= half % block;
  return pairwiseSum(data, from, step, half) + pairwiseSum(data, from + half * step, step, count - half);
};

const variance: Reducer = (data, from, step, count, ddof) => {
  const mean = pairwiseSum(data, from, step, count) / count;
  let sum = 0;
  for (let n = 0; n < count; n++) sum += (data[from + n * step]! - mean) ** 2;
  return sum / (count - ddof);
};

const extreme =
  (better: (x: number, y: number) => boolean, index: boolean): Reducer =>
  (data, from, step, count) => {
    let at = 0;
    for (let n = 1; n < count; n++) {
      const [value, best] = [data[from + n * step]!, data[from + at * step]!];
      if (Number.isNaN(best)) break;
      if (better(value, best) || Number.isNaN(value)) at = n;
    }
    return index ? at : data[from + at * step]!;
  };

const more = (x: number, y: number): boolean => x > y;
const less = (x: number, y: number): boolean => x < y;
const greatest = extreme(more, false);
const least = extreme(less, false);

const median: Reducer = (data, from, step, count) => {
  const sorted = Float64Array.from({ length: count }, (_, n) => data[from + n * step]!).sort();
  const middle = Math.floor(count / 2);
  return count % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const reducers: Readonly<Record<ReductionName, Reducer>> = {
  sum: pairwiseSum,
  prod: (data, from, step, count) => {
    let product = 1;
    for (let n = 0; n < count; n++) product *= data[from + n * step]!;
    return product;
  },
  mean: (data, from, step, count) => pairwiseSum(data, from, step, count) / count,
  var: variance,
  std: (data, from, step, count, ddof) => Math.sqrt(variance(data, from, step, count, ddof)),
  max: greatest,
  min: least,
  any: (data, from, step, count) => {
    for (let n = 0; n < count; n++) if (data[from + n * step] !== 0) return 1;
    return 0;
  },
  all: (data, from, step, count) => {
    for (let n = 0; n < count; n++) if (data[from + n * step] === 0) return 0;
    return 1;
  },
  argmax: extreme(more, true),
  argmin: extreme(less, true),
  count_nonzero: (data, from, step, count) => {
    let found = 0;
    for (let n = 0; n < count; n++) if (data[from + n * step] !== 0) found++;
    return found;
  },
  median,
  ptp: (data, from, step, count, ddof) =>
    greatest(data, from, step, count, ddof) - least(data, from, step, count, ddof),
};

const typeOf = (name: ReductionName, dtype: DType): DType => {
  switch (name) {
    case 'any':
    case 'all':
      return 'bool';
    case 'argmax':
    case 'argmin':
    case 'count_nonzero':
      return 'int64';
    case 'mean':
    case 'var':
    case 'std':
    case 'median':
      return dtype === 'float32' ? dtype : 'float64';
    case 'sum':
    case 'prod':
      return dtype === 'bool' ? 'int64' : dtype;
    default:
      return dtype;
  }
};

/** @throws NumpyError for an axis that the array does not have */
export const axisOf = (axis: number, axes: number): number => {
  if (axis < -axes || axis >= axes)
    throw new NumpyError('AxisError', `axis ${axis} is out of bounds for array of dimension ${axes}`);
  return axis < 0 ? axis + axes : axis;
};

const empty = (name: ReductionName): NumpyError =>
  name === 'argmax' || name === 'argmin'
    ? new NumpyError('ValueError', `attempt to get ${name} of an empty sequence`)
    : new NumpyError(
        'ValueError',
        `zero-size array to reduction operation ${name === 'max' ? 'maximum' : 'minimum'} which has no identity`,
      );

/** A reduction along some axes, or of all entries where `axes` is undefined. */
export const reduce = (
  name: ReductionName,
  array: NdArray,
  axes: readonly number[] | undefined,
  keepDimensions: boolean,
  ddof: number,
  store: Store,
): NdArray => {
  const { shape, dtype } = array;
  const taken = new Set((axes ?? shape.map((_, n) => n)).map((axis) => axisOf(axis, shape.length)));
  const kept = shape.map((_, n) => n).filter((n) => !taken.has(n));
  const count = [...taken].reduce((product, n) => product * shape[n]!, 1);
  if (count === 0 && ['max', 'min', 'argmax', 'argmin'].includes(name)) throw empty(name);
  const outShape = keepDimensions
    ? shape.map((length, n) => (taken.has(n) ? 1 : length))
    : kept.map((n) => shape[n]!);
  const out = zeros(store, outShape, typeOf(name, dtype));
  const reducer = reducers[name];
  const rounded = out.dtype === 'float32';
  const put = (index: number, value: number): void => {
    out.data[index] = rounded ? Math.fround(value) : value;
  };
  if (kept.length === 0 && (array.isRowMajor || array.isColumnMajor)) {
    put(0, reducer(array.data, array.offset, 1, count, ddof));
    return out;
  }
  const [axis] = [...taken];
  if (taken.size === 1 && shape.length <= 2 && axis !== undefined) {
    const across = shape.length === 2 ? 1 - axis : undefined;
    const length = across === undefined ? 1 : shape[across]!;
    const step = across === undefined ? 0 : array.strides[across]!;
    for (let n = 0; n < length; n++)
      put(n, reducer(array.data, array.offset + n * step, array.strides[axis]!, count, ddof));
    return out;
  }
  const order = [...kept, ...taken];
  const turned = new NdArray(
    dtype,
    order.map((n) => shape[n]!),
    order.map((n) => array.strides[n]!),
    array.offset,
    array.data,
  );
  const entries = entriesOf(turned, store);
  for (let n = 0; n < out.size; n++) put(n, reducer(entries, n * count, 1, count, ddof));
  return out;
};

/** Running sums or products, along an axis or over all entries. */
export const accumulate = (
  name: 'cumsum' | 'cumprod',
  array: NdArray,
  axis: number | undefined,
  store: Store,
): NdArray => {
  const source =
    axis === undefined ? new NdArray(array.dtype, [array.size], [1], 0, entriesOf(array, store)) : array;
  const along = axisOf(axis ?? 0, source.shape.length);
  const out = zeros(store, source.shape, source.dtype === 'bool' ? 'int64' : source.dtype);
  out.data.set(entriesOf(source, store));
  const step = rowMajor(source.shape)[along]!;
  const length = source.shape[along]!;
  for (let n = 0; n < out.size; n++) {
    if (Math.floor(n / step) % length === 0) continue;
    const before = out.data[n - step]!;
    out.data[n] = name === 'cumsum' ? before + out.data[n]! : before * out.data[n]!;
  }
  return out;
};
