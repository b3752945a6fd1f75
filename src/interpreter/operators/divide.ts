import { isIntegerClass } from '../values/classes.ts';
import { fail, fitAll, make } from '../values/make.ts';
import type { Tensor, Value } from '../values/value.ts';
import { asTensor, describeDims } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { elementwise } from './arithmetic.ts';
import { factorise, reciprocalCondition, singularValues, solveFactorised } from './factorise.ts';
import { nearlySingular, singularWarning } from './invert.ts';
import { nonconformant, notImplemented, numericOperands, resultClass } from './operands.ts';
import { transpose } from './unary.ts';

/** a / b: element by element for a scalar b, else the solution of x·b = a. */
export const rightDivide = (a: Value, b: Value, workspace: Workspace, reuse = false): Value => {
  const [x, y] = numericOperands('/', a, b);
  if (y.re.length === 1) return elementwise('./', a, b, workspace, reuse, '/');
  checkClasses('/', a, b, x, y);
  if (x.dims.length > 2 || y.dims.length > 2 || x.dims[1] !== y.dims[1])
    throw nonconformant('/', x.dims, y.dims);
  if (x.re.length === 1 || y.dims[0] !== y.dims[1]) {
    workspace.note(
      'least-squares division',
      `${describeDims(x.dims)} / ${describeDims(y.dims)} solves a least-squares problem; ./ divides element by element.`,
    );
  }
  const flip = (t: Tensor): Tensor => asTensor(transpose(t, true, workspace))!;
  return transpose(solve(flip(y), flip(x), workspace), true, workspace);
};

/** a \ b: element by element for a scalar a, else the solution of a·x = b. */
export const leftDivide = (a: Value, b: Value, workspace: Workspace): Value => {
  const [x, y] = numericOperands('\\', a, b);
  if (x.re.length === 1) return elementwise('./', b, a, workspace, false, '\\');
  checkClasses('\\', a, b, x, y);
  if (x.dims.length > 2 || y.dims.length > 2 || x.dims[0] !== y.dims[0])
    throw nonconformant('\\', x.dims, y.dims);
  return solve(x, y, workspace);
};

const checkClasses = (operator: string, a: Value, b: Value, x: Tensor, y: Tensor): void => {
  const name = resultClass(x.class, y.class);
  if (name === undefined || isIntegerClass(name)) throw notImplemented(operator, a, b);
  if (x.im !== null || y.im !== null) fail(`operator ${operator} is not supported here for complex matrices`);
};

/** The solution of a·x = b, or the shortest least-squares solution where there is no single one. */
const solve = (a: Tensor, b: Tensor, workspace: Workspace): Value => {
  const [rows = 0, columns = 0] = a.dims;
  const count = b.dims[1]!;
  const name = resultClass(a.class, b.class)!;
  workspace.charge(rows * columns * Math.max(rows, columns, count));
  if (rows === 0 || columns === 0 || count === 0)
    return make([columns, count], workspace.allocate(columns * count), name);
  const direct = rows === columns ? solveSquare(rows, a.re, b.re, count, workspace) : undefined;
  const out = direct ?? leastSquares(rows, columns, a.re, b.re, count, workspace);
  return make([columns, count], fitAll(out, name), name);
};

const solveSquare = (
  n: number,
  a: Float64Array,
  b: Float64Array,
  count: number,
  workspace: Workspace,
): Float64Array | undefined => {
  const factors = factorise(n, a);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse[i * (n + 1)] = 1;
  if (!factors.singular) solveFactorised(factors, n, inverse);
  const condition = factors.singular ? 0 : reciprocalCondition(n, a, inverse);
  if (condition < Number.EPSILON) {
    const identifier = condition === 0 ? 'Octave:singular-matrix' : 'Octave:nearly-singular-matrix';
    workspace.warn(condition === 0 ? singularWarning : nearlySingular(condition), identifier);
    return undefined;
  }
  const out = workspace.allocate(n * count);
  out.set(b);
  solveFactorised(factors, count, out);
  return out;
};

const leastSquares = (
  rows: number,
  columns: number,
  a: Float64Array,
  b: Float64Array,
  count: number,
  workspace: Workspace,
): Float64Array => {
  const wide = rows < columns;
  const tall = wide ? flipped(rows, columns, a) : a;
  const [height, width] = wide ? [columns, rows] : [rows, columns];
  const { u, s, v } = singularValues(height, width, tall);
  // a = left · diag(s) · rightᵀ
  const [left, leftRows, right, rightRows] = wide ? [v, width, u, height] : [u, height, v, width];
  const out = workspace.allocate(columns * count);
  const tolerance = Number.EPSILON * (s[0] ?? 0);
  for (let c = 0; c < count; c++) {
    for (let k = 0; k < width; k++) {
      if (!(s[k]! > tolerance)) continue;
      let dot = 0;
      for (let i = 0; i < leftRows; i++) dot += left[i + k * leftRows]! * b[i + c * rows]!;
      const factor = dot / s[k]!;
      for (let i = 0; i < rightRows; i++) out[i + c * columns]! += factor * right[i + k * rightRows]!;
    }
  }
  return out;
};

const flipped = (rows: number, columns: number, a: Float64Array): Float64Array => {
  const out = new Float64Array(a.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j + i * columns] = a[i + j * rows]!;
  return out;
};
