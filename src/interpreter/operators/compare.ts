import { countOf, make } from '../values/make.ts';
import type { Tensor, Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { broadcastDims, forEachPair, mapPairs } from './broadcast.ts';
import { nonconformant, numericOperands } from './operands.ts';

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | '&' | '|';

const functions: Readonly<Record<Comparison, (x: number, y: number) => number>> = {
  '==': (x, y) => (x === y ? 1 : 0),
  '!=': (x, y) => (x !== y ? 1 : 0),
  '<': (x, y) => (x < y ? 1 : 0),
  '<=': (x, y) => (x <= y ? 1 : 0),
  '>': (x, y) => (x > y ? 1 : 0),
  '>=': (x, y) => (x >= y ? 1 : 0),
  '&': (x, y) => (x !== 0 && y !== 0 ? 1 : 0),
  '|': (x, y) => (x !== 0 || y !== 0 ? 1 : 0),
};

/** a op b element by element, as logicals. */
export const compare = (operator: Comparison, a: Value, b: Value, workspace: Workspace): Value => {
  const [x, y] = numericOperands(operator, a, b);
  const dims = broadcastDims(x.dims, y.dims);
  if (dims === undefined) throw nonconformant(operator, x.dims, y.dims);
  const out = workspace.allocate(countOf(dims));
  if (x.im === null && y.im === null) mapPairs(dims, x.re, x.dims, y.re, y.dims, functions[operator], out);
  else compareComplex(operator, x, y, dims, out);
  return make(dims, out, 'logical');
};

/** Complex numbers are ordered by size and then by angle. */
const compareComplex = (
  operator: Comparison,
  x: Tensor,
  y: Tensor,
  dims: readonly number[],
  out: Float64Array,
): void => {
  forEachPair(dims, x.dims, y.dims, (at, i, j) => {
    const a = x.re[i]!;
    const b = x.im?.[i] ?? 0;
    const c = y.re[j]!;
    const d = y.im?.[j] ?? 0;
    const f = functions[operator];
    if (operator === '==') out[at] = a === c && b === d ? 1 : 0;
    else if (operator === '!=') out[at] = a !== c || b !== d ? 1 : 0;
    else if (operator === '&' || operator === '|') out[at] = f(a || b, c || d);
    else {
      const sizeX = Math.hypot(a, b);
      const sizeY = Math.hypot(c, d);
      out[at] = sizeX === sizeY ? f(Math.atan2(b, a), Math.atan2(d, c)) : f(sizeX, sizeY);
    }
  });
};
