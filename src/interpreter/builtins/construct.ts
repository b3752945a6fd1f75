import type { Builtin, Machine } from '../evaluate/machine.ts';
import { type IntegerClass, integerRange, isIntegerClass, type NumericClass } from '../values/classes.ts';
import { countOf, emptyMatrix, fail, fitAll, isText, make, toText } from '../values/make.ts';
import { makeRange } from '../values/range.ts';
import { asTensor, Cell, dimsOf, Struct, share, Tensor, type Value } from '../values/value.ts';
import { checkCount, numericArgument, scalarArgument, sizeArguments, textArgument } from './arguments.ts';

const classNames = new Set(['double', 'single', 'logical']);

/** Splits off a class given as the last argument. */
const splitClass = (args: readonly Value[]): readonly [readonly Value[], NumericClass] => {
  const last = args.at(-1);
  if (isText(last)) {
    const word = toText(last);
    if (word === 'like') return [args.slice(0, -2), 'double'];
    if (isIntegerClass(word) || classNames.has(word)) return [args.slice(0, -1), word as NumericClass];
    return fail('invalid data type specified');
  }
  const second = args.at(-2);
  if (isText(second) && toText(second) === 'like') {
    return [args.slice(0, -2), asTensor(last!)?.class ?? 'double'];
  }
  return [args, 'double'];
};

const filled =
  (name: string, value: number, type?: NumericClass): Builtin =>
  (args, _, machine) => {
    const [sizes, given] = splitClass(args);
    const dims = sizeArguments(name, sizes);
    const out = machine.allocate(countOf(dims));
    if (value !== 0) out.fill(value);
    const result = type ?? given;
    return make(dims, fitAll(out, result), result);
  };

const eye: Builtin = (args, _, machine) => {
  const [sizes, type] = splitClass(args);
  const dims = sizeArguments('eye', sizes);
  if (dims.length > 2) return fail('Invalid call to eye');
  const [rows = 0, columns = 0] = dims;
  const out = machine.allocate(rows * columns);
  for (let i = 0; i < Math.min(rows, columns); i++) out[i * (rows + 1)] = 1;
  return rows > 1 || columns > 1
    ? new Tensor(dims, out, null, type, type === 'double' ? 'diagonal' : '')
    : make(dims, out, type);
};

/**
 * Random numbers. `rand('seed', 1)` and similar calls have no effect, because the generator is passed in from
 * outside.
 */
const chance =
  (name: string, draw: (machine: Machine) => number): Builtin =>
  (args, _, machine) => {
    if (isText(args[0]) && !classNames.has(toText(args[0]))) return undefined;
    const [sizes, type] = splitClass(args);
    const dims = sizeArguments(name, sizes);
    const out = machine.allocate(countOf(dims));
    for (let i = 0; i < out.length; i++) out[i] = draw(machine);
    return make(dims, fitAll(out, type), type);
  };

const randi: Builtin = (args, _, machine) => {
  if (args.length === 0) return fail('Invalid call to randi', 'Octave:invalid-fun-call');
  const [limits, ...rest] = args as [Value, ...Value[]];
  const bounds = numericArgument('randi', limits).re;
  const low = bounds.length > 1 ? bounds[0]! : 1;
  const high = bounds.length > 1 ? bounds[1]! : bounds[0]!;
  if (!Number.isInteger(low) || !Number.isInteger(high))
    return fail('randi: IMIN and IMAX must be integer bounds');
  if (high < low) return fail('randi: require IMIN <= IMAX');
  const [sizes, type] = splitClass(rest);
  const dims = sizeArguments('randi', sizes);
  const out = machine.allocate(countOf(dims));
  for (let i = 0; i < out.length; i++) out[i] = low + Math.floor(machine.random.next() * (high - low + 1));
  return make(dims, out, type);
};

