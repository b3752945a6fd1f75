import type { Builtin, Machine } from '../evaluate/machine.ts';
import { readIndex } from '../indexing/read.ts';
import { colon, type Subscript } from '../indexing/subscripts.ts';
import { applyBinary } from '../operators/binary.ts';
import { concatenate } from '../operators/concatenate.ts';
import { countOf, fail, make, trimDims } from '../values/make.ts';
import {
  asTensor,
  Cell,
  describeDims,
  dimsOf,
  Struct,
  share,
  Tensor,
  temporary,
  type Value,
} from '../values/value.ts';
import {
  checkCount,
  defaultDimension,
  dimensionArgument,
  numericArgument,
  scalarArgument,
} from './arguments.ts';

const size: Builtin = (args, outputs) => {
  checkCount('size', args, 1, 9);
  const dims = dimsOf(args[0]!);
  const asked = args.slice(1).flatMap((arg) => [...numericArgument('size', arg).re]);
  if (asked.length > 0) {
    const sizes = asked.map((d) => {
      if (!Number.isInteger(d) || d < 1) return fail(`size: requested dimension DIM (= ${d}) out of range`);
      return dims[d - 1] ?? 1;
    });
    return outputs > 1 ? sizes : make([1, sizes.length], Float64Array.from(sizes));
  }
  if (outputs <= 1) return make([1, dims.length], Float64Array.from(dims));
  return Array.from({ length: outputs }, (_, i) =>
    i === outputs - 1 ? countOf(dims.slice(i)) : (dims[i] ?? 1),
  );
};

/** The same elements under other sizes. The buffer is shared only with a temporary, which nobody else sees. */
const withDims = (value: Value, dims: readonly number[], machine: Machine): Value => {
  const sizes = trimDims(dims);
  if (value instanceof Cell) return new Cell(sizes, value.items.map(share));
  if (value instanceof Struct) {
    return new Struct(sizes, new Map([...value.fields].map(([name, items]) => [name, items.map(share)])));
  }
  const x = asTensor(value);
  if (x === undefined) return fail('reshape: invalid argument');
  const copy = (data: Float64Array): Float64Array => {
    if (x.held === temporary) return data;
    const out = machine.allocate(data.length);
    out.set(data);
    return out;
  };
  return make(sizes, copy(x.re), x.class, x.im && copy(x.im));
};

const reshape: Builtin = (args, _, machine) => {
  if (args.length < 2) return fail('Invalid call to reshape', 'Octave:invalid-fun-call');
  const [value, ...sizes] = args as [Value, ...Value[]];
  const count = countOf(dimsOf(value));
  const dims = sizes.length === 1 ? [...numericArgument('reshape', sizes[0]).re] : reshapeSizes(sizes, count);
  if (dims.length < 2) return fail('reshape: SIZE must have 2 or more dimensions');
  if (dims.some((d) => d < 0)) return fail('reshape: SIZE must be non-negative');
  if (countOf(dims) !== count) {
    return fail(`reshape: can't reshape ${describeDims(dimsOf(value))} array to ${describeDims(dims)} array`);
  }
  return withDims(value, dims, machine);
};

/** One size may be [] and is then what is left. */
const reshapeSizes = (sizes: readonly Value[], count: number): number[] => {
  const numbers = sizes.map((arg) => numericArgument('reshape', arg).re[0]);
  const known = numbers.reduce<number>((product, n) => product * (n ?? 1), 1);
  if (numbers.filter((n) => n === undefined).length > 1)
    return fail('reshape: only a single dimension can be unknown');
  if (numbers.includes(undefined) && count % known !== 0) {
    return fail(`reshape: SIZE is not divisible by the product of known dimensions (= ${known})`);
  }
  return numbers.map((n) => n ?? count / known);
};

const permuteItems = <T>(
  from: ArrayLike<T>,
  dims: readonly number[],
  order: readonly number[],
  put: (to: number, item: T) => void,
): void => {
  const strides: number[] = [];
  let stride = 1;
  for (const d of dims) {
    strides.push(stride);
    stride *= d;
  }
  const sizes = order.map((o) => dims[o]!);
  const steps = order.map((o) => strides[o]!);
  const counter = sizes.map(() => 0);
  let at = 0;
  for (let to = 0; to < from.length; to++) {
    put(to, from[at]!);
    for (let d = 0; d < sizes.length; d++) {
      at += steps[d]!;
      if (++counter[d]! < sizes[d]!) break;
      at -= steps[d]! * sizes[d]!;
      counter[d] = 0;
    }
  }
};

