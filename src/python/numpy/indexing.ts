import { broadcastTo, commonShape } from './broadcast.ts';
import {
  converter,
  eachPlace,
  NdArray,
  NumpyError,
  type Store,
  shapeText,
  sizeOf,
  zeros,
} from './ndarray.ts';

/** One part of a subscript: `3`, `1:5:2`, `np.newaxis`, `...`, or an array of numbers or of truth values. */
export type Subscript =
  | { readonly type: 'index'; readonly at: number }
  | {
      readonly type: 'slice';
      readonly start: number | undefined;
      readonly stop: number | undefined;
      readonly step: number | undefined;
    }
  | { readonly type: 'newAxis' }
  | { readonly type: 'ellipsis' }
  | { readonly type: 'array'; readonly array: NdArray };

/** `:` */
export const whole: Subscript = { type: 'slice', start: undefined, stop: undefined, step: undefined };

const axesTaken = (subscript: Subscript): number => {
  if (subscript.type === 'newAxis' || subscript.type === 'ellipsis') return 0;
  return subscript.type === 'array' && subscript.array.dtype === 'bool' ? subscript.array.shape.length : 1;
};

/** With the ellipsis, and what is missing at the end, written out. */
const expanded = (subscripts: readonly Subscript[], { shape }: NdArray): Subscript[] => {
  const taken = subscripts.reduce((sum, subscript) => sum + axesTaken(subscript), 0);
  if (taken > shape.length)
    throw new NumpyError(
      'IndexError',
      `too many indices for array: array is ${shape.length}-dimensional, but ${taken} were indexed`,
    );
  const missing = new Array<Subscript>(shape.length - taken).fill(whole);
  const ellipsis = subscripts.findIndex(({ type }) => type === 'ellipsis');
  if (ellipsis < 0) return [...subscripts, ...missing];
  return [...subscripts.slice(0, ellipsis), ...missing, ...subscripts.slice(ellipsis + 1)];
};

const checked = (at: number, length: number, axis: number): number => {
  if (at < -length || at >= length)
    throw new NumpyError('IndexError', `index ${at} is out of bounds for axis ${axis} with size ${length}`);
  return at < 0 ? at + length : at;
};

/** First place, step and count of a slice along an axis, as Python cuts them. */
const sliceOf = (
  { start, stop, step = 1 }: Extract<Subscript, { type: 'slice' }>,
  length: number,
): { first: number; step: number; count: number } => {
  if (step === 0) throw new NumpyError('ValueError', 'slice step cannot be zero');
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const place = (value: number | undefined, missing: number): number =>
    value === undefined ? missing : Math.min(Math.max(value < 0 ? value + length : value, low), high);
  const first = place(start, step > 0 ? low : high);
  const end = place(stop, step > 0 ? high : low);
  return { first, step, count: Math.max(0, Math.ceil((end - first) / step)) };
};

/** A view of the entries, where no arrays are among the subscripts. */
interface Basic {
  readonly view: NdArray;
  /** Axes of the view that an array of places still picks from, with these places. */
  readonly picks: readonly { readonly axis: number; readonly places: NdArray }[];
}

const basic = (array: NdArray, subscripts: readonly Subscript[], store: Store): Basic => {
  const shape: number[] = [];
  const strides: number[] = [];
  const picks: { axis: number; places: NdArray }[] = [];
  let { offset } = array;
  let axis = 0;
  for (const subscript of expanded(subscripts, array)) {
    const length = array.shape[axis] ?? 1;
    const stride = array.strides[axis] ?? 0;
    switch (subscript.type) {
      case 'index':
        offset += checked(subscript.at, length, axis) * stride;
        axis++;
        break;
      case 'slice': {
        const { first, step, count } = sliceOf(subscript, length);
        offset += count > 0 ? first * stride : 0;
        shape.push(count);
        strides.push(stride * step);
        axis++;
        break;
      }
      case 'ellipsis':
        // Written out already.
        break;
      case 'newAxis':
        shape.push(1);
        strides.push(0);
        break;
      case 'array':
        for (const places of placesOf(subscript.array, array, axis, store)) {
          picks.push({ axis: shape.length, places });
          shape.push(array.shape[axis]!);
          strides.push(array.strides[axis]!);
          axis++;
        }
        break;
    }
  }
  return { view: new NdArray(array.dtype, shape, strides, offset, array.data), picks };
};

/** An array of places for each axis that an array among the subscripts stands for. */
const placesOf = (subscript: NdArray, array: NdArray, axis: number, store: Store): NdArray[] => {
  if (subscript.dtype === 'int64') return [wrapped(subscript, array.shape[axis]!, axis, store)];
  if (subscript.dtype !== 'bool')
    throw new NumpyError('IndexError', 'arrays used as indices must be of integer (or boolean) type');
  subscript.shape.forEach((length, n) => {
    if (length !== array.shape[axis + n])
      throw new NumpyError(
        'IndexError',
        `boolean index did not match indexed array along dimension ${axis + n}; dimension is ${array.shape[axis + n]} but corresponding boolean dimension is ${length}`,
      );
  });
  return nonzero(subscript, store);
};

const wrapped = (places: NdArray, length: number, axis: number, store: Store): NdArray => {
  const out = zeros(store, places.shape, 'int64');
  eachPlace(places, (place, index) => {
    out.data[index] = checked(places.data[place]!, length, axis);
  });
  return out;
};

