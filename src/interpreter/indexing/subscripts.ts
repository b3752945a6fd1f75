import { InterpreterError } from '../errors.ts';
import { countOf } from '../values/make.ts';
import { asTensor, Cell, describeDims, FunctionHandle, type Tensor, type Value } from '../values/value.ts';

/** `:` as a subscript. */
export const colon = Symbol('colon');

/** `first:step:last` as a subscript, before any array is made of it; counts from 1. */
export class RangeSubscript {
  readonly first: number;
  readonly step: number;
  readonly count: number;

  constructor(first: number, step: number, count: number) {
    this.first = first;
    this.step = step;
    this.count = count;
  }
}

export type Subscript = Value | typeof colon | RangeSubscript;

/** Which elements along one dimension, counted from 0. */
export type Positions =
  | { readonly type: 'all'; readonly count: number }
  | { readonly type: 'range'; readonly first: number; readonly step: number; readonly count: number }
  | {
      readonly type: 'list';
      readonly list: Float64Array;
      readonly count: number;
      readonly dims: readonly number[];
    };

/** What is indexed, for messages: the variable's name or nothing. */
export interface IndexedThing {
  readonly name: string;
  readonly dims: readonly number[];
}

const described = (name: string, position: number, total: number, value: string): string => {
  const slots = Array.from({ length: total }, (_, i) => (i === position ? value : '_'));
  return `${name === '' ? 'index ' : name}(${slots.join(',')})`;
};

const outOfBound = (
  thing: IndexedThing,
  position: number,
  total: number,
  index: number,
  bound: number,
): InterpreterError =>
  new InterpreterError(
    `${described(thing.name, position, total, String(index))}: out of bound ${bound} (dimensions are ${describeDims(thing.dims)})`,
    'runtime',
    'Octave:index-out-of-bounds',
    { type: 'index out of bound', name: thing.name, dims: thing.dims },
  );

const invalidIndex = (
  thing: IndexedThing,
  position: number,
  total: number,
  value: string,
): InterpreterError =>
  new InterpreterError(
    `${described(thing.name, position, total, value)}: subscripts must be either integers 1 to (2^63)-1 or logicals`,
    'runtime',
    'Octave:invalid-index',
  );

const shown = (x: number): string => String(Number(x.toPrecision(6)));

/**
 * The positions that a subscript names. `bound` is the size along it and may be exceeded only if `grows`;
 * `position` of `total` says which subscript it is, for messages.
 */
export const positionsOf = (
  subscript: Subscript,
  bound: number,
  thing: IndexedThing,
  position: number,
  total: number,
  grows = false,
): Positions => {
  const check = (largest: number): void => {
    if (largest > bound && !grows) throw outOfBound(thing, position, total, largest, bound);
  };
  if (subscript === colon) return { type: 'all', count: bound };
  if (typeof subscript === 'number') {
    if (!(subscript >= 1) || subscript !== Math.floor(subscript)) {
      throw invalidIndex(thing, position, total, shown(subscript));
    }
    check(subscript);
    return { type: 'range', first: subscript - 1, step: 1, count: 1 };
  }
  if (subscript instanceof RangeSubscript) return rangePositions(subscript, thing, position, total, check);
  const tensor = asTensor(subscript);
  if (tensor === undefined) {
    const name =
      subscript instanceof Cell
        ? '<cell>'
        : subscript instanceof FunctionHandle
          ? '<function handle>'
          : '<struct>';
    throw invalidIndex(thing, position, total, name);
  }
  if (tensor.class === 'char' && tensor.re.length === 1 && tensor.re[0] === 58)
    return { type: 'all', count: bound };
  if (tensor.class === 'logical') return maskPositions(tensor, check);
  return listPositions(tensor, thing, position, total, check);
};

const rangePositions = (
  range: RangeSubscript,
  thing: IndexedThing,
  position: number,
  total: number,
  check: (largest: number) => void,
): Positions => {
  const { first, step, count } = range;
  const last = first + (count - 1) * step;
  if (count === 0) return { type: 'range', first: 0, step: 1, count };
  if (!Number.isInteger(first) || (count > 1 && !Number.isInteger(step))) {
    const broken = Number.isInteger(first) ? first + step : first;
    throw invalidIndex(thing, position, total, shown(broken));
  }
  if (Math.min(first, last) < 1) throw invalidIndex(thing, position, total, shown(first < 1 ? first : 0));
  check(Math.max(first, last));
  return { type: 'range', first: first - 1, step, count };
};

const maskPositions = (mask: Tensor, check: (largest: number) => void): Positions => {
  let count = 0;
  for (const flag of mask.re) if (flag !== 0) count++;
  const list = new Float64Array(count);
  for (let i = 0, at = 0; i < mask.re.length; i++) if (mask.re[i] !== 0) list[at++] = i;
  if (count > 0) check(list[count - 1]! + 1);
  const isRow = mask.dims.length === 2 && mask.dims[0] === 1;
  return { type: 'list', list, count, dims: isRow ? [1, count] : [count, 1] };
};

const listPositions = (
  tensor: Tensor,
  thing: IndexedThing,
  position: number,
  total: number,
  check: (largest: number) => void,
): Positions => {
  const { re, dims } = tensor;
  const list = new Float64Array(re.length);
  let largest = 0;
  for (let i = 0; i < re.length; i++) {
    const x = re[i]!;
    if (!(x >= 1) || x !== Math.floor(x) || tensor.im !== null)
      throw invalidIndex(thing, position, total, shown(x));
    if (x > largest) largest = x;
    list[i] = x - 1;
  }
  check(largest);
  return { type: 'list', list, count: re.length, dims };
};

/** The largest position plus one. */
export const extentOf = (positions: Positions): number => {
  if (positions.type === 'all') return positions.count;
  if (positions.count === 0) return 0;
  if (positions.type === 'range') {
    return Math.max(positions.first, positions.first + (positions.count - 1) * positions.step) + 1;
  }
  return positions.list.reduce((a, b) => Math.max(a, b), -1) + 1;
};

export const positionAt = (positions: Positions, i: number): number => {
  switch (positions.type) {
    case 'all':
      return i;
    case 'range':
      return positions.first + i * positions.step;
    case 'list':
      return positions.list[i]!;
  }
};

/** The sizes seen through `total` subscripts: the last one takes all dimensions that are left. */
export const foldDims = (dims: readonly number[], total: number): readonly number[] => {
  if (total === dims.length) return dims;
  if (total > dims.length) return [...dims, ...Array.from({ length: total - dims.length }, () => 1)];
  return [...dims.slice(0, total - 1), countOf(dims.slice(total - 1))];
};
