import { fail, make } from '../values/make.ts';
import type { Tensor, Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { factorise, reciprocalCondition, solveFactorised } from './factorise.ts';

export const singularWarning = 'matrix singular to machine precision';

/** The inverse of a real square matrix; all Inf, with a warning, where it is singular. */
export const invert = (x: Tensor, workspace: Workspace): Value => {
  const n = x.dims[0]!;
  if (x.dims.length > 2 || n !== x.dims[1]) return fail('inverse: argument must be a square matrix');
  if (x.im !== null) return fail('the inverse of a complex matrix is not supported here');
  const factors = factorise(n, x.re);
  const out = workspace.allocate(n * n);
  if (factors.singular) {
    workspace.warn(singularWarning, 'Octave:singular-matrix');
    return make([n, n], out.fill(Number.POSITIVE_INFINITY));
  }
  for (let i = 0; i < n; i++) out[i * (n + 1)] = 1;
  solveFactorised(factors, n, out);
  const condition = reciprocalCondition(n, x.re, out);
  if (condition < Number.EPSILON) workspace.warn(nearlySingular(condition), 'Octave:nearly-singular-matrix');
  return make([n, n], out);
};

export const nearlySingular = (condition: number): string =>
  `matrix singular to machine precision, rcond = ${Number(condition.toPrecision(6))}`;