const permute: Builtin = (args, _, machine) => {
  checkCount('permute', args, 2);
  const value = args[0]!;
  const order = [...numericArgument('permute', args[1]).re].map((x) => x - 1);
  const before = dimsOf(value);
  const dims = Array.from({ length: order.length }, (_x, i) => before[i] ?? 1);
  if (new Set(order).size !== order.length)
    return fail('permute: permutation vector cannot contain identical elements');
  if (order.length < before.length || order.some((o) => !(o >= 0 && o < order.length))) {
    return fail('permute: permutation vector contains an invalid element');
  }
  const after = trimDims(order.map((o) => dims[o]!));
  if (value instanceof Cell) {
    const items: Value[] = [];
    permuteItems(value.items, dims, order, (to, item) => {
      items[to] = share(item);
    });
    return new Cell(after, items);
  }
  const x = numericArgument('permute', value);
  const move = (data: Float64Array): Float64Array => {
    const out = machine.allocate(data.length);
    permuteItems(data, dims, order, (to, item) => {
      out[to] = item;
    });
    return out;
  };
  return make(after, move(x.re), x.class, x.im && move(x.im));
};

const squeeze: Builtin = (args, _, machine) => {
  checkCount('squeeze', args, 1);
  const value = args[0]!;
  const dims = dimsOf(value);
  if (dims.length <= 2) return value;
  const kept = dims.filter((d) => d !== 1);
  while (kept.length < 2) kept.push(1);
  return withDims(value, kept, machine);
};

/** value with the positions along one dimension in another order. */
const reorder = (
  value: Value,
  along: number,
  order: (length: number) => number[],
  machine: Machine,
): Value => {
  const dims = dimsOf(value);
  const total = Math.max(dims.length, along + 1);
  const places = Float64Array.from(order(dims[along] ?? 1), (i) => i + 1);
  const subscripts = Array.from(
    { length: total },
    (_, i): Subscript => (i === along ? new Tensor([1, places.length], places) : colon),
  );
  return readIndex(value, subscripts, '', machine);
};

const backwards = (length: number): number[] => Array.from({ length }, (_, i) => length - 1 - i);

const flip =
  (name: string, fixed?: number): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1, 2);
    const along =
      fixed ??
      (args[1] === undefined ? defaultDimension(dimsOf(args[0]!)) : dimensionArgument(name, args[1]));
    return reorder(args[0]!, along, backwards, machine);
  };

const circshift: Builtin = (args, _, machine) => {
  checkCount('circshift', args, 2, 3);
  const shifts = numericArgument('circshift', args[1]).re;
  const first =
    args[2] === undefined ? defaultDimension(dimsOf(args[0]!)) : dimensionArgument('circshift', args[2]);
  let value = args[0]!;
  shifts.forEach((shift, i) => {
    const along = shifts.length === 1 ? first : i;
    value = reorder(
      value,
      along,
      (n) => Array.from({ length: n }, (_x, k) => (((k - shift) % n) + n) % n),
      machine,
    );
  });
  return value;
};

const triangle =
  (name: string, keeps: (difference: number) => boolean): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1, 2);
    const x = numericArgument(name, args[0]);
    const k = args[1] === undefined ? 0 : scalarArgument(name, args[1]);
    const [rows = 0] = x.dims;
    const out = machine.allocate(x.re.length);
    for (let at = 0; at < out.length; at++)
      if (keeps(Math.floor(at / rows) - (at % rows) - k)) out[at] = x.re[at]!;
    return make(x.dims, out, x.class);
  };

const diag: Builtin = (args, _, machine) => {
  checkCount('diag', args, 1, 2);
  const x = numericArgument('diag', args[0]);
  const k = args[1] === undefined ? 0 : scalarArgument('diag', args[1]);
  const [rows = 0, columns = 0] = x.dims;
  const down = Math.max(0, -k);
  const right = Math.max(0, k);
  if (rows === 1 || columns === 1) {
    const n = x.re.length + Math.abs(k);
    const out = machine.allocate(n * n);
    x.re.forEach((v, i) => {
      out[i + down + (i + right) * n] = v;
    });
    return n > 1
      ? new Tensor([n, n], out, null, x.class, k === 0 && x.class === 'double' ? 'diagonal' : '')
      : make([n, n], out, x.class);
  }
  const length = Math.max(0, Math.min(rows - down, columns - right));
  return make(
    [length, 1],
    Float64Array.from({ length }, (_x, i) => x.re[i + down + (i + right) * rows]!),
    x.class,
  );
};

const cat =
  (name: string, fixed?: number): Builtin =>
  (args, _, machine) => {
    const along = fixed ?? dimensionArgument(name, args[0] ?? fail('Invalid call to cat'));
    const values = fixed === undefined ? args.slice(1) : args;
    return concatenate(values, along, machine, 'cat');
  };

const predicate = (name: string, test: (dims: readonly number[]) => boolean): readonly [string, Builtin] => [
  name,
  (args) => {
    checkCount(name, args, 1);
    return test(dimsOf(args[0]!));
  },
];

const sub2ind: Builtin = (args, _, machine) => {
  const dims = [...numericArgument('sub2ind', args[0]).re];
  let result: Value = 1;
  let stride = 1;
  args.slice(1).forEach((arg, i) => {
    const bound = dims[i] ?? 1;
    if (numericArgument('sub2ind', arg).re.some((v) => v > bound || v < 1))
      fail('sub2ind: index out of range');
    const steps = applyBinary('*', applyBinary('-', arg, 1, machine, false), stride, machine, false);
    result = applyBinary('+', result, steps, machine, false);
    stride *= bound;
  });
  return result;
};

