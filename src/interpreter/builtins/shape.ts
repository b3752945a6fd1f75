import type { Builtin, Machine } from '../evaluate/machine.ts';
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
  temporary,
  type Value,
} from '../values/value.ts';
import { checkCount, dimensionArgument, numericArgument } from './arguments.ts';

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

/**
 * The same elements under other sizes. The buffer is shared only with a temporary value, to which nothing else
 * refers.
 */
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

/** One size may be [] and then follows from the others. */
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

const squeeze: Builtin = (args, _, machine) => {
  checkCount('squeeze', args, 1);
  const value = args[0]!;
  const dims = dimsOf(value);
  if (dims.length <= 2) return value;
  const kept = dims.filter((d) => d !== 1);
  while (kept.length < 2) kept.push(1);
  return withDims(value, kept, machine);
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
  [
    'isdiag',
    (args) => {
      const x = asTensor(args[0] ?? fail('Invalid call to isdiag'));
      const [rows = 0] = dimsOf(args[0]!);
      return x?.re.every((v, at) => v === 0 || at % rows === Math.floor(at / rows)) ?? false;
    },
  ],
  ['size_equal', (args) => args.every((arg) => dimsOf(arg).join() === dimsOf(args[0]!).join())],
  ['reshape', reshape],
  [
    'vec',
    (args, _, machine) =>
      withDims(args[0] ?? fail('Invalid call to vec'), [countOf(dimsOf(args[0]!)), 1], machine),
  ],
  ['squeeze', squeeze],
  ['cat', cat('cat')],
  ['horzcat', cat('horzcat', 1)],
  ['vertcat', cat('vertcat', 0)],
  ['sub2ind', sub2ind],
  ['ind2sub', ind2sub],
];
