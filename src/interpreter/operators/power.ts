import { fitToClass, isIntegerClass } from '../values/classes.ts';
import { countOf, fail, fitAll, make, reusable } from '../values/make.ts';
import { Tensor, type Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { broadcastDims, forEachPair, mapPairs } from './broadcast.ts';
import { complexPower } from './complex.ts';
import { invert } from './invert.ts';
import { matrixProduct } from './matrixProduct.ts';
import { nonconformant, notImplemented, numericOperands, resultClass } from './operands.ts';

/** x^y of real numbers where it is real; Octave's pow(1, NaN) and pow(±1, ±Inf) are 1. */
export const realPower = (x: number, y: number): number => {
  if (y === 2) return x * x;
  return x === 1 || (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY) ? 1 : x ** y;
};

/** a .^ b. A negative base with a broken exponent gives a complex result. */
export const elementPower = (
  a: Value,
  b: Value,
  workspace: Workspace,
  reuse = false,
  written = '.^',
): Value => {
  if (b === 2 && a instanceof Tensor && a.class === 'double' && a.im === null && a.re.length > 1) {
    const out = (reuse && reusable(a)) || workspace.scratch(a.re.length);
    workspace.linearAlgebra.unary('square', a.re, out);
    return new Tensor(a.dims, out);
  }
  const [x, y] = numericOperands(written, a, b);
  const name = resultClass(x.class, y.class);
  if (name === undefined) throw notImplemented(written, a, b);
  const dims = broadcastDims(x.dims, y.dims);
  if (dims === undefined) throw nonconformant(written, x.dims, y.dims);
  const count = countOf(dims);
  const complex =
    x.im !== null || y.im !== null || (!y.re.every(Number.isInteger) && x.re.some((v) => v < 0));
  if (complex) {
    const re = workspace.allocate(count);
    const im = workspace.allocate(count);
    forEachPair(dims, x.dims, y.dims, (at, i, j) => {
      const exponent = y.im?.[j] ?? 0;
      const parts = complexPower(x.re[i]!, x.im?.[i] ?? 0, y.re[j]!, exponent);
      re[at] = parts[0];
      im[at] = parts[1];
    });
    return make(dims, fitAll(re, name), name, fitAll(im, name));
  }
  const buffer = reuse && name === 'double' ? reusable(a) : undefined;
  const out = buffer?.length === count ? buffer : workspace.scratch(count);
  if (y.re.length === 1 && y.re[0] === 2) workspace.linearAlgebra.unary('square', x.re, out);
  else mapPairs(dims, x.re, x.dims, y.re, y.dims, realPower, out);
  if (isIntegerClass(name) || name === 'single')
    for (let i = 0; i < count; i++) out[i] = fitToClass(out[i]!, name);
  return make(dims, out, name);
};

/** a ^ b: scalars as .^, a square matrix with a whole exponent by repeated products. */
export const matrixPower = (a: Value, b: Value, workspace: Workspace): Value => {
  const [x, y] = numericOperands('^', a, b);
  if (x.re.length === 1 && y.re.length === 1) return elementPower(a, b, workspace, false, '^');
  const square = (t: Tensor): boolean => t.dims.length === 2 && t.dims[0] === t.dims[1];
  if (!((square(x) && y.re.length === 1) || (square(y) && x.re.length === 1))) {
    return fail(
      'for x^y, only square matrix arguments are permitted and one argument must be scalar.  Use .^ for elementwise power.',
    );
  }
  const exponent = y.re[0]!;
  if (y.re.length !== 1 || y.im !== null || !Number.isInteger(exponent) || Math.abs(exponent) > 2 ** 31) {
    return fail('powers of a matrix are supported here for whole exponents only');
  }
  let base: Value = exponent < 0 ? invert(x, workspace) : a;
  let result: Value | undefined;
  for (let n = Math.abs(exponent); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = result === undefined ? base : matrixProduct(result, base, workspace);
    if (n > 1) base = matrixProduct(base, base, workspace);
  }
  return result ?? identity(x.dims[0]!, workspace);
};

const identity = (n: number, workspace: Workspace): Value => {
  const out = workspace.allocate(n * n);
  for (let i = 0; i < n; i++) out[i * (n + 1)] = 1;
  return new Tensor([n, n], out, null, 'double', 'diagonal');
};
