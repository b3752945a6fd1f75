import { InterpreterError } from '../errors.ts';
import { fitToClass, type NumericClass } from './classes.ts';
import { Cell, dimsOf, Struct, share, Tensor, temporary, type Value } from './value.ts';

/** A tensor as the canonical value: scalars become numbers and booleans, vanishing imaginary parts are dropped. */
export const finish = (tensor: Tensor): Value => {
  const real = tensor.im === null || tensor.im.some((x) => x !== 0) ? tensor : realPart(tensor);
  if (real.re.length !== 1 || real.im !== null || real.dims.length !== 2) return real;
  if (real.class === 'double') return real.re[0]!;
  return real.class === 'logical' ? real.re[0] !== 0 : real;
};

const realPart = (tensor: Tensor): Tensor => new Tensor(tensor.dims, tensor.re, null, tensor.class);

/** The canonical value of new data. Values must already fit the class. */
export const make = (
  dims: readonly number[],
  re: Float64Array,
  name: NumericClass = 'double',
  im: Float64Array | null = null,
): Value => finish(new Tensor(trimDims(dims), re, im, name));

/** Leaves out trailing ones beyond the second size. */
export const trimDims = (dims: readonly number[]): readonly number[] => {
  let length = dims.length;
  while (length > 2 && dims[length - 1] === 1) length--;
  return length === dims.length ? dims : dims.slice(0, length);
};

export const countOf = (dims: readonly number[]): number => {
  let count = 1;
  for (const size of dims) count *= size;
  return count;
};

export const sameDims = (a: readonly number[], b: readonly number[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** How many elements a value has. */
export const numelOf = (value: Value): number => countOf(dimsOf(value));

export const emptyMatrix = (): Tensor => new Tensor([0, 0], new Float64Array(0));

/** This number of places with [], all of them the same array, because values in containers are never changed in place. */
export const emptyItems = (count: number): Value[] => new Array<Value>(count).fill(share(emptyMatrix()));

export const isText = (value: Value | undefined): value is Tensor =>
  value instanceof Tensor && value.class === 'char' && value.dims.length === 2 && value.dims[0]! <= 1;

/** The characters of a row (or of all elements in order). */
export const toText = (tensor: Tensor): string => {
  let result = '';
  for (const code of tensor.re) result += String.fromCharCode(code);
  return result;
};

/** The rows of a char matrix. */
export const textRows = (tensor: Tensor): string[] => {
  const [rows = 0, columns = 0] = tensor.dims;
  return Array.from({ length: rows }, (_, i) => {
    let row = '';
    for (let j = 0; j < columns; j++) row += String.fromCharCode(tensor.re[i + j * rows]!);
    return row;
  });
};

/** Rounds every element to what the class can hold, in place. */
export const fitAll = (data: Float64Array, name: NumericClass): Float64Array => {
  if (name === 'double' || name === 'logical' || name === 'char') return data;
  for (let i = 0; i < data.length; i++) data[i] = fitToClass(data[i]!, name);
  return data;
};

/** A tensor whose numbers may be overwritten: the given one if nobody holds it, else undefined. */
export const reusable = (value: Value): Float64Array | undefined =>
  value instanceof Tensor && value.held === temporary && value.im === null && value.class === 'double'
    ? value.re
    : undefined;

/** The name of a value's type in Octave's messages about operators. */
export const typeName = (value: Value): string => {
  if (typeof value === 'number') return 'scalar';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof Cell) return 'cell';
  if (value instanceof Struct) return countOf(value.dims) === 1 ? 'scalar struct' : 'struct';
  if (!(value instanceof Tensor)) return 'function handle';
  const shape = value.re.length === 1 ? 'scalar' : 'matrix';
  switch (value.class) {
    case 'char':
      return 'string';
    case 'logical':
      return 'bool matrix';
    case 'double':
      if (value.origin === 'range') return 'range';
      return value.im ? `complex ${shape}` : shape;
    case 'single':
      return value.im ? `float complex ${shape}` : `float ${shape}`;
    default:
      return `${value.class} ${shape}`;
  }
};

/** The type as in `typeName`; where Octave tells the two kinds of strings apart. */
export const indexedTypeName = (value: Value): string =>
  value instanceof Tensor && value.class === 'char' && value.origin !== 'double-quoted'
    ? 'sq_string'
    : typeName(value);

export const fail = (message: string, identifier = ''): never => {
  throw new InterpreterError(message, 'runtime', identifier);
};
