import { InterpreterError } from '../errors.ts';
import { fitToClass, isIntegerClass, type NumericClass } from '../values/classes.ts';
import { countOf, emptyMatrix, fail, finish, sameDims, textRows, trimDims } from '../values/make.ts';
import {
  asTensor,
  Cell,
  describeDims,
  dimsOf,
  FunctionHandle,
  Struct,
  share,
  Tensor,
  type Value,
} from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';

/** [rows of values]: each row side by side, the rows below each other. */
export const concatenateRows = (rows: readonly (readonly Value[])[], workspace: Workspace): Value => {
  const padded = padText(rows.map((row) => concatenate(row, 1, workspace)));
  return padded.length === 1 ? padded[0]! : concatenate(padded, 0, workspace);
};

/** Rows of text of different lengths are filled with blanks. */
const padText = (rows: readonly Value[]): readonly Value[] => {
  const isText = (value: Value): value is Tensor => value instanceof Tensor && value.class === 'char';
  if (rows.length < 2 || !rows.every(isText)) return rows;
  const width = Math.max(...rows.map((row) => row.dims[1]!));
  if (rows.every((row) => row.dims[1] === width || row.re.length === 0)) return rows;
  return rows.map((row) => charMatrix(textRows(row), width));
};

/** A char matrix of lines, filled with blanks to the longest of them. */
export const charMatrix = (
  lines: readonly string[],
  width = Math.max(0, ...lines.map((line) => line.length)),
): Tensor => {
  const out = new Float64Array(lines.length * width);
  lines.forEach((line, i) => {
    for (let j = 0; j < width; j++) out[i + j * lines.length] = j < line.length ? line.charCodeAt(j) : 32;
  });
  return new Tensor([lines.length, width], out, null, 'char');
};

/** Puts values after each other along a dimension (0: below each other, 1: side by side). */
export const concatenate = (
  values: readonly Value[],
  along: number,
  workspace: Workspace,
  caller = '',
): Value => {
  if (values.length === 0) return emptyMatrix();
  if (values.length === 1 && !(values[0] instanceof Tensor && values[0].origin !== '')) return values[0]!;
  if (values.some((value) => value instanceof Cell))
    return concatenateCells(values, along, workspace, caller);
  if (values.some((value) => value instanceof Struct))
    return concatenateStructs(values, along, workspace, caller);
  if (values.some((value) => value instanceof FunctionHandle)) {
    return fail("concatenation operator not implemented for 'function handle' by 'matrix' operations");
  }
  const tensors = values.map((value) => asTensor(value)!);
  const type = commonClass(tensors);
  const { dims, parts } = arrange(tensors, along, caller);
  const re = workspace.allocate(countOf(dims));
  const complex = tensors.some(({ im }) => im !== null);
  const im = complex ? workspace.allocate(re.length) : null;
  place(parts, dims, along, (part, from, to, length) => {
    if (length > 16) re.set(part.re.subarray(from, from + length), to);
    else for (let i = 0; i < length; i++) re[to + i] = part.re[from + i]!;
    if (im && part.im) im.set(part.im.subarray(from, from + length), to);
  });
  if (isIntegerClass(type) || type === 'single')
    for (let i = 0; i < re.length; i++) re[i] = fitToClass(re[i]!, type);
  return finish(
    new Tensor(
      dims,
      re,
      im,
      type,
      tensors.some(({ origin }) => origin === 'double-quoted') ? 'double-quoted' : '',
    ),
  );
};

const commonClass = (tensors: readonly Tensor[]): NumericClass => {
  const classes = tensors.map((tensor) => tensor.class);
  if (classes.includes('char')) return 'char';
  const integer = classes.find(isIntegerClass);
  if (integer !== undefined) return integer;
  if (classes.includes('single')) return 'single';
  return classes.every((name) => name === 'logical') ? 'logical' : 'double';
};

interface Arranged<T> {
  readonly dims: readonly number[];
  readonly parts: readonly T[];
}

