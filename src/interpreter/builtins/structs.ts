import type { Builtin } from '../evaluate/machine.ts';
import { countOf, fail, isText, make, sameDims, textRows, toText } from '../values/make.ts';
import { Cell, Struct, share, Tensor, text, type Value } from '../values/value.ts';
import { checkCount, textArgument, textList } from './arguments.ts';

/** struct('name', value, …); a cell gives the elements of a struct array. */
const struct: Builtin = (args) => {
  if (args.length === 1 && args[0] instanceof Struct) return args[0];
  if (args.length % 2 !== 0) return fail('struct: additional arguments must occur as "field", VALUE pairs');
  const cells = args.filter(
    (arg, i) => i % 2 === 1 && arg instanceof Cell && arg.items.length !== 1,
  ) as Cell[];
  const dims = cells[0]?.dims ?? [1, 1];
  const count = countOf(dims);
  if (cells.some((c) => !sameDims(c.dims, dims)))
    return fail('struct: dimensions of parameter 2 do not match those of parameter 4');
  const fields = new Map<string, Value[]>();
  for (let i = 0; i < args.length; i += 2) {
    const name = isText(args[i])
      ? textArgument('struct', args[i])
      : fail('struct: additional arguments must occur as "field", VALUE pairs');
    const value = args[i + 1]!;
    const items =
      value instanceof Cell && value.items.length === 1
        ? [value.items[0]!]
        : value instanceof Cell
          ? value.items
          : [value];
    fields.set(
      name,
      Array.from({ length: count }, (_, k) => share(items.length === 1 ? items[0]! : items[k]!)),
    );
  }
  return new Struct(dims, fields);
};

const fieldnames: Builtin = (args) => {
  const [s] = args;
  if (!(s instanceof Struct)) return fail('fieldnames: Invalid input argument');
  const names = [...s.fields.keys()].map((name) => text(name));
  return new Cell([names.length, 1], names);
};

const isfield: Builtin = (args) => {
  checkCount('isfield', args, 2);
  const [s, names] = args;
  const has = (name: Value): boolean => s instanceof Struct && isText(name) && s.fields.has(toText(name));
  if (!(names instanceof Cell)) return has(names!);
  return make(
    names.dims,
    Float64Array.from(names.items, (name) => (has(name) ? 1 : 0)),
    'logical',
  );
};

const copyFields = (s: Struct): Map<string, Value[]> =>
  new Map([...s.fields].map(([name, items]) => [name, items.map(share)]));

const rmfield: Builtin = (args) => {
  checkCount('rmfield', args, 2);
  const [s, names] = args;
  if (!(s instanceof Struct)) return fail('rmfield: first argument must be a struct');
  const fields = copyFields(s);
  for (const name of textList(names!) ?? []) {
    if (!fields.delete(name)) return fail(`rmfield: structure does not contain field ${name}`);
  }
  return new Struct(s.dims, fields);
};

const setfield: Builtin = (args) => {
  checkCount('setfield', args, 3);
  const [s, name, value] = args;
  if (!(s instanceof Struct)) return fail('setfield: invalid input');
  return new Struct(s.dims, copyFields(s).set(textArgument('setfield', name), [share(value!)]));
};

const getfield: Builtin = (args) => {
  checkCount('getfield', args, 2);
  const [s, name] = args;
  const field = textArgument('getfield', name);
  const items = s instanceof Struct ? s.fields.get(field) : undefined;
  return items?.[0] === undefined ? fail('invalid use of undefined value') : share(items[0]);
};

const struct2cell: Builtin = (args) => {
  const [s] = args;
  if (!(s instanceof Struct)) return fail('struct2cell: argument must be a structure');
  const items = [...s.fields.values()].map(([value]) => share(value!));
  return new Cell([items.length, 1], items);
};

const cell2struct: Builtin = (args) => {
  checkCount('cell2struct', args, 2, 3);
  const [c, names] = args;
  const list =
    names instanceof Tensor && names.class === 'char'
      ? textRows(names).map((row) => row.trimEnd())
      : textList(names!);
  if (!(c instanceof Cell) || list === undefined) return fail('cell2struct: CELL must be a cell array');
  if (c.items.length !== list.length) return fail('cell2struct: number of FIELDS does not match dimension');
  return new Struct([1, 1], new Map(list.map((name, i) => [name, [share(c.items[i]!)]])));
};

/** Structs and their fields. */
export const structs: readonly (readonly [string, Builtin])[] = [
  ['struct', struct],
  ['fieldnames', fieldnames],
  ['numfields', (args) => (args[0] instanceof Struct ? args[0].fields.size : 0)],
  ['isfield', isfield],
  ['rmfield', rmfield],
  ['setfield', setfield],
  ['getfield', getfield],
  ['struct2cell', struct2cell],
  ['cell2struct', cell2struct],
];
