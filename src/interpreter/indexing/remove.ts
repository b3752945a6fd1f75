import { InterpreterError } from '../errors.ts';
import { countOf, fail, finish, trimDims } from '../values/make.ts';
import { asTensor, Cell, dimsOf, Struct, Tensor, type Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { readIndex } from './read.ts';
import { foldDims, type Positions, positionAt, positionsOf, type Subscript } from './subscripts.ts';

/** base(subscripts) = [] : removes the elements. */
export const removeIndex = (
  base: Value,
  subscripts: readonly Subscript[],
  name: string,
  workspace: Workspace,
): Value => {
  const dims = dimsOf(base);
  const total = subscripts.length;
  if (total === 0) return fail('invalid empty index list');
  const sizes = total === 1 ? [countOf(dims)] : foldDims(dims, total);
  const positions = subscripts.map((subscript, i) =>
    positionsOf(subscript, sizes[i]!, { name, dims }, i, total, true),
  );
  const covers = positions.map((p, i) => coversAll(p, sizes[i]!));
  if (total === 1) return removeLinear(base, dims, positions[0]!, covers[0]!, workspace);
  const partial = covers.flatMap((covered, i) => (covered ? [] : [i]));
  if (partial.length > 1) {
    if (positions.some(({ count }) => count === 0)) return base;
    return fail('a null assignment can only have one non-colon index');
  }
  // All elements along the dimension without a colon are removed; with colons only, the first dimension becomes
  // empty.
  const along =
    partial[0] ??
    Math.max(
      0,
      subscripts.findIndex((subscript) => typeof subscript !== 'symbol'),
    );
  const kept = complement(positions[along]!, sizes[along]!);
  const keep = subscripts.map((_, i): Subscript => (i === along ? kept : allOf(sizes[i]!)));
  return readIndex(reshaped(base, trimDims(sizes)), keep, name, workspace);
};

const allOf = (count: number): Tensor =>
  new Tensor(
    [1, count],
    Float64Array.from({ length: count }, (_, i) => i + 1),
  );

const coversAll = (positions: Positions, size: number): boolean =>
  positions.type === 'all' || complement(positions, size).re.length === 0;

/** The positions that are left, counted from 1. */
const complement = (positions: Positions, size: number): Tensor => {
  const gone = new Uint8Array(size);
  for (let i = 0; i < positions.count; i++) {
    const at = positionAt(positions, i);
    if (at >= size) {
      throw new InterpreterError(
        `A(I) = []: index out of bounds: value ${at + 1} out of bound ${size}`,
        'runtime',
        'Octave:index-out-of-bounds',
      );
    }
    gone[at] = 1;
  }
  const left: number[] = [];
  for (let i = 0; i < size; i++) if (gone[i] === 0) left.push(i + 1);
  return new Tensor([1, left.length], Float64Array.from(left));
};

const removeLinear = (
  base: Value,
  dims: readonly number[],
  positions: Positions,
  all: boolean,
  workspace: Workspace,
): Value => {
  const numel = countOf(dims);
  if (positions.count === 0) return base;
  if (positions.type === 'all' && all) return reshapedEmpty(base);
  const kept = complement(positions, numel);
  const isColumn = dims.length === 2 && dims[1] === 1 && dims[0] !== 1;
  const row = reshaped(base, isColumn ? [numel, 1] : [1, numel]);
  return readIndex(row, [kept], '', workspace);
};

const reshapedEmpty = (base: Value): Value => {
  if (base instanceof Cell) return new Cell([0, 0], []);
  if (base instanceof Struct)
    return new Struct([0, 0], new Map([...base.fields.keys()].map((key) => [key, []])));
  return new Tensor([0, 0], new Float64Array(0), null, asTensor(base)?.class ?? 'double');
};

/** The same elements under other sizes, without a copy; only for values that are read immediately. */
const reshaped = (base: Value, dims: readonly number[]): Value => {
  if (base instanceof Cell) return new Cell(dims, base.items);
  if (base instanceof Struct) return new Struct(dims, base.fields);
  const tensor = asTensor(base);
  return tensor ? finish(new Tensor(dims, tensor.re, tensor.im, tensor.class)) : base;
};
