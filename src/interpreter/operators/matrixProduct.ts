import { isIntegerClass } from '../values/classes.ts';
import { fitAll, make } from '../values/make.ts';
import type { Tensor, Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { elementwise } from './arithmetic.ts';
import { nonconformant, notImplemented, numericOperands, resultClass } from './operands.ts';
import { transpose } from './unary.ts';

/** a * b; with `transposeA` or `transposeB` the product of the transposed operand, which is then never formed. */
export const matrixProduct = (
  a: Value,
  b: Value,
  workspace: Workspace,
  transposeA = false,
  transposeB = false,
  reuse = false,
): Value => {
  const [x, y] = numericOperands('*', a, b);
  if (x.re.length === 1 || y.re.length === 1) {
    const left = transposeA ? transpose(a, true, workspace) : a;
    const right = transposeB ? transpose(b, true, workspace) : b;
    return elementwise('.*', left, right, workspace, reuse, '*');
  }
  const name = resultClass(x.class, y.class);
  if (name === undefined || isIntegerClass(name)) throw notImplemented('*', a, b);
  const xDims = transposeA ? [x.dims[1]!, x.dims[0]!] : x.dims;
  const yDims = transposeB ? [y.dims[1]!, y.dims[0]!] : y.dims;
  if (xDims.length > 2 || yDims.length > 2 || xDims[1] !== yDims[0]) throw nonconformant('*', xDims, yDims);
  const [m = 0, k = 0] = xDims;
  const n = yDims[1]!;
  workspace.charge(m * n * Math.ceil(k / 16));
  const product = (p: Float64Array, q: Float64Array): Float64Array => {
    if (k === 0) return workspace.allocate(m * n);
    const out = workspace.scratch(m * n);
    if (out.length > 0) workspace.linearAlgebra.multiply(m, n, k, p, transposeA, q, transposeB, out);
    return out;
  };
  if (x.im === null && y.im === null) return make([m, n], fitAll(product(x.re, y.re), name), name);
  return complexProduct(x, y, transposeA, transposeB, product, [m, n], name);
};

const complexProduct = (
  x: Tensor,
  y: Tensor,
  transposeA: boolean,
  transposeB: boolean,
  product: (p: Float64Array, q: Float64Array) => Float64Array,
  dims: readonly number[],
  name: 'double' | 'single' | 'logical' | 'char',
): Value => {
  // The transposes that are folded into a product are conjugate ones.
  const conjugate = (im: Float64Array | null, transposed: boolean): Float64Array | null =>
    im && transposed ? im.map((v) => -v) : im;
  const xi = conjugate(x.im, transposeA);
  const yi = conjugate(y.im, transposeB);
  const re = product(x.re, y.re);
  if (xi && yi) addTo(re, product(xi, yi), -1);
  const im = yi ? product(x.re, yi) : re.map(() => 0);
  if (xi) addTo(im, product(xi, y.re), 1);
  return make(dims, fitAll(re, name), name, fitAll(im, name));
};

const addTo = (sum: Float64Array, term: Float64Array, sign: number): void => {
  for (let i = 0; i < sum.length; i++) sum[i]! += sign * term[i]!;
};
