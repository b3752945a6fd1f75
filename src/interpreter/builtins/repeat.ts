import type { Builtin, Machine } from '../evaluate/machine.ts';
import { countOf, emptyMatrix, fail, make } from '../values/make.ts';
import { asTensor, Cell, dimsOf, Struct, share, type Value } from '../values/value.ts';
import { checkCount, numericArgument, scalarArgument } from './arguments.ts';

/** The element of a value at an offset, as a tensor or a container of one. */
const tileItems = (items: readonly Value[], from: readonly number[], to: readonly number[]): Value[] =>
  sources(from, to).map((at) => share(items[at]!));

/** For each element of an array with sizes `to` the element of the array with sizes `from` that is repeated there. */
const sources = (from: readonly number[], to: readonly number[]): number[] => {
  const result: number[] = [];
  const count = countOf(to);
  for (let at = 0; at < count; at++) {
    let rest = at;
    let place = 0;
    let stride = 1;
    for (let d = 0; d < to.length; d++) {
      const size = from[d] ?? 1;
      place += ((rest % to[d]!) % size) * stride;
      rest = Math.floor(rest / to[d]!);
      stride *= size;
    }
    result.push(place);
  }
  return result;
};

const repmat: Builtin = (args, _, machine) => {
  if (args.length < 2) return fail('Invalid call to repmat', 'Octave:invalid-fun-call');
  const [value, ...rest] = args as [Value, ...Value[]];
  const counts =
    rest.length === 1
      ? [...numericArgument('repmat', rest[0]).re]
      : rest.flatMap((arg) => [...numericArgument('repmat', arg).re]);
  const times = (counts.length === 1 ? [counts[0]!, counts[0]!] : counts).map((n) =>
    Math.max(0, Math.trunc(n)),
  );
  const from = dimsOf(value);
  const to = Array.from(
    { length: Math.max(from.length, times.length) },
    (_x, i) => (from[i] ?? 1) * (times[i] ?? 1),
  );
  if (value instanceof Cell) {
    machine.allocate(countOf(to));
    return new Cell(to, tileItems(value.items, from, to));
  }
  if (value instanceof Struct) {
    machine.allocate(countOf(to));
    return new Struct(
      to,
      new Map([...value.fields].map(([name, items]) => [name, tileItems(items, from, to)])),
    );
  }
  const x = asTensor(value);
  if (x === undefined) return fail("repmat: invalid data type 'function handle'");
  const tile = (data: Float64Array): Float64Array => tileNumbers(data, from, to, machine);
  return make(to, tile(x.re), x.class, x.im && tile(x.im));
};

const tileNumbers = (
  data: Float64Array,
  from: readonly number[],
  to: readonly number[],
  machine: Machine,
): Float64Array => {
  const out = machine.scratch(countOf(to));
  if (to.length === 2 && from.length === 2) {
    const [rows = 0, columns = 0] = from;
    const [height = 0, width = 0] = to;
    if (data.length === 1) return out.fill(data[0]!);
    if (height === rows) return repeated(data, out);
    for (let j = 0; j < width && rows > 0; j++) {
      const source = (j % columns) * rows;
      for (let i = 0; i < height; i += rows) {
        for (let k = 0; k < rows; k++) out[j * height + i + k] = data[source + k]!;
      }
    }
    return out;
  }
  sources(from, to).forEach((at, i) => {
    out[i] = data[at]!;
  });
  return out;
};

/** Repeats `data` until `out` is full. */
const repeated = (data: Float64Array, out: Float64Array): Float64Array => {
  if (out.length === 0) return out;
  out.set(data);
  for (let done = data.length; done < out.length; done *= 2) out.copyWithin(done, 0, done);
  return out;
};

/** Magic squares by the usual three constructions, as Octave's. */
const magic: Builtin = (args, _, machine) => {
  checkCount('magic', args, 1);
  const n = Math.floor(scalarArgument('magic', args[0]));
  if (n < 1) return n === 0 ? emptyMatrix() : fail('magic: N must be non-negative');
  if (n === 2) return make([2, 2], Float64Array.of(4, 3, 1, 2));
  const out = machine.allocate(n * n);
  const set = (i: number, j: number, value: number): void => {
    out[i + j * n] = value;
  };
  if (n % 2 === 1) oddMagic(n, set, 0, 0, 0);
  else if (n % 4 === 0) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const value = i * n + j + 1;
        const kept = (i % 4 === 0 || i % 4 === 3) === (j % 4 === 0 || j % 4 === 3);
        set(i, j, kept ? n * n + 1 - value : value);
      }
    }
  } else singlyEvenMagic(n, set, (i, j) => out[i + j * n]!);
  return make([n, n], out);
};

type Put = (i: number, j: number, value: number) => void;

/** The numbers go along broken diagonals (Siamese method). */
const oddMagic = (n: number, set: Put, row: number, column: number, offset: number): void => {
  for (let k = 0; k < n * n; k++) {
    const turn = Math.floor(k / n);
    const j = (k + 1 - turn + (n - 3) / 2 + n) % n;
    const i = (n * n - k + 2 * turn) % n;
    set(row + i, column + j, offset + k + 1);
  }
};

/** Four odd squares, of which parts of the upper and lower half change places. */
const singlyEvenMagic = (n: number, set: Put, get: (i: number, j: number) => number): void => {
  const half = n / 2;
  const square = half * half;
  oddMagic(half, set, 0, 0, 0);
  oddMagic(half, set, 0, half, 2 * square);
  oddMagic(half, set, half, 0, 3 * square);
  oddMagic(half, set, half, half, square);
  const k = (half - 1) / 2;
  for (let i = 0; i < half; i++) {
    for (let j = 0; j < n; j++) {
      const isFirst = j === 0 && i !== k;
      const isMiddle = j === k && i === k;
      if (isFirst || isMiddle || (j >= 1 && j < k) || j > n - k) {
        const upper = get(i, j);
        set(i, j, get(i + half, j));
        set(i + half, j, upper);
      }
    }
  }
};

/** meshgrid gives rows of x and columns of y, ndgrid the transposed. */
const grid =
  (name: string, transposed: boolean): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1, 2);
    const x = numericArgument(name, args[0]).re;
    const y = numericArgument(name, args[1] ?? args[0]).re;
    const [rows, columns] = transposed ? [x.length, y.length] : [y.length, x.length];
    const first = machine.allocate(rows * columns);
    const second = machine.allocate(rows * columns);
    for (let j = 0; j < columns; j++) {
      for (let i = 0; i < rows; i++) {
        first[i + j * rows] = x[transposed ? i : j]!;
        second[i + j * rows] = y[transposed ? j : i]!;
      }
    }
    return [make([rows, columns], first), make([rows, columns], second)];
  };

/** Functions that fill arrays by a pattern. */
export const patterns: readonly (readonly [string, Builtin])[] = [
  ['repmat', repmat],
  ['magic', magic],
  ['meshgrid', grid('meshgrid', false)],
  ['ndgrid', grid('ndgrid', true)],
];