const ind2sub: Builtin = (args, outputs) => {
  checkCount('ind2sub', args, 2);
  const dims = [...numericArgument('ind2sub', args[0]).re];
  const index = numericArgument('ind2sub', args[1]);
  if (index.re.some((v) => v > countOf(dims))) return fail('ind2sub: index out of range');
  const wanted = Math.max(outputs, 1);
  let rest = index.re.map((v) => v - 1);
  return Array.from({ length: wanted }, (_, i) => {
    const bound = i === wanted - 1 ? Number.POSITIVE_INFINITY : (dims[i] ?? 1);
    const part = make(
      index.dims,
      rest.map((v) => (bound === Number.POSITIVE_INFINITY ? v : v % bound) + 1),
    );
    rest = rest.map((v) => Math.floor(v / bound));
    return part;
  });
};

const diff: Builtin = (args, _, machine) => {
  checkCount('diff', args, 1, 3);
  const order = args[1] === undefined ? 1 : scalarArgument('diff', args[1]);
  let value = args[0]!;
  for (let n = 0; n < order; n++) {
    const dims = dimsOf(value);
    const along = args[2] === undefined ? defaultDimension(dims) : dimensionArgument('diff', args[2]);
    const length = dims[along] ?? 1;
    if (length < 2)
      return make(
        dims.map((d, i) => (i === along ? 0 : d)),
        new Float64Array(0),
      );
    const part = (from: number): Value =>
      reorder(value, along, () => Array.from({ length: length - 1 }, (_x, i) => i + from), machine);
    value = applyBinary('-', part(1), part(0), machine, false);
  }
  return value;
};

/** Sizes, order and layout. */
export const shape: readonly (readonly [string, Builtin])[] = [
  ['size', size],
  ['numel', (args) => (args.length === 0 ? fail('Invalid call to numel') : countOf(dimsOf(args[0]!)))],
  ['ndims', (args) => (args.length === 1 ? dimsOf(args[0]!).length : fail('Invalid call to ndims'))],
  ['rows', (args) => (args.length === 1 ? dimsOf(args[0]!)[0]! : fail('Invalid call to rows'))],
  ['columns', (args) => (args.length === 1 ? dimsOf(args[0]!)[1]! : fail('Invalid call to columns'))],
  [
    'length',
    (args) => {
      checkCount('length', args, 1);
      const dims = dimsOf(args[0]!);
      return dims.includes(0) ? 0 : Math.max(...dims);
    },
  ],
  predicate('isempty', (dims) => dims.includes(0)),
  predicate('isscalar', (dims) => countOf(dims) === 1 && dims.length === 2),
  predicate(
    'isvector',
    (dims) => dims.length === 2 && (dims[0] === 1 || dims[1] === 1) && countOf(dims) >= 1,
  ),
  predicate('isrow', (dims) => dims.length === 2 && dims[0] === 1),
  predicate('iscolumn', (dims) => dims.length === 2 && dims[1] === 1),
  predicate('ismatrix', () => true),
  predicate('issquare', (dims) => dims.length === 2 && dims[0] === dims[1]),
  ['size_equal', (args) => args.every((arg) => dimsOf(arg).join() === dimsOf(args[0]!).join())],
  ['reshape', reshape],
  [
    'vec',
    (args, _, machine) =>
      withDims(args[0] ?? fail('Invalid call to vec'), [countOf(dimsOf(args[0]!)), 1], machine),
  ],
  ['permute', permute],
  [
    'ipermute',
    (args, outputs, machine) => {
      const order = numericArgument('ipermute', args[1]).re;
      const inverse = new Float64Array(order.length);
      order.forEach((o, i) => {
        inverse[o - 1] = i + 1;
      });
      return permute([args[0]!, new Tensor([1, inverse.length], inverse)], outputs, machine);
    },
  ],
  ['squeeze', squeeze],
  ['fliplr', flip('fliplr', 1)],
  ['flipud', flip('flipud', 0)],
  ['flip', flip('flip')],
  [
    'rot90',
    (args, _, machine) => {
      const turns = (((args[1] === undefined ? 1 : scalarArgument('rot90', args[1])) % 4) + 4) % 4;
      let value = args[0]!;
      for (let i = 0; i < turns; i++) {
        value = reorder(
          permute([value, new Tensor([1, 2], Float64Array.of(2, 1))], 1, machine) as Value,
          0,
          backwards,
          machine,
        );
      }
      return value;
    },
  ],
  ['circshift', circshift],
  ['triu', triangle('triu', (difference) => difference >= 0)],
  ['tril', triangle('tril', (difference) => difference <= 0)],
  ['diag', diag],
  ['cat', cat('cat')],
  ['horzcat', cat('horzcat', 1)],
  ['vertcat', cat('vertcat', 0)],
  ['sub2ind', sub2ind],
  ['ind2sub', ind2sub],
  ['diff', diff],
];
