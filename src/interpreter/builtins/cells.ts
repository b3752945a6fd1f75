import { InterpreterError } from '../errors.ts';
import { callHandle, resolve } from '../evaluate/calls.ts';
import type { Builtin, Machine } from '../evaluate/machine.ts';
import { isTrue } from '../evaluate/truth.ts';
import { readIndex } from '../indexing/read.ts';
import { concatenateRows } from '../operators/concatenate.ts';
import {
  countOf,
  emptyItems,
  emptyMatrix,
  fail,
  isText,
  make,
  numelOf,
  sameDims,
  textRows,
  toText,
} from '../values/make.ts';
import {
  asTensor,
  Cell,
  classOf,
  dimsOf,
  FunctionHandle,
  Struct,
  share,
  Tensor,
  text,
  type Value,
} from '../values/value.ts';
import { checkCount, numericArgument, sizeArguments, textArgument, textList } from './arguments.ts';

/** The function that an argument names or is. */
const functionArgument = (name: string, value: Value | undefined, machine: Machine): FunctionHandle => {
  if (value instanceof FunctionHandle) return value;
  if (!isText(value))
    return fail(`${name}: the first argument must be a function handle or the name of a function`);
  const target = toText(value);
  const found = resolve(machine, machine.frame.code, target);
  return found
    ? new FunctionHandle(target, `@${target}`, found)
    : fail(`${name}: invalid function NAME: ${target}`);
};

interface MapOptions {
  readonly uniform: boolean;
  readonly handler: FunctionHandle | undefined;
  readonly inputs: readonly Value[];
}

const mapOptions = (name: string, args: readonly Value[], machine: Machine): MapOptions => {
  let inputs = args;
  let uniform = true;
  let handler: FunctionHandle | undefined;
  while (inputs.length >= 3) {
    const option = inputs.at(-2);
    const word = isText(option) ? toText(option).toLowerCase() : '';
    if (word === 'uniformoutput') uniform = isTrue(inputs.at(-1)!);
    else if (word === 'errorhandler') handler = functionArgument(name, inputs.at(-1), machine);
    else break;
    inputs = inputs.slice(0, -2);
  }
  return { uniform, handler, inputs };
};

/** Calls the function for each element; `pick` takes element i out of an input. */
const mapElements = (
  name: string,
  args: readonly Value[],
  outputs: number,
  machine: Machine,
  pick: (input: Value, i: number) => Value,
): readonly Value[] => {
  const handle = functionArgument(name, args[0], machine);
  const { uniform, handler, inputs } = mapOptions(name, args.slice(1), machine);
  const [first] = inputs;
  if (first === undefined) return fail(`Invalid call to ${name}`, 'Octave:invalid-fun-call');
  const dims = dimsOf(first);
  const count = countOf(dims);
  for (const [k, input] of inputs.entries()) {
    if (!sameDims(dimsOf(input), dims)) {
      return fail(
        `${name}: all the input arguments must have the same size and shape (arg 1 and arg ${k + 1})`,
      );
    }
  }
  const wanted = Math.max(outputs, 1);
  const columns: Value[][] = Array.from({ length: wanted }, () => []);
  for (let i = 0; i < count; i++) {
    const given = inputs.map((input) => pick(input, i));
    const results = callWithHandler(machine, handle, handler, given, outputs, i);
    if (results.length < outputs) return fail(`${name}: function returned fewer than nargout values`);
    columns.forEach((column, k) => {
      const value = results[k];
      if (value !== undefined) column.push(value);
    });
  }
  if (outputs === 0 && columns.every((column) => column.length === 0) && count > 0) return [];
  return columns.map((column) =>
    uniform ? uniformResult(name, dims, column) : new Cell(dims, column.map(share)),
  );
};

const callWithHandler = (
  machine: Machine,
  handle: FunctionHandle,
  handler: FunctionHandle | undefined,
  args: readonly Value[],
  outputs: number,
  i: number,
): readonly Value[] => {
  if (handler === undefined) return callHandle(machine, handle, args, outputs);
  const { length } = machine.frames;
  try {
    return callHandle(machine, handle, args, outputs);
  } catch (error) {
    if (!(error instanceof InterpreterError) || error.kind === 'budget' || error.kind === 'deadline')
      throw error;
    machine.frames.length = length;
    const fields = new Map<string, Value[]>([
      ['message', [text(error.message)]],
      ['identifier', [text(error.identifier)]],
      ['index', [i + 1]],
    ]);
    return callHandle(machine, handler, [new Struct([1, 1], fields), ...args], outputs);
  }
};

