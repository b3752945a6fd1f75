import type { Builtin, Machine } from '../evaluate/machine.ts';
import { readIndex } from '../indexing/read.ts';
import { colon, type Subscript } from '../indexing/subscripts.ts';
import { applyBinary } from '../operators/binary.ts';
import { fail, make, trimDims } from '../values/make.ts';
import { Cell, dimsOf, share, Tensor, type Value } from '../values/value.ts';
import {
  checkCount,
  defaultDimension,
  dimensionArgument,
  numericArgument,
  scalarArgument,
} from './arguments.ts';

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

/** Functions that put the elements of an array into another order. */
export const order: readonly (readonly [string, Builtin])[] = [
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
  ['diff', diff],
];
