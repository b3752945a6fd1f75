import type { Builtin, Machine } from '../evaluate/machine.ts';
import { isIntegerClass, type NumericClass } from '../values/classes.ts';
import { countOf, emptyMatrix, fail, isText, make, textRows, toText } from '../values/make.ts';
import { Cell, share, Tensor, text, type Value } from '../values/value.ts';
import {
  checkCount,
  defaultDimension,
  dimensionArgument,
  numericArgument,
  scalarArgument,
  textList,
} from './arguments.ts';
import { mapTwo } from './pairs.ts';
import { linesAlong } from './reductions.ts';

const resultClass = (name: NumericClass): NumericClass =>
  isIntegerClass(name) || name === 'single' ? name : 'double';

/** max and min: NaN is never chosen if there is a number; `better` compares a candidate with the best so far. */
const extreme = (name: 'max' | 'min', better: (x: number, best: number) => boolean): Builtin => {
  const ofTwo = (x: number, y: number): number => {
    if (Number.isNaN(x)) return y;
    return Number.isNaN(y) || !better(y, x) ? x : y;
  };
  return (args, outputs, machine) => {
    checkCount(name, args, 1, 3);
    const second = args[1];
    const bySecond = second !== undefined && numericArgument(name, second).re.length > 0;
    if (bySecond || args.length === 2) return mapTwo(name, args[0], second, ofTwo, machine);
    const given = numericArgument(name, args[0]);
    if (given.re.length === 0 && args.length === 1)
      return outputs > 1 ? [emptyMatrix(), emptyMatrix()] : emptyMatrix();
    const { im } = given;
    const keys = im ? given.re.map((re, i) => Math.hypot(re, im[i]!)) : given.re;
    const along = args[2] === undefined ? defaultDimension(given.dims) : dimensionArgument(name, args[2]);
    return findExtremes(given, keys, along, outputs, machine, better);
  };
};

const findExtremes = (
  x: Tensor,
  keys: Float64Array,
  along: number,
  outputs: number,
  machine: Machine,
  better: (x: number, best: number) => boolean,
): readonly Value[] => {
  const { dims, length, stride, outer } = linesAlong(x.dims, along);
  const places = machine.allocate(stride * outer);
  const re = machine.allocate(stride * outer);
  const im = x.im && machine.allocate(stride * outer);
  machine.charge(keys.length);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < stride; i++) {
      const from = o * length * stride + i;
      let best = 0;
      for (let k = 1; k < length; k++) {
        const key = keys[from + k * stride]!;
        const current = keys[from + best * stride]!;
        if (better(key, current) || (Number.isNaN(current) && !Number.isNaN(key))) best = k;
      }
      const to = o * stride + i;
      places[to] = best + 1;
      re[to] = x.re[from + best * stride]!;
      if (im && x.im) im[to] = x.im[from + best * stride]!;
    }
  }
  const value = make(dims, re, resultClass(x.class), im);
  return outputs > 1 ? [value, make(dims, places)] : [value];
};

/** Ascending, NaN last. */
const ascending = (a: number, b: number): number => {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
};

const sort: Builtin = (args, outputs, machine) => {
  checkCount('sort', args, 1, 3);
  const words = args.slice(1).filter(isText).map(toText);
  const falls = words.some((word) => word.toLowerCase() === 'descend');
  const [value] = args;
  if (value instanceof Cell) return sortTexts(value, falls, outputs);
  const x = numericArgument('sort', value);
  const dimension = args.slice(1).find((arg) => !isText(arg));
  const along = dimension === undefined ? defaultDimension(x.dims) : dimensionArgument('sort', dimension);
  const { length, stride, outer } = linesAlong(x.dims, along);
  const re = machine.allocate(x.re.length);
  const places = machine.allocate(x.re.length);
  machine.charge(x.re.length * 8);
  const order = Array.from({ length }, () => 0);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < stride; i++) {
      const at = (k: number): number => (o * length + k) * stride + i;
      for (let k = 0; k < length; k++) order[k] = k;
      const compare = (a: number, b: number): number => ascending(x.re[at(a)]!, x.re[at(b)]!);
      order.sort(falls ? (a, b) => compare(b, a) : compare);
      order.forEach((from, k) => {
        re[at(k)] = x.re[at(from)]!;
        places[at(k)] = from + 1;
      });
    }
  }
  const sorted = make(x.dims, re, x.class);
  return outputs > 1 ? [sorted, make(x.dims, places)] : sorted;
};

const sortTexts = (cell: Cell, falls: boolean, outputs: number): readonly Value[] => {
  const texts = textList(cell) ?? fail('sort: only cell arrays of character strings may be sorted');
  const order = texts.map((_, i) => i);
  const sign = falls ? -1 : 1;
  order.sort((a, b) => (texts[a]! < texts[b]! ? -sign : texts[a]! > texts[b]! ? sign : a - b));
  const sorted = new Cell(
    cell.dims,
    order.map((i) => share(cell.items[i]!)),
  );
  return outputs > 1
    ? [
        sorted,
        make(
          cell.dims,
          Float64Array.from(order, (i) => i + 1),
        ),
      ]
    : [sorted];
};

