import { InterpreterError } from '../errors.ts';
import { countOf, fail, sameDims, trimDims } from '../values/make.ts';
import { describeDims } from '../values/value.ts';
import {
  extentOf,
  foldDims,
  type IndexedThing,
  type Positions,
  positionAt,
  positionsOf,
  type Subscript,
} from './subscripts.ts';

/** Where the elements of an assignment go. */
export interface Target {
  /** The array's sizes afterwards. */
  readonly dims: readonly number[];
  readonly positions: readonly Positions[];
  readonly strides: readonly number[];
  readonly count: number;
}

const mismatch = (expected: readonly number[], given: readonly number[], target: string): InterpreterError =>
  new InterpreterError(
    `=: nonconformant arguments (op1 is ${describeDims(expected)}, op2 is ${describeDims(given)})`,
    'runtime',
    'Octave:nonconformant-args',
    { type: 'assignment sizes', target, expected, given },
  );

/** Works out an assignment of values with sizes `given` to thing(subscripts), growing the array where needed. */
export const targetOf = (
  thing: IndexedThing,
  subscripts: readonly Subscript[],
  given: readonly number[],
): Target => {
  if (subscripts.length === 0) return fail('invalid empty index list');
  return subscripts.length === 1
    ? linearTarget(thing, subscripts[0]!, given)
    : gridTarget(thing, subscripts, given);
};

const linearTarget = (thing: IndexedThing, subscript: Subscript, given: readonly number[]): Target => {
  const { dims } = thing;
  const numel = countOf(dims);
  const positions = positionsOf(subscript, numel, thing, 0, 1, true);
  const values = countOf(given);
  if (positions.type === 'all' && numel === 0 && sameDims(dims, [0, 0]) && values > 0) {
    return { dims: given, positions: [{ type: 'all', count: values }], strides: [1], count: values };
  }
  if (values !== 1 && values !== positions.count) throw mismatch([positions.count, 1], given, thing.name);
  const extent = extentOf(positions);
  return {
    dims: extent > numel ? grownVector(dims, numel, extent, positions) : dims,
    positions: [positions],
    strides: [1],
    count: positions.count,
  };
};

/** An empty array becomes a row, a row or scalar grows to the right, a column downwards. */
const grownVector = (
  dims: readonly number[],
  numel: number,
  extent: number,
  positions: Positions,
): readonly number[] => {
  const [rows, columns] = dims;
  if (dims.length === 2) {
    if (numel === 0 && (rows === 0 || rows === 1)) return [1, extent];
    if (rows === 1) return [1, extent];
    if (columns === 1) return [extent, 1];
    if (numel === 0 && positions.type !== 'all') return [1, extent];
  }
  return fail('ind2sub: index out of range');
};

const gridTarget = (
  thing: IndexedThing,
  subscripts: readonly Subscript[],
  given: readonly number[],
): Target => {
  const total = subscripts.length;
  const before = foldDims(thing.dims, total);
  const isNew = countOf(thing.dims) === 0 && thing.dims.every((size) => size === 0);
  const bounds = isNew ? colonSizes(subscripts, given) : before;
  const positions = subscripts.map((subscript, i) =>
    positionsOf(subscript, bounds[i] ?? 0, thing, i, total, true),
  );
  const counts = positions.map(({ count }) => count);
  const wide = (d: readonly number[]): readonly number[] => d.filter((size) => size !== 1);
  const empty = counts.some((count) => count === 0) && countOf(given) <= 1;
  if (countOf(given) !== 1 && !empty && !sameDims(wide(counts), wide(given)))
    throw mismatch(counts, given, thing.name);
  const after = positions.map((p, i) => Math.max(before[i]!, extentOf(p)));
  const grows = after.some((size, i) => size > before[i]!);
  if (grows && total < thing.dims.length) {
    return fail('A(I,J,...) = X: dimensions mismatch');
  }
  let stride = 1;
  const strides = (grows ? after : before).map((size) => {
    const result = stride;
    stride *= size;
    return result;
  });
  return { dims: grows ? trimDims(after) : thing.dims, positions, strides, count: countOf(counts) };
};

/** The lengths that colons stand for when the array does not exist yet: the sizes of what is assigned, in order. */
const colonSizes = (subscripts: readonly Subscript[], given: readonly number[]): readonly number[] => {
  const colons = subscripts.filter((subscript) => typeof subscript === 'symbol').length;
  const sizes = colons === given.length ? [...given] : given.filter((size) => size !== 1);
  return subscripts.map((subscript) => (typeof subscript === 'symbol' ? (sizes.shift() ?? 1) : 0));
};

/** Calls `put` with each place and the number of the value that goes there. */
export const forEachPlace = (
  { positions, strides }: Target,
  put: (place: number, index: number) => void,
): void => {
  let index = 0;
  const first = positions[0]!;
  const visit = (level: number, offset: number): void => {
    if (level === 0) {
      for (let i = 0; i < first.count; i++) put(offset + positionAt(first, i), index++);
      return;
    }
    const along = positions[level]!;
    for (let i = 0; i < along.count; i++) visit(level - 1, offset + positionAt(along, i) * strides[level]!);
  };
  visit(positions.length - 1, 0);
};