const randperm: Builtin = (args, _, machine) => {
  checkCount('randperm', args, 1, 2);
  const n = scalarArgument('randperm', args[0]);
  const m = args[1] === undefined ? n : scalarArgument('randperm', args[1]);
  if (!(n >= 0 && m >= 0)) return fail('randperm: N and M must be non-negative');
  if (m > n) return fail('randperm: M <= N must be true');
  const order = machine.allocate(n).map((_x, i) => i + 1);
  for (let i = 0; i < m; i++) {
    const j = i + Math.floor(machine.random.next() * (n - i));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return make([1, m], order.slice(0, m));
};

const linspace: Builtin = (args, _, machine) => {
  checkCount('linspace', args, 2, 3);
  const base = scalarArgument('linspace', args[0]);
  const limit = scalarArgument('linspace', args[1]);
  const count = Math.max(1, Math.floor(args[2] === undefined ? 100 : scalarArgument('linspace', args[2])));
  const out = machine.allocate(count);
  const step = (limit - base) / (count - 1);
  for (let i = 0; i < count; i++) out[i] = base + i * step;
  out[count - 1] = limit;
  return make([1, count], out);
};

const colonFunction: Builtin = (args, _, machine) => {
  checkCount('colon', args, 2, 3);
  const numbers = args.map((arg) => scalarArgument('colon', arg));
  const [a = 0, b = 0, c] = numbers;
  return c === undefined ? makeRange(a, 1, b, true, machine) : makeRange(a, b, c, true, machine);
};

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

const limits =
  (which: 0 | 1): Builtin =>
  (args) => {
    const [arg] = args;
    const name =
      arg === undefined ? 'int32' : isText(arg) ? textArgument('intmax', arg) : (asTensor(arg)?.class ?? '');
    if (!isIntegerClass(name)) return fail(`${which ? 'intmax' : 'intmin'}: not defined for class '${name}'`);
    return make([1, 1], Float64Array.of(integerRange(name as IntegerClass)[which]), name);
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

const eps: Builtin = (args, _, machine) => {
  const [arg] = args;
  if (isText(arg) && toText(arg) === 'single') return make([1, 1], Float64Array.of(2 ** -23), 'single');
  if (args.length !== 1 || isText(arg))
    return filled('eps', Number.EPSILON)(
      args.filter((value) => !isText(value)),
      1,
      machine,
    );
  const x = numericArgument('eps', arg);
  const out = machine.allocate(x.re.length);
  for (let i = 0; i < out.length; i++) {
    const size = Math.abs(x.re[i]!);
    if (!Number.isFinite(size)) out[i] = Number.NaN;
    else
      out[i] =
        x.class === 'single'
          ? 2 ** Math.max(Math.floor(Math.log2(size)) - 23, -149)
          : 2 ** Math.max(Math.floor(Math.log2(size)) - 52, -1074);
  }
  return make(x.dims, out, x.class);
};

const imaginaryUnit: Builtin = () => new Tensor([1, 1], Float64Array.of(0), Float64Array.of(1));

/** Functions that make arrays from sizes, numbers and random numbers. */
export const construct: readonly (readonly [string, Builtin])[] = [
  ['zeros', filled('zeros', 0)],
  ['ones', filled('ones', 1)],
  ['Inf', filled('Inf', Number.POSITIVE_INFINITY)],
  ['inf', filled('Inf', Number.POSITIVE_INFINITY)],
  ['NaN', filled('NaN', Number.NaN)],
  ['nan', filled('NaN', Number.NaN)],
  ['NA', filled('NA', Number.NaN)],
  ['pi', filled('pi', Math.PI)],
  ['e', filled('e', Math.E)],
  ['eps', eps],
  ['realmax', filled('realmax', Number.MAX_VALUE)],
  ['realmin', filled('realmin', 2 ** -1022)],
  ['flintmax', filled('flintmax', 2 ** 53)],
  ['true', filled('true', 1, 'logical')],
  ['false', filled('false', 0, 'logical')],
  ['i', imaginaryUnit],
  ['j', imaginaryUnit],
  ['I', imaginaryUnit],
  ['J', imaginaryUnit],
  ['eye', eye],
  ['rand', chance('rand', ({ random }) => random.next())],
  ['randn', chance('randn', ({ random }) => random.normal())],
  ['rande', chance('rande', ({ random }) => -Math.log(1 - random.next()))],
  ['randi', randi],
  ['randperm', randperm],
  ['linspace', linspace],
  [
    'logspace',
    (args, outputs, machine) => {
      const powers = linspace(args.length < 3 ? [...args, 50] : args, outputs, machine) as Value;
      const x = asTensor(powers)!;
      return make(
        x.dims,
        x.re.map((v) => 10 ** v),
      );
    },
  ],
  ['colon', colonFunction],
  ['repmat', repmat],
  ['magic', magic],
  ['intmax', limits(1)],
  ['intmin', limits(0)],
  ['meshgrid', grid('meshgrid', false)],
  ['ndgrid', grid('ndgrid', true)],
];
