import type { BinaryKernel } from '../linearAlgebra.ts';
import { isIntegerClass, type NumericClass } from '../values/classes.ts';
import { countOf, finish, fitAll, make, reusable, sameDims, trimDims } from '../values/make.ts';
import { type Origin, Tensor, type Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { broadcastDims, forEachPair, mapPairs } from './broadcast.ts';
import { complexDivide } from './complex.ts';
import { nonconformant, notImplemented, numericOperands, resultClass } from './operands.ts';

export type ElementOperator = '+' | '-' | '.*' | './';

const kernels: Readonly<Record<ElementOperator, BinaryKernel>> = {
  '+': 'add',
  '-': 'subtract',
  '.*': 'multiply',
  './': 'divide',
};

const scalarFunctions: Readonly<Record<ElementOperator, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '.*': (x, y) => x * y,
  './': (x, y) => x / y,
};

/**
 * a op b element by element, with broadcasting. With `reuse`, the buffer of an operand that nobody holds may take the
 * result; `written` is the operator as it is named in errors.
 */
export const elementwise = (
  operator: ElementOperator,
  a: Value,
  b: Value,
  workspace: Workspace,
  reuse = false,
  written: string = operator,
): Value => {
  const quick = plainElementwise(kernels[operator], a, b, workspace, reuse);
  if (quick) return quick;
  const [x, y] = numericOperands(written, a, b);
  const name = resultClass(x.class, y.class);
  if (name === undefined) throw notImplemented(written, a, b);
  const dims = broadcastDims(x.dims, y.dims);
  if (dims === undefined) throw nonconformant(written, x.dims, y.dims);
  if (x.im !== null || y.im !== null) return complexElementwise(operator, x, y, dims, name, workspace);
  const count = countOf(dims);
  const plain = name === 'double';
  const out = (reuse && plain && reusedBuffer(a, b, count)) || workspace.scratch(count);
  applyReal(operator, x, y, dims, out, workspace);
  if (plain) {
    return count === 1 && dims.length === 2
      ? out[0]!
      : new Tensor(dims, out, null, 'double', scaledOrigin(written, x, y));
  }
  if (isIntegerClass(name)) workspace.note('integer arithmetic', integerNote(name));
  return make(dims, fitAll(out, name), name);
};

const isPlain = (value: Value): value is Tensor =>
  value instanceof Tensor &&
  value.class === 'double' &&
  value.im === null &&
  value.re.length > 1 &&
  value.origin !== 'diagonal';

/** The commonest operands without any detour: a number and real numbers, or two arrays of the same sizes; undefined for others. */
const plainElementwise = (
  kernel: BinaryKernel,
  a: Value,
  b: Value,
  workspace: Workspace,
  reuse: boolean,
): Tensor | undefined => {
  if (isPlain(a)) {
    const { length } = a.re;
    if (typeof b === 'number') {
      const out = (reuse && reusable(a)) || workspace.scratch(length);
      workspace.linearAlgebra.scalar(kernel, a.re, b, false, out);
      return new Tensor(a.dims, out);
    }
    if (!isPlain(b) || !sameDims(a.dims, b.dims)) return undefined;
    const out = (reuse && (reusable(a) ?? reusable(b))) || workspace.scratch(length);
    workspace.linearAlgebra.binary(kernel, a.re, b.re, out);
    return new Tensor(a.dims, out);
  }
  if (typeof a !== 'number' || !isPlain(b)) return undefined;
  const out = (reuse && reusable(b)) || workspace.scratch(b.re.length);
  workspace.linearAlgebra.scalar(kernel, b.re, a, true, out);
  return new Tensor(b.dims, out);
};

