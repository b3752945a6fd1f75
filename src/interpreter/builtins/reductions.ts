import type { Builtin, Machine } from '../evaluate/machine.ts';
import type { NumericClass } from '../values/classes.ts';
import { countOf, fail, fitAll, isText, make } from '../values/make.ts';
import { Tensor, type Value } from '../values/value.ts';
import { checkCount, defaultDimension, dimensionArgument, numericArgument } from './arguments.ts';

/** How an array is cut into lines along a dimension: element k of a line is at start + k·stride. */
export interface Lines {
  readonly dims: readonly number[];
  readonly length: number;
  readonly stride: number;
  readonly outer: number;
}

export const linesAlong = (dims: readonly number[], along: number): Lines => {
  const stride = countOf(dims.slice(0, along));
  const length = dims[along] ?? 1;
  const reduced = dims.map((size, i) => (i === along ? 1 : size));
  return { dims: reduced, length, stride, outer: countOf(dims.slice(along + 1)) };
};

/** The dimension that an optional argument names; 0×0 arrays reduce to a scalar. */
const dimensionOf = (name: string, x: Tensor, arg: Value | undefined): Lines => {
  if (arg !== undefined) return linesAlong(x.dims, dimensionArgument(name, arg));
  if (x.dims.length === 2 && x.dims[0] === 0 && x.dims[1] === 0)
    return { dims: [1, 1], length: 0, stride: 1, outer: 1 };
  return linesAlong(x.dims, defaultDimension(x.dims));
};

/** Sums along lines. Rows below each other are summed column by column, which reads memory in order. */
const sumLines = (
  data: Float64Array,
  { length, stride, outer }: Lines,
  machine: Machine,
  f?: (x: number) => number,
): Float64Array => {
  const out = machine.allocate(stride * outer);
  machine.charge(data.length / 4);
  for (let o = 0; o < outer; o++) {
    const from = o * length * stride;
    if (stride === 1) {
      let sum = 0;
      if (f) for (let k = 0; k < length; k++) sum += f(data[from + k]!);
      else for (let k = 0; k < length; k++) sum += data[from + k]!;
      out[o] = sum;
      continue;
    }
    for (let k = 0, at = from; k < length; k++) {
      if (f) for (let i = 0; i < stride; i++, at++) out[o * stride + i]! += f(data[at]!);
      else for (let i = 0; i < stride; i++, at++) out[o * stride + i]! += data[at]!;
    }
  }
  return out;
};

/** Sums and products of whole numbers of any class are double. */
const sumClass = (name: NumericClass): NumericClass => (name === 'single' ? 'single' : 'double');

const withoutOptions = (args: readonly Value[]): readonly Value[] =>
  args.filter((arg, i) => i === 0 || !isText(arg));

const sum: Builtin = (all, _, machine) => {
  const args = withoutOptions(all);
  checkCount('sum', args, 1, 2);
  const x = numericArgument('sum', args[0]);
  const lines = dimensionOf('sum', x, args[1]);
  const type = sumClass(x.class);
  return make(
    lines.dims,
    fitAll(sumLines(x.re, lines, machine), type),
    type,
    x.im && fitAll(sumLines(x.im, lines, machine), type),
  );
};

const sumsq: Builtin = (args, _, machine) => {
  checkCount('sumsq', args, 1, 2);
  const x = numericArgument('sumsq', args[0]);
  const lines = dimensionOf('sumsq', x, args[1]);
  const out = sumLines(x.re, lines, machine, (v) => v * v);
  if (x.im) {
    const imaginary = sumLines(x.im, lines, machine, (v) => v * v);
    for (let i = 0; i < out.length; i++) out[i]! += imaginary[i]!;
  }
  const type = sumClass(x.class);
  return make(lines.dims, fitAll(out, type), type);
};

const meanOf = (x: Tensor, lines: Lines, machine: Machine): Value => {
  const scale = (data: Float64Array): Float64Array => {
    const sums = sumLines(data, lines, machine);
    for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! / lines.length;
    return sums;
  };
  const type = x.class === 'single' ? 'single' : 'double';
  return make(lines.dims, fitAll(scale(x.re), type), type, x.im && fitAll(scale(x.im), type));
};

const mean: Builtin = (all, _, machine) => {
  const args = withoutOptions(all);
  checkCount('mean', args, 1, 2);
  if (isText(args[0])) return fail('mean: X must be either a numeric or logical array');
  const x = numericArgument('mean', args[0]);
  const along = x.dims.findIndex((size) => size > 1);
  const lines =
    args[1] === undefined && along > 0 ? linesAlong(x.dims, along) : dimensionOf('mean', x, args[1]);
  return meanOf(x, lines, machine);
};

/** Calls f with each line as an array of its own. */
const mapLines = (
  x: Tensor,
  lines: Lines,
  machine: Machine,
  f: (line: Float64Array) => number,
): Float64Array => {
  const out = machine.allocate(lines.stride * lines.outer);
  machine.charge(x.re.length);
  const line = new Float64Array(lines.length);
  for (let o = 0; o < lines.outer; o++) {
    for (let i = 0; i < lines.stride; i++) {
      for (let k = 0; k < lines.length; k++) line[k] = x.re[(o * lines.length + k) * lines.stride + i]!;
      out[o * lines.stride + i] = f(line);
    }
  }
  return out;
};

const reduce =
  (
    name: string,
    f: (line: Float64Array) => number,
    resultClass: (x: NumericClass) => NumericClass,
  ): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1, 2);
    const x = numericArgument(name, args[0]);
    const lines = dimensionOf(name, x, args[1]);
    const type = resultClass(x.class);
    return make(lines.dims, fitAll(mapLines(x, lines, machine, f), type), type);
  };

