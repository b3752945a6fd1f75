import { InterpreterError } from '../errors.ts';
import { fitAll, make, reusable, sameDims, typeName } from '../values/make.ts';
import { asTensor, Cell, Struct, share, Tensor, type Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';

const notImplemented = (operator: string, value: Value): InterpreterError =>
  new InterpreterError(
    `unary operator '${operator}' not implemented for '${typeName(value)}' operands`,
    'runtime',
    '',
    { type: 'operand classes', operator, operands: [] },
  );

const arithmeticClass = (name: Tensor['class']): Tensor['class'] =>
  name === 'logical' || name === 'char' ? 'double' : name;

/** -value */
export const negate = (value: Value, workspace: Workspace, reuse = false): Value => {
  if (typeof value === 'number') return -value;
  const x = asTensor(value);
  if (x === undefined) throw notImplemented('-', value);
  const out = (reuse && reusable(value)) || workspace.scratch(x.re.length);
  workspace.linearAlgebra.unary('negate', x.re, out);
  const name = arithmeticClass(x.class);
  if (x.origin === 'diagonal') return new Tensor(x.dims, out, null, name, 'diagonal');
  return make(x.dims, fitAll(out, name), name, x.im?.map((v) => -v) ?? null);
};

/** +value: characters and logicals become numbers. */
export const plus = (value: Value): Value => {
  if (typeof value === 'number') return value;
  const x = asTensor(value);
  if (x === undefined) throw notImplemented('+', value);
  const name = arithmeticClass(x.class);
  return name === x.class && value instanceof Tensor ? value : make(x.dims, x.re.slice(), name, x.im);
};

/** !value */
export const not = (value: Value, workspace: Workspace): Value => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number' && !Number.isNaN(value)) return value === 0;
  const x = asTensor(value);
  if (x === undefined) throw notImplemented('!', value);
  const out = workspace.allocate(x.re.length);
  for (let i = 0; i < out.length; i++) out[i] = x.re[i] === 0 && (x.im?.[i] ?? 0) === 0 ? 1 : 0;
  return make(x.dims, out, 'logical');
};

/** value' (conjugate) or value.' */
export const transpose = (value: Value, conjugate: boolean, workspace: Workspace): Value => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Tensor) return transposeTensor(value, conjugate, workspace);
  const operator = conjugate ? "'" : ".'";
  if (value instanceof Cell) return new Cell(swapped(value.dims), reorder(value.dims, value.items));
  if (value instanceof Struct && !sameDims(value.dims, [1, 1])) {
    const fields = new Map([...value.fields].map(([name, items]) => [name, reorder(value.dims, items)]));
    return new Struct(swapped(value.dims), fields);
  }
  if (value instanceof Struct) return value;
  throw notImplemented(operator, value);
};

const swapped = (dims: readonly number[]): readonly number[] => {
  if (dims.length > 2) throw new InterpreterError('transpose not defined for N-D objects');
  return [dims[1]!, dims[0]!];
};

const reorder = (dims: readonly number[], items: readonly Value[]): Value[] => {
  const [rows = 0, columns = 0] = dims;
  return items.map((_, at) => share(items[Math.floor(at / columns) + (at % columns) * rows]!));
};

const transposeTensor = (x: Tensor, conjugate: boolean, workspace: Workspace): Value => {
  const dims = swapped(x.dims);
  const part = (data: Float64Array, sign: number): Float64Array => {
    const [rows = 0, columns = 0] = x.dims;
    const out = workspace.scratch(data.length);
    if ((rows === 1 || columns === 1) && sign === 1) out.set(data);
    else transposeBlocks(rows, columns, data, sign, out);
    return out;
  };
  const im = x.im && part(x.im, conjugate ? -1 : 1);
  return new Tensor(dims, part(x.re, 1), im, x.class, x.origin === 'diagonal' ? 'diagonal' : '');
};

/** Blocks of 16 × 16 keep both arrays in the cache. */
const transposeBlocks = (
  rows: number,
  columns: number,
  x: Float64Array,
  sign: number,
  out: Float64Array,
): void => {
  const size = 16;
  for (let j0 = 0; j0 < columns; j0 += size) {
    const j1 = Math.min(j0 + size, columns);
    for (let i0 = 0; i0 < rows; i0 += size) {
      const i1 = Math.min(i0 + size, rows);
      for (let j = j0; j < j1; j++) {
        for (let i = i0; i < i1; i++) out[i * columns + j] = sign * x[j * rows + i]!;
      }
    }
  }
};