const uniformResult = (name: string, dims: readonly number[], column: readonly Value[]): Value => {
  const tensors = column.map((value) => {
    const tensor = asTensor(value);
    if (tensor === undefined || tensor.re.length !== 1) {
      return fail(`${name}: all values must be scalars when UniformOutput = true`);
    }
    return tensor;
  });
  const type = tensors[0]?.class ?? 'double';
  if (
    name === 'cellfun' &&
    tensors.some((tensor) => tensor.class !== type && tensor.class !== 'char' && type !== 'double')
  ) {
    return fail(`${name}: return values must be of the same type`);
  }
  const re = Float64Array.from(tensors, (tensor) => tensor.re[0]!);
  const complex = tensors.some((tensor) => tensor.im !== null);
  const im = complex ? Float64Array.from(tensors, (tensor) => tensor.im?.[0] ?? 0) : null;
  return make(dims, re, type, im);
};

const cellfun: Builtin = (args, outputs, machine) => {
  if (args.slice(1).every((arg) => !(arg instanceof Cell))) return fail('cellfun: C must be a cell array');
  return mapElements('cellfun', args, outputs, machine, (input, i) =>
    input instanceof Cell ? share(input.items[i]!) : fail('cellfun: C must be a cell array'),
  );
};

const arrayfun: Builtin = (args, outputs, machine) =>
  mapElements('arrayfun', args, outputs, machine, (input, i) => readIndex(input, [i + 1], '', machine));

const structfun: Builtin = (args, outputs, machine) => {
  const handle = functionArgument('structfun', args[0], machine);
  const { uniform, inputs } = mapOptions('structfun', args.slice(1), machine);
  const [struct] = inputs;
  if (!(struct instanceof Struct)) return fail('structfun: S must be a scalar structure');
  const names = [...struct.fields.keys()];
  const values = names.map(
    (name) => callHandle(machine, handle, [share(struct.fields.get(name)![0]!)], Math.max(outputs, 1))[0]!,
  );
  if (uniform) return uniformResult('structfun', [values.length, 1], values);
  return new Struct([1, 1], new Map(names.map((name, i) => [name, [share(values[i]!)]])));
};

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

const bsxfun: Builtin = (args, _, machine) => {
  checkCount('bsxfun', args, 3);
  const handle = functionArgument('bsxfun', args[0], machine);
  const [x, y] = [numericArgument('bsxfun', args[1]), numericArgument('bsxfun', args[2])];
  const length = Math.max(x.dims.length, y.dims.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [x.dims[i] ?? 1, y.dims[i] ?? 1];
    if (a !== b && a !== 1 && b !== 1) {
      return fail(`bsxfun: nonconformant dimensions: ${x.dims.join('x')} and ${y.dims.join('x')}`);
    }
  }
  return callHandle(machine, handle, [args[1]!, args[2]!], 1);
};

/** Sums values by subscript. */
const accumarray: Builtin = (args, _, machine) => {
  checkCount('accumarray', args, 2, 3);
  const subscripts = numericArgument('accumarray', args[0]);
  const values = numericArgument('accumarray', args[1]);
  if (subscripts.dims[1] !== 1 && subscripts.dims[0] !== 1)
    return fail('accumarray: only one subscript is supported here');
  const largest = subscripts.re.reduce((a, b) => Math.max(a, b), 0);
  const asked = args[2] === undefined ? 0 : (numericArgument('accumarray', args[2]).re[0] ?? 0);
  const out = machine.allocate(Math.max(largest, asked));
  subscripts.re.forEach((at, i) => {
    if (!Number.isInteger(at) || at < 1) fail('accumarray: index must be a positive integer');
    out[at - 1]! += values.re[values.re.length === 1 ? 0 : i] ?? 0;
  });
  return make([out.length, 1], out);
};

/** Cells, structs and functions over their elements. */
export const cells: readonly (readonly [string, Builtin])[] = [
  ['cell', cell],
  ['cellfun', cellfun],
  ['arrayfun', arrayfun],
  ['structfun', structfun],
  ['cell2mat', cell2mat],
  ['num2cell', num2cell],
  ['struct', struct],
  ['fieldnames', fieldnames],
  ['numfields', (args) => (args[0] instanceof Struct ? args[0].fields.size : 0)],
  ['isfield', isfield],
  ['rmfield', rmfield],
  ['setfield', setfield],
  ['getfield', getfield],
  ['struct2cell', struct2cell],
  ['cell2struct', cell2struct],
  ['bsxfun', bsxfun],
  ['accumarray', accumarray],
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
