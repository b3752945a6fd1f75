import type { Builtin } from '../evaluate/machine.ts';
import { readIndex } from '../indexing/read.ts';
import { concatenateRows } from '../operators/concatenate.ts';
import { countOf, emptyItems, emptyMatrix, fail, numelOf, sameDims } from '../values/make.ts';
import {
  asTensor,
  Cell,
  classOf,
  dimsOf,
  FunctionHandle,
  Struct,
  share,
  type Value,
} from '../values/value.ts';
import { checkCount, sizeArguments } from './arguments.ts';

const cell: Builtin = (args, _, machine) => {
  const dims = args.length === 0 ? [0, 0] : sizeArguments('cell', args);
  machine.allocate(countOf(dims));
  return new Cell(dims, emptyItems(countOf(dims)));
};

const cell2mat: Builtin = (args, _, machine) => {
  checkCount('cell2mat', args, 1);
  const [c] = args;
  if (!(c instanceof Cell)) return fail('cell2mat: C must be a cell array');
  if (c.items.length === 0) return emptyMatrix();
  const type = classOf(c.items[0]!);
  if (c.items.some((item) => classOf(item) !== type))
    return fail('cell2mat: wrong type elements or mixed cells');
  const [rows = 0, columns = 0] = c.dims;
  const grid = Array.from({ length: rows }, (_x, i) =>
    Array.from({ length: columns }, (_y, j) => share(c.items[i + j * rows]!)),
  );
  return concatenateRows(grid, machine);
};

const num2cell: Builtin = (args, _, machine) => {
  checkCount('num2cell', args, 1);
  const value = args[0]!;
  machine.allocate(numelOf(value));
  const items = Array.from({ length: numelOf(value) }, (_x, i) => readIndex(value, [i + 1], '', machine));
  return new Cell(dimsOf(value), items);
};

/** Whether values have the same sizes and contents; classes do not count. */
export const isEqual = (a: Value, b: Value): boolean => {
  if (!sameDims(dimsOf(a), dimsOf(b))) return false;
  if (a instanceof Cell || b instanceof Cell) {
    return a instanceof Cell && b instanceof Cell && a.items.every((item, i) => isEqual(item, b.items[i]!));
  }
  if (a instanceof Struct || b instanceof Struct) {
    if (!(a instanceof Struct && b instanceof Struct) || a.fields.size !== b.fields.size) return false;
    return [...a.fields].every(([name, items]) => {
      const others = b.fields.get(name);
      return others !== undefined && items.every((item, i) => isEqual(item, others[i]!));
    });
  }
  if (a instanceof FunctionHandle || b instanceof FunctionHandle) {
    return (
      a === b ||
      (a instanceof FunctionHandle && b instanceof FunctionHandle && a.name !== '' && a.name === b.name)
    );
  }
  const x = asTensor(a)!;
  const y = asTensor(b)!;
  return x.re.every((v, i) => v === y.re[i] && (x.im?.[i] ?? 0) === (y.im?.[i] ?? 0));
};

/** Cells, structs and functions over their elements. */
export const cells: readonly (readonly [string, Builtin])[] = [
  ['cell', cell],
  ['cell2mat', cell2mat],
  ['num2cell', num2cell],
  [
    'isequal',
    (args) => {
      if (args.length < 2) return fail('Invalid call to isequal', 'Octave:invalid-fun-call');
      return args.slice(1).every((arg) => isEqual(args[0]!, arg));
    },
  ],
  [
    'deal',
    (args, outputs) => {
      const wanted = Math.max(outputs, 1);
      if (args.length === 1) return Array.from({ length: wanted }, () => args[0]!);
      return args.length === wanted ? args : fail('deal: nargin > 1 and nargin != nargout');
    },
  ],
];
