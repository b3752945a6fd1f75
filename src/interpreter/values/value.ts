import type { NumericClass } from './classes.ts';

/**
 * A value of the language. A real double scalar is always a plain `number` and a logical scalar always a plain
 * `boolean`, so that loops over numbers allocate nothing; every other array is a `Tensor`.
 */
export type Value = number | boolean | Tensor | Cell | Struct | FunctionHandle;

/**
 * How many variables hold a value. 0: a temporary, whose buffer an operator may reuse. 1: the one variable may change
 * it in place. What a container or a caller outside the program holds counts as held by very many.
 */
export const temporary = 0;
export const heldOnce = 1;
const byVeryMany = 2 ** 30;

/** `a:b`, a string with double quotes, or a matrix made by eye or diag. */
export type Origin = 'range' | 'double-quoted' | 'diagonal' | '';

/** A numeric, logical or char array, column-major. Code that is given a tensor must not change it. */
export class Tensor {
  readonly type = 'tensor';
  readonly class: NumericClass;
  /** At least two sizes; no trailing ones beyond the second. */
  readonly dims: readonly number[];
  /** Real parts in column-major order. */
  readonly re: Float64Array;
  /** Imaginary parts, or null where the array is real. Results of operations are narrowed: never all zero. */
  readonly im: Float64Array | null;
  /** How it was made, if that matters for printing or for escapes; lost when a part is assigned. */
  origin: Origin;
  /** See `temporary` and `heldOnce`. */
  held = temporary;

  constructor(
    dims: readonly number[],
    re: Float64Array,
    im: Float64Array | null = null,
    name: NumericClass = 'double',
    origin: Origin = '',
  ) {
    this.class = name;
    this.dims = dims;
    this.re = re;
    this.im = im;
    this.origin = origin;
  }
}

/** A cell array, column-major. */
export class Cell {
  readonly type = 'cell';
  readonly dims: readonly number[];
  readonly items: Value[];
  held = temporary;

  constructor(dims: readonly number[], items: Value[]) {
    this.dims = dims;
    this.items = items;
  }
}

/** A struct array: for each field its values, one an element, column-major. A 1×1 struct has one value a field. */
export class Struct {
  readonly type = 'struct';
  readonly dims: readonly number[];
  readonly fields: Map<string, Value[]>;
  held = temporary;

  constructor(dims: readonly number[], fields: Map<string, Value[]>) {
    this.dims = dims;
    this.fields = fields;
  }
}

/** `@name` or `@(parameters) expression` with the values that it captured. */
export class FunctionHandle {
  readonly type = 'handle';
  /** The function's name; empty for an anonymous function. */
  readonly name: string;
  /** The handle as Octave prints it. */
  readonly text: string;
  /** What to run: private to the evaluator. */
  readonly target: unknown;
  held = temporary;

  constructor(name: string, text: string, target: unknown) {
    this.name = name;
    this.text = text;
    this.target = target;
  }
}

/** A real double array of `rows` × `columns` from column-major numbers. The buffer is taken over, not copied. */
export const matrix = (rows: number, columns: number, data: Float64Array | readonly number[]): Value =>
  data.length === 1 && rows === 1
    ? data[0]!
    : new Tensor([rows, columns], data instanceof Float64Array ? data : Float64Array.from(data));

/** A row of characters. */
export const text = (content: string, origin: 'double-quoted' | '' = ''): Tensor => {
  const codes = new Float64Array(content.length);
  for (let i = 0; i < codes.length; i++) codes[i] = content.charCodeAt(i);
  return new Tensor([content.length === 0 ? 0 : 1, content.length], codes, null, 'char', origin);
};

/** Any numeric, logical or char value as a tensor; undefined for cells, structs and handles. */
export const asTensor = (value: Value): Tensor | undefined => {
  if (typeof value === 'number') return new Tensor([1, 1], Float64Array.of(value));
  if (typeof value === 'boolean') return new Tensor([1, 1], Float64Array.of(value ? 1 : 0), null, 'logical');
  return value.type === 'tensor' ? value : undefined;
};

const one: readonly number[] = [1, 1];

/** The sizes of a value, at least two. */
export const dimsOf = (value: Value): readonly number[] =>
  typeof value === 'number' || typeof value === 'boolean' || value.type === 'handle' ? one : value.dims;

/** The class as `class(value)` gives it. */
export const classOf = (value: Value): string => {
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'logical';
  switch (value.type) {
    case 'tensor':
      return value.class;
    case 'handle':
      return 'function_handle';
    default:
      return value.type;
  }
};

/** Sizes as Octave writes them: `25x64`. */
export const describeDims = (dims: readonly number[]): string => dims.join('x');

/** A variable now holds the value. */
export const hold = (value: Value): Value => {
  if (typeof value === 'object') value.held++;
  return value;
};

/** A variable no longer holds the value. */
export const release = (value: Value | undefined): void => {
  if (typeof value === 'object') value.held--;
};

/** The value is put into, or read from, a container or comes from outside, so it may not be changed in place any more. */
export const share = (value: Value): Value => {
  if (typeof value === 'object' && value.held < byVeryMany) value.held += byVeryMany;
  return value;
};
