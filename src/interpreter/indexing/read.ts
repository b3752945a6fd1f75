import { countOf, finish, trimDims } from '../values/make.ts';
import { Cell, dimsOf, Struct, share, Tensor, type Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import {
  colon,
  foldDims,
  type IndexedThing,
  type Positions,
  positionAt,
  positionsOf,
  type Subscript,
} from './subscripts.ts';

/** Which elements an index names, in order, and the sizes of the result. */
interface Selection {
  readonly dims: readonly number[];
  readonly positions: readonly Positions[];
  /** Distance between neighbours along each subscript. */
  readonly strides: readonly number[];
  readonly count: number;
}

/** value(subscripts) for any array; `name` is the variable's name, for messages. */
export const readIndex = (
  value: Value,
  subscripts: readonly Subscript[],
  name: string,
  workspace: Workspace,
): Value => {
  if (subscripts.length === 0) return value;
  if (value instanceof Tensor && subscripts.length === 2) {
    const column = readColumn(value, subscripts, workspace);
    if (column) return column;
  }
  const selection = select({ name, dims: dimsOf(value) }, subscripts);
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (selection.count === 1 && selection.dims.length === 2) return value;
    const out = workspace.allocate(selection.count).fill(Number(value));
    return finish(new Tensor(selection.dims, out, null, typeof value === 'number' ? 'double' : 'logical'));
  }
  if (value instanceof Tensor) {
    const re = gatherNumbers(value.re, selection, workspace);
    const im = value.im && gatherNumbers(value.im, selection, workspace);
    return finish(new Tensor(selection.dims, re, im, value.class));
  }
  if (value instanceof Cell) return new Cell(selection.dims, gatherItems(value.items, selection));
  if (value instanceof Struct) {
    const fields = new Map([...value.fields].map(([field, items]) => [field, gatherItems(items, selection)]));
    return new Struct(selection.dims, fields);
  }
  return value;
};

/** value(:, j) of a real matrix, which loops over patches read most. */
const readColumn = (
  value: Tensor,
  subscripts: readonly Subscript[],
  workspace: Workspace,
): Value | undefined => {
  const j = subscripts[1];
  if (subscripts[0] !== colon || typeof j !== 'number' || value.im !== null || value.dims.length !== 2)
    return undefined;
  const [rows = 0, columns = 0] = value.dims;
  if (!(j >= 1 && j <= columns && Number.isInteger(j)) || rows < 2) return undefined;
  const out = workspace.scratch(rows);
  const from = (j - 1) * rows;
  if (rows < 128) for (let i = 0; i < rows; i++) out[i] = value.re[from + i]!;
  else out.set(value.re.subarray(from, from + rows));
  return new Tensor([rows, 1], out, null, value.class);
};

/** The items of cell{subscripts}, in order. */
export const readItems = (cell: Cell, subscripts: readonly Subscript[], name: string): readonly Value[] => {
  if (subscripts.length === 0) return cell.items.map(share);
  const selection = select({ name, dims: cell.dims }, subscripts);
  const items: Value[] = [];
  visit(selection, (from) => items.push(share(cell.items[from]!)));
  return items;
};

const select = (thing: IndexedThing, subscripts: readonly Subscript[]): Selection => {
  const total = subscripts.length;
  if (total === 1) return selectLinear(thing, subscripts[0]!);
  const dims = foldDims(thing.dims, total);
  const positions = subscripts.map((subscript, i) => positionsOf(subscript, dims[i]!, thing, i, total));
  const counts = positions.map(({ count }) => count);
  let stride = 1;
  const strides = dims.map((size) => {
    const result = stride;
    stride *= size;
    return result;
  });
  return { dims: trimDims(counts), positions, strides, count: countOf(counts) };
};

const selectLinear = (thing: IndexedThing, subscript: Subscript): Selection => {
  const { dims } = thing;
  const positions = positionsOf(subscript, countOf(dims), thing, 0, 1);
  return { dims: linearDims(dims, positions), positions: [positions], strides: [1], count: positions.count };
};

/** A vector indexed by a vector keeps its own direction; otherwise the result has the shape of the index. */
const linearDims = (dims: readonly number[], positions: Positions): readonly number[] => {
  if (positions.type === 'all') return [positions.count, 1];
  const shape = positions.type === 'range' ? [1, positions.count] : positions.dims;
  const isVector = (d: readonly number[]): boolean => d.length === 2 && (d[0] === 1) !== (d[1] === 1);
  if (positions.count !== 1 && isVector(dims) && isVector(shape)) {
    return dims[0] === 1 ? [1, positions.count] : [positions.count, 1];
  }
  return shape;
};

const gatherNumbers = (from: Float64Array, selection: Selection, workspace: Workspace): Float64Array => {
  const out = workspace.scratch(selection.count);
  const { positions, strides } = selection;
  const [first] = positions;
  if (first === undefined) return out;
  const runs = selection.count / (first.count || 1);
  let at = 0;
  const copyRun = (offset: number): void => {
    if (first.type === 'all' || (first.type === 'range' && first.step === 1)) {
      const start = offset + (first.type === 'all' ? 0 : first.first);
      if (first.count < 16) for (let i = 0; i < first.count; i++) out[at + i] = from[start + i]!;
      else out.set(from.subarray(start, start + first.count), at);
    } else if (first.type === 'range') {
      for (let i = 0, p = offset + first.first; i < first.count; i++, p += first.step) out[at + i] = from[p]!;
    } else {
      const { list } = first;
      for (let i = 0; i < first.count; i++) out[at + i] = from[offset + list[i]!]!;
    }
    at += first.count;
  };
  if (first.count === 0) return out;
  if (positions.length === 1) copyRun(0);
  else if (positions.length === 2) {
    const second = positions[1]!;
    const stride = strides[1]!;
    for (let j = 0; j < runs; j++) copyRun(positionAt(second, j) * stride);
  } else forEachOffset(selection, copyRun);
  return out;
};

/** Calls `run` for every combination of the positions beyond the first, with their offset. */
const forEachOffset = ({ positions, strides }: Selection, run: (offset: number) => void): void => {
  const visitLevel = (level: number, offset: number): void => {
    if (level === 0) {
      run(offset);
      return;
    }
    const along = positions[level]!;
    for (let i = 0; i < along.count; i++)
      visitLevel(level - 1, offset + positionAt(along, i) * strides[level]!);
  };
  visitLevel(positions.length - 1, 0);
};

/** Calls `take` with the place of every selected element, in order. */
const visit = (selection: Selection, take: (from: number) => void): void => {
  const first = selection.positions[0]!;
  forEachOffset(selection, (offset) => {
    for (let i = 0; i < first.count; i++) take(offset + positionAt(first, i));
  });
};

const gatherItems = (from: readonly Value[], selection: Selection): Value[] => {
  const items: Value[] = [];
  visit(selection, (at) => items.push(share(from[at]!)));
  return items;
};
