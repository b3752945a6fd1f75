import { fitToClass, type NumericClass } from '../values/classes.ts';
import { countOf, emptyMatrix, fail, finish, indexedTypeName, sameDims, typeName } from '../values/make.ts';
import { asTensor, Cell, heldOnce, Struct, share, Tensor, type Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';
import { enlargeItems, enlargeNumbers, growVector } from './resize.ts';
import type { Subscript } from './subscripts.ts';
import { forEachPlace, type Target, targetOf } from './target.ts';

/**
 * base(subscripts) = value. The base is changed in place where the only one who holds it is the variable that is
 * assigned; the result is then the base itself. An undefined base starts from [].
 */
export const assignIndex = (
  base: Value | undefined,
  subscripts: readonly Subscript[],
  value: Value,
  name: string,
  workspace: Workspace,
): Value => {
  if (base instanceof Cell) return assignCell(base, subscripts, value, name, workspace);
  if (base instanceof Struct || (value instanceof Struct && isNothing(base))) {
    return assignStruct(base instanceof Struct ? base : undefined, subscripts, value, name, workspace);
  }
  if (value instanceof Cell && base === undefined)
    return assignCell(new Cell([0, 0], []), subscripts, value, name, workspace);
  const tensor = base === undefined ? undefined : asTensor(base);
  const given = asTensor(value);
  if (given === undefined || (base !== undefined && tensor === undefined)) {
    const type = base === undefined ? 'matrix' : typeName(base).replace('range', 'matrix');
    return fail(`operator =: no conversion for assignment of '${typeName(value)}' to indexed '${type}'`);
  }
  return assignNumbers(tensor, base, subscripts, given, name, workspace);
};

const isNothing = (base: Value | undefined): boolean =>
  base === undefined || (base instanceof Tensor && base.re.length === 0 && base.class === 'double');

const assignNumbers = (
  tensor: Tensor | undefined,
  base: Value | undefined,
  subscripts: readonly Subscript[],
  given: Tensor,
  name: string,
  workspace: Workspace,
): Value => {
  const from = tensor ?? new Tensor([0, 0], new Float64Array(0), null, given.class);
  const target = targetOf({ name, dims: from.dims }, subscripts, given.dims);
  // The array keeps its class, whatever is assigned to a part of it.
  const type = from.class;
  const complex = from.im !== null || given.im !== null;
  const owned =
    base === tensor && given !== from && from.held === heldOnce && type === from.class && !complex;
  const result = owned
    ? ownedTarget(from, target.dims, workspace)
    : copyOf(from, target.dims, type, complex, workspace);
  const convert = converter(type, given, workspace);
  const { re } = given;
  const single = re.length === 1;
  const [only] = target.positions;
  if (single && target.count === 1 && target.positions.length === 1 && only?.type === 'range') {
    result.re[only.first] = convert(re[0]!);
  } else if (single) {
    const fill = convert(re[0]!);
    forEachPlace(target, (place) => {
      result.re[place] = fill;
    });
  } else
    forEachPlace(target, (place, index) => {
      result.re[place] = convert(re[index]!);
    });
  if (result.im) {
    const im = result.im;
    forEachPlace(target, (place, index) => {
      im[place] = given.im === null ? 0 : given.im[single ? 0 : index]!;
    });
  }
  return result === from ? from : finish(result);
};

/** The array itself, or a longer vector that may lie in the same buffer. */
const ownedTarget = (from: Tensor, dims: readonly number[], workspace: Workspace): Tensor => {
  if (sameDims(dims, from.dims)) {
    from.origin = '';
    return from;
  }
  const isVector = dims.length === 2 && (dims[0] === 1 || dims[1] === 1) && from.re.length > 0;
  if (!isVector) return copyOf(from, dims, from.class, false, workspace);
  return new Tensor(dims, growVector(from.re, countOf(dims), workspace), null, from.class);
};

const copyOf = (
  from: Tensor,
  dims: readonly number[],
  type: NumericClass,
  complex: boolean,
  workspace: Workspace,
): Tensor => {
  const same = sameDims(dims, from.dims);
  const copy = (data: Float64Array): Float64Array => {
    if (!same) return enlargeNumbers(data, from.dims, dims, workspace);
    const out = workspace.allocate(data.length);
    out.set(data);
    return out;
  };
  const re = copy(from.re);
  if (type !== from.class) for (let i = 0; i < re.length; i++) re[i] = fitToClass(re[i]!, type);
  const im = complex ? (from.im ? copy(from.im) : workspace.allocate(re.length)) : null;
  return new Tensor(dims, re, im, type);
};

const converter = (type: NumericClass, given: Tensor, workspace: Workspace): ((x: number) => number) => {
  if (type === given.class || type === 'double' || type === 'char') return (x) => x;
  if (type !== 'logical') return (x) => fitToClass(x, type);
  if (given.re.some((x) => x !== 0 && x !== 1))
    workspace.warn('value not equal to 1 or 0 converted to logical 1');
  return (x) => (x === 0 ? 0 : 1);
};

const assignCell = (
  base: Cell,
  subscripts: readonly Subscript[],
  value: Value,
  name: string,
  workspace: Workspace,
): Cell => {
  const given = value instanceof Cell ? value : new Cell([1, 1], [value]);
  const target = targetOf({ name, dims: base.dims }, subscripts, given.dims);
  const result = writableCell(base, target.dims, workspace);
  putItems(target, result.items, given.items);
  return result;
};

const writableCell = (base: Cell, dims: readonly number[], workspace: Workspace): Cell => {
  const isOwned = base.held === heldOnce;
  if (!sameDims(dims, base.dims)) {
    const growsAtEnd = dims.length === 2 && dims[0] === 1 && (base.dims[0] === 1 || base.items.length === 0);
    if (isOwned && growsAtEnd) return lengthened(base, dims, workspace);
    return new Cell(dims, enlargeItems(base.items.map(share), base.dims, dims, workspace));
  }
  if (isOwned) return base;
  workspace.allocate(base.items.length);
  return new Cell(base.dims, base.items.map(share));
};

/** A longer row in the same list of items; only for a cell that is not used any more. */
const lengthened = (base: Cell, dims: readonly number[], workspace: Workspace): Cell => {
  const count = countOf(dims);
  workspace.allocate(count - base.items.length);
  const empty = share(emptyMatrix());
  while (base.items.length < count) base.items.push(empty);
  return new Cell(dims, base.items);
};

const putItems = (target: Target, items: Value[], given: readonly Value[]): void => {
  forEachPlace(target, (place, index) => {
    items[place] = share(given.length === 1 ? given[0]! : given[index]!);
  });
};

/** base{subscripts} = value for one place. */
export const assignBrace = (
  base: Value | undefined,
  subscripts: readonly Subscript[],
  value: Value,
  name: string,
  workspace: Workspace,
): Value => {
  const cell = base instanceof Cell ? base : isNothing(base) ? new Cell([0, 0], []) : undefined;
  if (cell === undefined)
    return fail(`${base instanceof Struct ? 'struct' : shortType(base!)} cannot be indexed with {`);
  return assignCell(cell, subscripts, new Cell([1, 1], [value]), name, workspace);
};

/** How Octave names a value that is indexed in a way that it does not allow. */
export const shortType = (value: Value): string => {
  if (value instanceof Struct) return countOf(value.dims) === 1 ? 'scalar struct' : 'struct';
  return indexedTypeName(value);
};

/** base(subscripts) = struct: fields that either side lacks are added. */
const assignStruct = (
  base: Struct | undefined,
  subscripts: readonly Subscript[],
  value: Value,
  name: string,
  workspace: Workspace,
): Struct => {
  if (!(value instanceof Struct)) return fail('invalid assignment to struct array element');
  const from = base ?? new Struct([0, 0], new Map([...value.fields.keys()].map((field) => [field, []])));
  const target = targetOf({ name, dims: from.dims }, subscripts, value.dims);
  const fields = new Map<string, Value[]>();
  for (const field of new Set([...from.fields.keys(), ...value.fields.keys()])) {
    const old = from.fields.get(field) ?? Array.from({ length: countOf(from.dims) }, emptyMatrix);
    const items = enlargeItems(old.map(share), from.dims, target.dims, workspace);
    const given = value.fields.get(field) ?? Array.from({ length: countOf(value.dims) }, emptyMatrix);
    putItems(target, items, given);
    fields.set(field, items);
  }
  return new Struct(target.dims, fields);
};

/** base.name = value for a 1×1 struct; an undefined or empty base becomes a struct. */
export const assignField = (base: Value | undefined, name: string, value: Value): Struct => {
  if (isNothing(base)) return new Struct([1, 1], new Map([[name, [share(value)]]]));
  if (!(base instanceof Struct)) {
    const type = base instanceof Cell ? 'cell' : typeName(base!);
    return fail(
      base instanceof Cell
        ? 'invalid use of a N_-D array in indexed assignment'
        : `${type} cannot be indexed with .`,
    );
  }
  if (!sameDims(base.dims, [1, 1])) {
    return fail('invalid number of output arguments for expression X.name = VAL');
  }
  const result =
    base.held === heldOnce
      ? base
      : new Struct(base.dims, new Map([...base.fields].map(([key, items]) => [key, items.map(share)])));
  result.fields.set(name, [share(value)]);
  return result;
};