/** x ± u·vᵀ for real matrices that conform; undefined for others. */
export const addOuterProduct = (
  x: Value,
  u: Value,
  v: Value,
  subtract: boolean,
  workspace: Workspace,
): Value | undefined => {
  if (!isPlain(x) || !isPlain(u) || !isPlain(v)) return undefined;
  const [m, n] = [u.re.length, v.re.length];
  if (x.dims.length !== 2 || x.dims[0] !== m || x.dims[1] !== n) return undefined;
  if (!isColumn(u) || !isColumn(v)) return undefined;
  workspace.charge(m * n);
  const out = reusable(x) ?? workspace.scratch(m * n);
  workspace.linearAlgebra.addOuter(x.re, u.re, v.re, subtract, out);
  return new Tensor(x.dims, out);
};

const isColumn = ({ dims }: Tensor): boolean => dims.length === 2 && dims[1] === 1;

/** A diagonal matrix times or by a number is printed as one. */
const scaledOrigin = (written: string, x: Tensor, y: Tensor): Origin => {
  if (written !== '*' && written !== '/') return '';
  if (x.origin === 'diagonal' && y.re.length === 1) return 'diagonal';
  return written === '*' && y.origin === 'diagonal' && x.re.length === 1 ? 'diagonal' : '';
};

const integerNote = (name: NumericClass): string =>
  `This is computed in ${name}: every result is rounded to a whole number and cut off at the ends of the class's range.`;

const reusedBuffer = (a: Value, b: Value, count: number): Float64Array | undefined => {
  const first = reusable(a);
  if (first?.length === count) return first;
  const second = reusable(b);
  return second?.length === count ? second : undefined;
};

const applyReal = (
  operator: ElementOperator,
  x: Tensor,
  y: Tensor,
  dims: readonly number[],
  out: Float64Array,
  workspace: Workspace,
): void => {
  const kernel = kernels[operator];
  const { linearAlgebra } = workspace;
  if (x.re.length === 1 || y.re.length === 1 || sameDims(x.dims, y.dims)) {
    linearAlgebra.binary(kernel, x.re, y.re, out);
    return;
  }
  const [rows = 0, columns = 0] = dims;
  if (dims.length === 2 && rows > 1 && columns > 1) {
    if (y.dims[1] === 1 && sameDims(x.dims, dims)) {
      linearAlgebra.binaryColumn(kernel, rows, columns, x.re, y.re, false, out);
      return;
    }
    if (x.dims[1] === 1 && sameDims(y.dims, dims)) {
      linearAlgebra.binaryColumn(kernel, rows, columns, y.re, x.re, true, out);
      return;
    }
  }
  mapPairs(dims, x.re, x.dims, y.re, y.dims, scalarFunctions[operator], out);
};

const complexElementwise = (
  operator: ElementOperator,
  x: Tensor,
  y: Tensor,
  dims: readonly number[],
  name: NumericClass,
  workspace: Workspace,
): Value => {
  const count = countOf(dims);
  const re = workspace.allocate(count);
  const im = workspace.allocate(count);
  const { re: xr, im: xi } = x;
  const { re: yr, im: yi } = y;
  forEachPair(dims, x.dims, y.dims, (at, i, j) => {
    const a = xr[i]!;
    const b = xi === null ? 0 : xi[i]!;
    const c = yr[j]!;
    const d = yi === null ? 0 : yi[j]!;
    switch (operator) {
      case '+':
        re[at] = a + c;
        im[at] = b + d;
        return;
      case '-':
        re[at] = a - c;
        im[at] = b - d;
        return;
      case '.*':
        // A real factor multiplies each part separately, so that 0 · Inf does not affect the other part.
        re[at] = xi === null ? a * c : yi === null ? a * c : a * c - b * d;
        im[at] = xi === null ? a * d : yi === null ? b * c : a * d + b * c;
        return;
      case './': {
        const quotient = yi === null ? [a / c, b / c] : complexDivide(a, b, c, d);
        re[at] = quotient[0]!;
        im[at] = quotient[1]!;
      }
    }
  });
  return finish(new Tensor(trimDims(dims), fitAll(re, name), fitAll(im, name), name));
};