/** For each axis, the places of the entries that are not zero. */
export const nonzero = (array: NdArray, store: Store): NdArray[] => {
  const found: number[] = [];
  eachPlace(array, (place, index) => {
    if (array.data[place] !== 0) found.push(index);
  });
  let step = array.size;
  return array.shape.map((length) => {
    step /= length;
    const own = step;
    const out = zeros(store, [found.length], 'int64');
    found.forEach((index, n) => {
      out.data[n] = Math.floor(index / own) % length;
    });
    return out;
  });
};

/** The offsets in `view.data` that arrays among the subscripts pick, and the shape of the result. */
const picked = ({ view, picks }: Basic): { shape: number[]; offsets: Float64Array } => {
  const common = picks.reduce<number[]>((shape, { places }) => {
    const next = commonShape(shape, places.shape);
    if (next) return next;
    throw new NumpyError(
      'IndexError',
      `shape mismatch: indexing arrays could not be broadcast together with shapes ${picks.map((pick) => shapeText(pick.places.shape).replaceAll(' ', '')).join(' ')} `,
    );
  }, []);
  const axes = picks.map(({ axis }) => axis);
  const together = axes.every((axis, n) => n === 0 || axis === axes[n - 1]! + 1);
  const before = together ? axes[0]! : 0;
  const rest = view.shape.map((_, n) => n).filter((n) => !axes.includes(n));
  const [leading, trailing] = [rest.slice(0, before), rest.slice(before)];
  const lengths = (list: readonly number[]): number[] => list.map((n) => view.shape[n]!);
  const inner = new NdArray(
    'int64',
    common,
    common.map(() => 0),
    0,
    new Float64Array(1),
  );
  const chosen = new Float64Array(sizeOf(common)).fill(0);
  for (const { axis, places } of picks) {
    const seen = broadcastTo(places, common);
    eachPlace(seen, (place, index) => {
      chosen[index]! += places.data[place]! * view.strides[axis]!;
    });
  }
  const around = (list: readonly number[]): Float64Array => {
    const part = new NdArray(
      'int64',
      lengths(list),
      list.map((n) => view.strides[n]!),
      0,
      inner.data,
    );
    const offsets = new Float64Array(part.size);
    eachPlace(part, (place, index) => {
      offsets[index] = place;
    });
    return offsets;
  };
  const [first, last] = [around(leading), around(trailing)];
  const offsets = new Float64Array(first.length * chosen.length * last.length);
  let n = 0;
  for (const a of first) for (const b of chosen) for (const c of last) offsets[n++] = view.offset + a + b + c;
  return { shape: [...lengths(leading), ...common, ...lengths(trailing)], offsets };
};

/** `array[subscripts]`: a view, or a copy where arrays are among the subscripts. */
export const read = (array: NdArray, subscripts: readonly Subscript[], store: Store): NdArray => {
  const found = basic(array, subscripts, store);
  if (found.picks.length === 0) return found.view;
  const { shape, offsets } = picked(found);
  const out = zeros(store, shape, array.dtype);
  for (let n = 0; n < offsets.length; n++) out.data[n] = array.data[offsets[n]!]!;
  return out;
};

const tight = (shape: readonly number[]): string => shapeText(shape).replaceAll(' ', '');

/** `array[subscripts] = value`. @throws NumpyError when the value does not fit */
export const write = (
  array: NdArray,
  subscripts: readonly Subscript[],
  value: NdArray,
  store: Store,
): void => {
  const found = basic(array, subscripts, store);
  const convert = converter(value.dtype, array.dtype) ?? ((entry: number) => entry);
  const byArrays = found.picks.length > 0 ? picked(found) : undefined;
  const shape = byArrays?.shape ?? found.view.shape;
  const source = fitted(value, shape, byArrays !== undefined, subscripts);
  const entries = new Float64Array(source.size);
  eachPlace(source, (place, index) => {
    entries[index] = convert(value.data[place]!);
  });
  if (byArrays)
    byArrays.offsets.forEach((place, index) => {
      array.data[place] = entries[index]!;
    });
  else
    eachPlace(found.view, (place, index) => {
      array.data[place] = entries[index]!;
    });
};

/** The value seen in the shape of what it is assigned to. Leading axes of length 1 too many are left out. */
const fitted = (
  value: NdArray,
  shape: readonly number[],
  byArrays: boolean,
  subscripts: readonly Subscript[],
): NdArray => {
  let { shape: own, strides } = value;
  while (own.length > shape.length && own[0] === 1) [own, strides] = [own.slice(1), strides.slice(1)];
  const source = new NdArray(value.dtype, own, strides, value.offset, value.data);
  const common = commonShape(own, shape);
  if (common?.length === shape.length && common.every((length, n) => length === shape[n]))
    return broadcastTo(source, shape);
  const [only] = subscripts;
  if (byArrays && only?.type === 'array' && only.array.dtype === 'bool' && subscripts.length === 1)
    throw new NumpyError(
      'ValueError',
      `NumPy boolean array indexing assignment cannot assign ${value.size} input values to the ${shape[0]} output values where the mask is true`,
    );
  const words = byArrays
    ? `shape mismatch: value array of shape ${tight(value.shape)} could not be broadcast to indexing result of shape ${tight(shape)}`
    : `could not broadcast input array from shape ${tight(value.shape)} into shape ${tight(shape)}`;
  throw new NumpyError('ValueError', words);
};
