import type { Builtin, Machine } from '../evaluate/machine.ts';
import { leftDivide } from '../operators/divide.ts';
import { factorise, singularValues } from '../operators/factorise.ts';
import { invert } from '../operators/invert.ts';
import { fail, isText, make, toText } from '../values/make.ts';
import { Tensor, type Value } from '../values/value.ts';
import { checkCount, numericArgument, scalarArgument } from './arguments.ts';

const isSquare = ({ dims }: Tensor): boolean => dims.length === 2 && dims[0] === dims[1];

/** All singular values, in descending order. */
const singular = (x: Tensor): Float64Array => {
  const [rows = 0, columns = 0] = x.dims;
  if (rows >= columns) return singularValues(rows, columns, x.re).s;
  const flipped = new Float64Array(x.re.length);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) flipped[j + i * columns] = x.re[i + j * rows]!;
  return singularValues(columns, rows, flipped).s;
};

const euclidean = (sizes: Float64Array): number => {
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0 || !Number.isFinite(largest)) return sizes.some(Number.isNaN) ? Number.NaN : largest;
  let sum = 0;
  for (const x of sizes) sum += (x / largest) ** 2;
  return sizes.some(Number.isNaN) ? Number.NaN : largest * Math.sqrt(sum);
};

const vectorNorm = (sizes: Float64Array, p: number): number => {
  if (p === 2) return euclidean(sizes);
  if (p === Number.POSITIVE_INFINITY) return sizes.reduce((a, b) => Math.max(a, b), 0);
  if (p === Number.NEGATIVE_INFINITY) return sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (p === 0) return sizes.reduce((count, x) => count + (x === 0 ? 0 : 1), 0);
  if (p === 1) return sizes.reduce((a, b) => a + b, 0);
  return sizes.reduce((sum, x) => sum + x ** p, 0) ** (1 / p);
};

const matrixNorm = (x: Tensor, sizes: Float64Array, p: number, machine: Machine): number => {
  const [rows = 0, columns = 0] = x.dims;
  const sums = (outer: number, inner: number, at: (o: number, i: number) => number): number => {
    let largest = 0;
    for (let o = 0; o < outer; o++) {
      let sum = 0;
      for (let i = 0; i < inner; i++) sum += sizes[at(o, i)]!;
      largest = Math.max(largest, sum);
    }
    return largest;
  };
  if (p === 1) return sums(columns, rows, (j, i) => i + j * rows);
  if (p === Number.POSITIVE_INFINITY) return sums(rows, columns, (i, j) => i + j * rows);
  if (p !== 2) return fail('norm: only the 1, 2, Inf and "fro" norms of a matrix are supported here');
  if (x.im) return fail('norm: the 2-norm of a complex matrix is not supported here');
  machine.note(
    'norm of a matrix',
    "norm of a matrix is its largest singular value; norm(x, 'fro') is the root of the sum of squares.",
  );
  machine.charge(rows * columns * Math.min(rows, columns));
  return singular(x)[0] ?? 0;
};

const norm: Builtin = (args, _, machine) => {
  checkCount('norm', args, 1, 3);
  const [value, option] = args;
  if (isText(value)) return fail('norm: X must be a numeric matrix');
  const x = numericArgument('norm', value);
  if (x.dims.length > 2) return fail('norm: only valid for 2-D objects');
  const sizes = x.im ? x.re.map((re, i) => Math.hypot(re, x.im![i]!)) : x.re.map(Math.abs);
  if (sizes.length === 0) return 0;
  const word = isText(option) ? toText(option).toLowerCase() : '';
  const result = (n: number): Value =>
    make(
      [1, 1],
      Float64Array.of(x.class === 'single' ? Math.fround(n) : n),
      x.class === 'single' ? 'single' : 'double',
    );
  if (word === 'fro') return result(euclidean(sizes));
  if (word !== '' && word !== 'inf') return fail(`norm: unrecognized option: ${word}`);
  const p =
    word === 'inf' ? Number.POSITIVE_INFINITY : option === undefined ? 2 : scalarArgument('norm', option);
  const isVector = x.dims[0] === 1 || x.dims[1] === 1;
  return result(isVector ? vectorNorm(sizes, p) : matrixNorm(x, sizes, p, machine));
};

const det: Builtin = (args) => {
  checkCount('det', args, 1);
  const x = numericArgument('det', args[0]);
  if (!isSquare(x)) return fail('det: A must be a square matrix');
  const n = x.dims[0]!;
  const { lu, sign } = factorise(n, x.re);
  let product = sign;
  for (let i = 0; i < n; i++) product *= lu[i * (n + 1)]!;
  return product;
};