const floatClass = (name: NumericClass): NumericClass => (name === 'single' ? 'single' : 'double');

/** Logical tests also look at imaginary parts. */
const logical =
  (name: string, f: (line: Float64Array) => boolean): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1, 2);
    const given = numericArgument(name, args[0]);
    const { im } = given;
    const x = im
      ? new Tensor(
          given.dims,
          given.re.map((re, i) => (re !== 0 || im[i] !== 0 ? 1 : 0)),
        )
      : given;
    const lines = dimensionOf(name, x, args[1]);
    return make(
      lines.dims,
      mapLines(x, lines, machine, (line) => (f(line) ? 1 : 0)),
      'logical',
    );
  };

const median = (line: Float64Array): number => {
  if (line.length === 0 || line.some(Number.isNaN)) return Number.NaN;
  const sorted = line.slice().sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** Divisor n − 1, or n with the option 1; a single number varies by 0. */
const variance = (line: Float64Array, option: number): number => {
  const n = line.length;
  if (n === 1) return 0;
  const average = line.reduce((a, b) => a + b, 0) / n;
  return line.reduce((total, x) => total + (x - average) ** 2, 0) / (option === 1 ? n : n - 1);
};

const spread =
  (name: string, finish: (variance: number) => number): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1, 3);
    const x = numericArgument(name, args[0]);
    const option = args[1] === undefined ? 0 : (numericArgument(name, args[1]).re[0] ?? 0);
    const lines = dimensionOf(name, x, args[2]);
    const type = floatClass(x.class);
    return make(
      lines.dims,
      fitAll(
        mapLines(x, lines, machine, (line) => finish(variance(line, option))),
        type,
      ),
      type,
    );
  };

/** Running sums and products: f changes a line in place. */
const cumulative =
  (name: string, combine: (a: number, b: number) => number): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1, 2);
    const x = numericArgument(name, args[0]);
    const along = args[1] === undefined ? defaultDimension(x.dims) : dimensionArgument(name, args[1]);
    const { length, stride, outer } = linesAlong(x.dims, along);
    const out = machine.allocate(x.re.length);
    out.set(x.re);
    for (let o = 0; o < outer; o++) {
      for (let k = 1; k < length; k++) {
        for (let i = 0; i < stride; i++) {
          const at = (o * length + k) * stride + i;
          out[at] = combine(out[at - stride]!, out[at]!);
        }
      }
    }
    const type = sumClass(x.class);
    return make(x.dims, fitAll(out, type), type);
  };

const prod: Builtin = (args, _, machine) => {
  const x = numericArgument('prod', args[0]);
  if (x.im === null)
    return reduce('prod', (line) => line.reduce((a, b) => a * b, 1), sumClass)(args, 1, machine);
  let result: readonly [number, number] = [1, 0];
  for (let i = 0; i < x.re.length; i++) {
    const [a, b] = result;
    result = [a * x.re[i]! - b * x.im[i]!, a * x.im[i]! + b * x.re[i]!];
  }
  return make([1, 1], Float64Array.of(result[0]), 'double', Float64Array.of(result[1]));
};

const mode = (line: Float64Array): number => {
  let best = Number.NaN;
  let most = 0;
  let run = 0;
  const sorted = line.slice().sort();
  sorted.forEach((x, i) => {
    run = i > 0 && sorted[i - 1] === x ? run + 1 : 1;
    if (run > most) {
      most = run;
      best = x;
    }
  });
  return best;
};

const range = (line: Float64Array): number =>
  line.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) -
  line.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** dot(a, b): the sum of products along the first dimension that is not 1. */
const dot: Builtin = (args, _, machine) => {
  checkCount('dot', args, 2, 3);
  const x = numericArgument('dot', args[0]);
  const y = numericArgument('dot', args[1]);
  const isVector = (t: Tensor): boolean => t.dims.length === 2 && (t.dims[0] === 1 || t.dims[1] === 1);
  const vectors = isVector(x) && isVector(y);
  if (x.re.length !== y.re.length || (!vectors && x.dims.join() !== y.dims.join())) {
    return fail('dot: sizes of X and Y must match');
  }
  const products = machine.allocate(x.re.length);
  for (let i = 0; i < products.length; i++) products[i] = x.re[i]! * y.re[i]!;
  const dims = vectors ? [products.length, 1] : x.dims;
  return sum([new Tensor(dims, products), ...args.slice(2)], 1, machine);
};

/** Reductions along a dimension. */
export const reductions: readonly (readonly [string, Builtin])[] = [
  ['sum', sum],
  ['sumsq', sumsq],
  ['mean', mean],
  ['prod', prod],
  ['dot', dot],
  ['median', reduce('median', median, floatClass)],
  ['mode', reduce('mode', mode, (name) => name)],
  ['range', reduce('range', range, sumClass)],
  ['std', spread('std', Math.sqrt)],
  ['var', spread('var', (x) => x)],
  ['any', logical('any', (line) => line.some((x) => x !== 0 && !Number.isNaN(x)))],
  ['all', logical('all', (line) => line.every((x) => x !== 0))],
  ['cumsum', cumulative('cumsum', (a, b) => a + b)],
  ['cumprod', cumulative('cumprod', (a, b) => a * b)],
  [
    'nnz',
    (args) => {
      checkCount('nnz', args, 1);
      return numericArgument('nnz', args[0]).re.reduce((count, x) => count + (x === 0 ? 0 : 1), 0);
    },
  ],
];