const find: Builtin = (args, outputs, machine) => {
  checkCount('find', args, 1, 3);
  const x = numericArgument('find', args[0]);
  const most = args[1] === undefined ? Number.POSITIVE_INFINITY : scalarArgument('find', args[1]);
  const fromEnd = isText(args[2]) && toText(args[2]) === 'last';
  const found: number[] = [];
  for (let k = 0; k < x.re.length && found.length < most; k++) {
    const i = fromEnd ? x.re.length - 1 - k : k;
    if (x.re[i] !== 0 || (x.im !== null && x.im[i] !== 0)) found.push(i);
  }
  if (fromEnd) found.reverse();
  const shape = (values: number[]): Value => {
    const isRow = x.dims.length === 2 && x.dims[0] === 1 && x.dims[1] !== 1;
    const isEmpty = x.dims.length === 2 && x.dims[0] === 0 && x.dims[1] === 0;
    const dims =
      isEmpty || (x.re.length === 1 && values.length === 0)
        ? [0, 0]
        : isRow
          ? [1, values.length]
          : [values.length, 1];
    return make(dims, Float64Array.from(values));
  };
  machine.charge(x.re.length / 4);
  if (outputs < 2) return shape(found.map((i) => i + 1));
  const rows = x.dims[0]!;
  const values = make(
    asDims(shape(found.map((i) => x.re[i]!))),
    Float64Array.from(found, (i) => x.re[i]!),
    x.class,
  );
  return [shape(found.map((i) => (i % rows) + 1)), shape(found.map((i) => Math.floor(i / rows) + 1)), values];
};

const asDims = (value: Value): readonly number[] => (value instanceof Tensor ? value.dims : [1, 1]);

const unique: Builtin = (args, outputs) => {
  checkCount('unique', args, 1, 4);
  const [value] = args;
  if (value instanceof Cell) {
    const texts = textList(value) ?? fail('unique: X must be an array or cell array of strings');
    const sorted = [...new Set(texts)].sort();
    const isRow = value.dims[0] === 1 && value.dims[1] !== 1;
    return new Cell(
      isRow ? [1, sorted.length] : [sorted.length, 1],
      sorted.map((line) => text(line)),
    );
  }
  const x = numericArgument('unique', value);
  const order = [...x.re.keys()].sort((a, b) => ascending(x.re[a]!, x.re[b]!) || a - b);
  const first: number[] = [];
  const numbers = new Float64Array(x.re.length);
  order.forEach((at, k) => {
    const isNew = k === 0 || x.re[order[k - 1]!] !== x.re[at];
    if (isNew) first.push(at);
    numbers[at] = first.length;
  });
  const isRow = x.dims.length === 2 && x.dims[0] === 1 && x.dims[1]! > 0;
  const shape = (values: Float64Array, name: NumericClass = 'double'): Value =>
    make(isRow ? [1, values.length] : countOf(x.dims) === 0 ? x.dims : [values.length, 1], values, name);
  const sorted = shape(
    Float64Array.from(first, (i) => x.re[i]!),
    x.class,
  );
  if (outputs < 2) return sorted;
  const column = (values: Float64Array): Value => make([values.length, 1], values);
  return [sorted, column(Float64Array.from(first, (i) => i + 1)), column(numbers)];
};

/** Whether each element of a occurs in b; for strings, whether the string is in the cell. */
const ismember: Builtin = (args, outputs) => {
  checkCount('ismember', args, 2);
  const [a, b] = args as [Value, Value];
  if (b instanceof Cell || a instanceof Cell) {
    const known = textList(b) ?? [];
    const wanted = textList(a);
    if (wanted === undefined) return fail('ismember: A and S must be numbers or strings');
    const places = Float64Array.from(wanted, (word) => known.indexOf(word) + 1);
    const dims = a instanceof Cell ? a.dims : [1, 1];
    const flags = make(
      dims,
      places.map((place) => (place > 0 ? 1 : 0)),
      'logical',
    );
    return outputs > 1 ? [flags, make(dims, places)] : flags;
  }
  const x = numericArgument('ismember', a);
  const places = new Map<number, number>();
  numericArgument('ismember', b).re.forEach((v, i) => {
    if (!places.has(v)) places.set(v, i + 1);
  });
  const found = x.re.map((v) => (Number.isNaN(v) ? 0 : (places.get(v) ?? 0)));
  const flags = make(
    x.dims,
    found.map((place) => (place > 0 ? 1 : 0)),
    'logical',
  );
  return outputs > 1 ? [flags, make(x.dims, found)] : flags;
};

/** Extremes, order and search. */
export const extremes: readonly (readonly [string, Builtin])[] = [
  ['max', extreme('max', (x, best) => x > best)],
  ['min', extreme('min', (x, best) => x < best)],
  ['sort', sort],
  ['find', find],
  ['unique', unique],
  ['ismember', ismember],
  [
    'cellstr',
    (args) => {
      checkCount('cellstr', args, 1);
      const [value] = args;
      if (value instanceof Cell) return value;
      if (!(value instanceof Tensor) || value.class !== 'char')
        return fail('cellstr: argument STRING must be a 2-D character array');
      const rows = textRows(value).map((row) => text(row.trimEnd()));
      return rows.length === 0 ? new Cell([1, 1], [text('')]) : new Cell([rows.length, 1], rows);
    },
  ],
];