const trace: Builtin = (args) => {
  checkCount('trace', args, 1);
  const x = numericArgument('trace', args[0]);
  if (x.dims.length > 2) return fail('trace: only valid on 2-D objects');
  if (x.re.length === 0) return 0;
  const isVector = x.dims[0] === 1 || x.dims[1] === 1;
  if (isVector) return x.re[0]!;
  if (!isSquare(x)) return fail('trace: only valid on square matrix');
  let sum = 0;
  for (let i = 0; i < x.dims[0]!; i++) sum += x.re[i * (x.dims[0]! + 1)]!;
  return sum;
};

const identity = (n: number): Tensor => {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) out[i * (n + 1)] = 1;
  return new Tensor([n, n], out);
};

/** The pseudo-inverse: the shortest least-squares solution for every unit vector. */
const pinv: Builtin = (args, _, machine) => {
  const x = numericArgument('pinv', args[0]);
  const [rows = 0, columns = 0] = x.dims;
  const padded = rows === columns ? withZeroRow(x) : x;
  const right = identity(padded.dims[0]!);
  const solution = leftDivide(padded, right, machine);
  if (!(solution instanceof Tensor) || padded === x) return solution;
  return make([columns, rows], solution.re.slice(0, columns * rows));
};

/** One more row of zeros, so that a square system is also solved by least squares. */
const withZeroRow = (x: Tensor): Tensor => {
  const [rows = 0, columns = 0] = x.dims;
  const out = new Float64Array((rows + 1) * columns);
  for (let j = 0; j < columns; j++) out.set(x.re.subarray(j * rows, (j + 1) * rows), j * (rows + 1));
  return new Tensor([rows + 1, columns], out);
};

const kron: Builtin = (args, _, machine) => {
  checkCount('kron', args, 2);
  const a = numericArgument('kron', args[0]);
  const b = numericArgument('kron', args[1]);
  const [m = 0, n = 0] = a.dims;
  const [p = 0, q = 0] = b.dims;
  const out = machine.allocate(m * n * p * q);
  for (let at = 0; at < out.length; at++) {
    const row = at % (m * p);
    const column = Math.floor(at / (m * p));
    out[at] = a.re[Math.floor(row / p) + Math.floor(column / q) * m]! * b.re[(row % p) + (column % q) * p]!;
  }
  return make([m * p, n * q], out);
};

const rank: Builtin = (args) => {
  const x = numericArgument('rank', args[0]);
  const values = singular(x);
  const tolerance = Math.max(...x.dims) * (values[0] ?? 0) * Number.EPSILON;
  return values.reduce((count, s) => count + (s > tolerance ? 1 : 0), 0);
};

const chol: Builtin = (args) => {
  const x = numericArgument('chol', args[0]);
  if (!isSquare(x)) return fail('chol: A must be a square matrix');
  const n = x.dims[0]!;
  const r = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i <= j; i++) {
      let sum = x.re[i + j * n]!;
      for (let k = 0; k < i; k++) sum -= r[k + i * n]! * r[k + j * n]!;
      if (i === j && !(sum > 0)) return fail('chol: input matrix must be positive definite');
      r[i + j * n] = i === j ? Math.sqrt(sum) : sum / r[i + i * n]!;
    }
  }
  return make([n, n], r);
};

const cross: Builtin = (args) => {
  const a = numericArgument('cross', args[0]);
  const b = numericArgument('cross', args[1]);
  if (a.re.length !== 3 || b.re.length !== 3) return fail('cross: both X and Y must have 3 elements');
  const [x = 0, y = 0, z = 0] = a.re;
  const [u = 0, v = 0, w = 0] = b.re;
  return make(a.dims, Float64Array.of(y * w - z * v, z * u - x * w, x * v - y * u));
};

/** Norms, inverses and factors of matrices. */
export const linear: readonly (readonly [string, Builtin])[] = [
  ['norm', norm],
  ['det', det],
  ['trace', trace],
  ['pinv', pinv],
  ['kron', kron],
  ['rank', rank],
  ['chol', chol],
  ['cross', cross],
  [
    'inv',
    (args, _, machine) => {
      checkCount('inv', args, 1);
      if (isText(args[0])) return fail('invalid conversion from string to real matrix');
      const x = numericArgument('inverse', args[0]);
      return isSquare(x) ? invert(x, machine) : fail('inverse: A must be a square matrix');
    },
  ],
  [
    'svd',
    (args, outputs) => {
      if (outputs > 1) return fail('svd: only the singular values are supported here');
      const values = singular(numericArgument('svd', args[0]));
      return make([values.length, 1], values);
    },
  ],
];
