import { InterpreterError } from '../errors.ts';
import { memoryMessage } from '../evaluate/machine.ts';
import { isIntegerClass, type NumericClass } from '../values/classes.ts';
import { countOf, fail, isText, toText } from '../values/make.ts';
import { asTensor, Cell, classOf, type Tensor, type Value } from '../values/value.ts';

/** The number of arguments is wrong. */
export const checkCount = (name: string, args: readonly Value[], least: number, most = least): void => {
  if (args.length < least || args.length > most) {
    throw new InterpreterError(`Invalid call to ${name}`, 'runtime', 'Octave:invalid-fun-call');
  }
};

/** The argument as an array of numbers. */
export const numericArgument = (name: string, value: Value | undefined): Tensor => {
  if (value === undefined)
    throw new InterpreterError(`Invalid call to ${name}`, 'runtime', 'Octave:invalid-fun-call');
  return asTensor(value) ?? fail(`${name}: wrong type argument '${wrongType(value)}'`);
};

const wrongType = (value: Value): string => {
  if (value instanceof Cell) return 'cell';
  return classOf(value) === 'function_handle' ? 'function handle' : 'scalar struct';
};

/** The argument as one number. */
export const scalarArgument = (name: string, value: Value | undefined): number => {
  if (typeof value === 'number') return value;
  const tensor = numericArgument(name, value);
  return tensor.re.length > 0 ? tensor.re[0]! : fail(`${name}: argument must be a scalar`);
};

export const textArgument = (name: string, value: Value | undefined): string =>
  isText(value) ? toText(value) : fail(`${name}: argument must be a string`);

/** The number of the dimension (from 0) that an argument names. */
export const dimensionArgument = (name: string, value: Value): number => {
  const dim = scalarArgument(name, value);
  return Number.isInteger(dim) && dim >= 1 ? dim - 1 : fail(`${name}: DIM must be a valid dimension`);
};

/** The first dimension that is not 1. */
export const defaultDimension = (dims: readonly number[]): number => {
  const found = dims.findIndex((size) => size !== 1);
  return found < 0 ? 0 : found;
};

/** Sizes given as f(n), f(rows, columns, …) or f([rows columns …]). */
export const sizeArguments = (name: string, args: readonly Value[]): readonly number[] => {
  if (args.length === 0) return [1, 1];
  const sizes =
    args.length === 1 ? [...numericArgument(name, args[0]).re] : args.map((arg) => scalarArgument(name, arg));
  if (sizes.some((size) => Number.isNaN(size))) {
    return fail(`${name}: dimensions must not be NaN`);
  }
  const dims = sizes.map((size) => Math.max(0, Math.trunc(size)));
  if (dims.length === 1) return [dims[0]!, dims[0]!];
  if (!(countOf(dims) < 2 ** 53)) {
    throw new InterpreterError(memoryMessage, 'memory', 'Octave:bad-alloc');
  }
  return dims;
};

/** The strings of a string or a cell of strings. */
export const textList = (value: Value): readonly string[] | undefined => {
  if (isText(value)) return [toText(value)];
  if (!(value instanceof Cell)) return undefined;
  const texts = value.items.flatMap((item) => (isText(item) ? [toText(item)] : []));
  return texts.length === value.items.length ? texts : undefined;
};

/** Classes of numbers that are no integers. */
export const classNames = new Set(['double', 'single', 'logical']);

/** Splits off a class given as the last argument. */
export const splitClass = (args: readonly Value[]): readonly [readonly Value[], NumericClass] => {
  const last = args.at(-1);
  if (isText(last)) {
    const word = toText(last);
    if (word === 'like') return [args.slice(0, -2), 'double'];
    if (isIntegerClass(word) || classNames.has(word)) return [args.slice(0, -1), word as NumericClass];
    return fail('invalid data type specified');
  }
  const second = args.at(-2);
  if (isText(second) && toText(second) === 'like') {
    return [args.slice(0, -2), asTensor(last!)?.class ?? 'double'];
  }
  return [args, 'double'];
};