/** Checks the sizes and leaves out empty arrays that do not fit. */
const arrange = <T extends { readonly dims: readonly number[] }>(
  values: readonly T[],
  along: number,
  caller: string,
): Arranged<T> => {
  let dims: readonly number[] | undefined;
  const parts: T[] = [];
  for (const value of values) {
    if (dims === undefined || fits(dims, value.dims, along)) {
      dims = dims === undefined ? value.dims : joined(dims, value.dims, along);
      parts.push(value);
    } else if (isSkipped(value.dims)) {
      // [] and 1×0 add nothing.
    } else if (isSkipped(dims)) {
      dims = value.dims;
      parts.length = 0;
      parts.push(value);
    } else {
      throw mismatch(dims, value.dims, along, caller);
    }
  }
  return { dims: trimDims(dims ?? [0, 0]), parts };
};

const isSkipped = (dims: readonly number[]): boolean =>
  dims.length === 2 && countOf(dims) === 0 && dims[0]! + dims[1]! <= 1;

const fits = (a: readonly number[], b: readonly number[], along: number): boolean => {
  const length = Math.max(a.length, b.length, along + 1);
  for (let i = 0; i < length; i++) if (i !== along && (a[i] ?? 1) !== (b[i] ?? 1)) return false;
  return true;
};

const joined = (a: readonly number[], b: readonly number[], along: number): readonly number[] =>
  Array.from({ length: Math.max(a.length, b.length, along + 1) }, (_, i) =>
    i === along ? (a[i] ?? 1) + (b[i] ?? 1) : (a[i] ?? 1),
  );

const mismatch = (
  a: readonly number[],
  b: readonly number[],
  along: number,
  caller: string,
): InterpreterError => {
  if (caller !== '') return new InterpreterError(`${caller}: dimension mismatch`);
  const direction = along === 0 ? 'vertical' : 'horizontal';
  return new InterpreterError(`${direction} dimensions mismatch (${describeDims(a)} vs ${describeDims(b)})`);
};

/** Calls `put` for every run of neighbours in a part with its place in the whole. */
const place = <T extends { readonly dims: readonly number[] }>(
  parts: readonly T[],
  dims: readonly number[],
  along: number,
  put: (part: T, from: number, to: number, length: number) => void,
): void => {
  const inner = countOf(dims.slice(0, along));
  const outerStride = inner * (dims[along] ?? 1);
  let offset = 0;
  for (const part of parts) {
    const run = inner * (part.dims[along] ?? 1);
    const count = countOf(part.dims);
    for (let from = 0, outer = 0; from < count; from += run, outer++) {
      put(part, from, outer * outerStride + offset, run);
    }
    offset += run;
  }
};

const concatenateCells = (
  values: readonly Value[],
  along: number,
  workspace: Workspace,
  caller: string,
): Value => {
  const cells = values.flatMap((value) => {
    if (value instanceof Cell) return countOf(value.dims) === 0 ? [] : [value];
    return sameDims(dimsOf(value), [0, 0]) ? [] : [new Cell([1, 1], [share(value)])];
  });
  const { dims, parts } = arrange(cells, along, caller);
  workspace.allocate(countOf(dims));
  const items: Value[] = Array.from({ length: countOf(dims) }, () => 0);
  place(parts, dims, along, (part, from, to, length) => {
    for (let i = 0; i < length; i++) items[to + i] = share(part.items[from + i]!);
  });
  return new Cell(dims, items);
};

const concatenateStructs = (
  values: readonly Value[],
  along: number,
  workspace: Workspace,
  caller: string,
): Value => {
  const structs = values.flatMap((value) => (value instanceof Struct ? [value] : []));
  const isEmpty = (value: Value): boolean => value instanceof Tensor && value.re.length === 0;
  if (values.some((value) => !(value instanceof Struct) && !isEmpty(value))) {
    return fail("concatenation operator not implemented for 'struct' by 'matrix' operations");
  }
  const names = [...structs[0]!.fields.keys()];
  if (
    structs.some(({ fields }) => fields.size !== names.length || !names.every((name) => fields.has(name)))
  ) {
    return fail('concatenation of structs requires same field names');
  }
  const { dims, parts } = arrange(structs, along, caller);
  workspace.allocate(countOf(dims) * names.length);
  const fields = new Map<string, Value[]>();
  for (const name of names) {
    const items: Value[] = Array.from({ length: countOf(dims) }, () => 0);
    place(parts, dims, along, (part, from, to, length) => {
      for (let i = 0; i < length; i++) items[to + i] = share(part.fields.get(name)![from + i]!);
    });
    fields.set(name, items);
  }
  return new Struct(dims, fields);
};
