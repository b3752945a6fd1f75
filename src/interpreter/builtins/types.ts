import { callHandle, resolve } from '../evaluate/calls.ts';
import type { Builtin } from '../evaluate/machine.ts';
import { fitToClass, isIntegerClass, type NumericClass } from '../values/classes.ts';
import { fail, isText, make, toText } from '../values/make.ts';
import {
  asTensor,
  Cell,
  classOf,
  FunctionHandle,
  Struct,
  Tensor,
  text,
  type Value,
} from '../values/value.ts';
import { checkCount, numericArgument, textArgument } from './arguments.ts';

const numericClasses: readonly NumericClass[] = [
  'double',
  'single',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
];

const convert = (name: string, value: Value | undefined, type: NumericClass): Value => {
  const x = numericArgument(name, value);
  if (x.class === type && value instanceof Tensor && value.origin === '') return value;
  const converted = (data: Float64Array): Float64Array => data.map((v) => fitToClass(v, type));
  return make(x.dims, converted(x.re), type, x.im && converted(x.im));
};

const asLogical = (value: Value | undefined): Value => {
  const x = numericArgument('logical', value);
  if (x.re.some(Number.isNaN)) return fail("logical: NaN can't be converted to logical value");
  return make(
    x.dims,
    x.re.map((v) => (v === 0 ? 0 : 1)),
    'logical',
  );
};

const isClass = (value: Value, name: string): boolean => {
  const actual = classOf(value);
  if (actual === name) return true;
  const isFloat = actual === 'double' || actual === 'single';
  if (name === 'float') return isFloat;
  if (name === 'integer') return isIntegerClass(actual);
  return name === 'numeric' && (isFloat || isIntegerClass(actual));
};

const predicate = (name: string, test: (value: Value) => boolean): readonly [string, Builtin] => [
  name,
  (args) => {
    checkCount(name, args, 1);
    return test(args[0]!);
  },
];

const isReal = (value: Value): boolean => {
  const x = asTensor(value);
  return x !== undefined && x.im === null;
};

const feval: Builtin = (args, outputs, machine) => {
  const [target, ...rest] = args;
  if (target instanceof FunctionHandle) return callHandle(machine, target, rest, outputs);
  if (!isText(target)) return fail('feval: FUNC must be the name of a function or a function handle');
  const name = toText(target);
  const found = resolve(machine, machine.frame.code, name);
  if (found === undefined) return fail(`feval: function '${name}' not found`);
  return callHandle(machine, new FunctionHandle(name, `@${name}`, found), rest, outputs);
};

/** Classes, conversions and handles. */
export const types: readonly (readonly [string, Builtin])[] = [
  ...numericClasses.map((name): readonly [string, Builtin] => [
    name,
    (args) => {
      checkCount(name, args, 1);
      return convert(name, args[0], name);
    },
  ]),
  [
    'logical',
    (args) => {
      checkCount('logical', args, 1);
      return asLogical(args[0]);
    },
  ],
  [
    'cast',
    (args) => {
      const name = textArgument('cast', args[1]);
      if (name === 'logical') return asLogical(args[0]);
      if (name !== 'char' && !numericClasses.includes(name as NumericClass)) {
        return fail(`cast: TYPE '${name}' is not a built-in data type`);
      }
      return convert('cast', args[0], name as NumericClass);
    },
  ],
  [
    'class',
    (args) => {
      checkCount('class', args, 1);
      return text(classOf(args[0]!));
    },
  ],
  [
    'isa',
    (args) => {
      checkCount('isa', args, 2);
      return isClass(args[0]!, textArgument('isa', args[1]));
    },
  ],
  predicate('isnumeric', (value) => isClass(value, 'numeric')),
  predicate('isfloat', (value) => isClass(value, 'float')),
  predicate('isinteger', (value) => isClass(value, 'integer')),
  predicate('islogical', (value) => isClass(value, 'logical')),
  predicate('isbool', (value) => isClass(value, 'logical')),
  predicate('ischar', (value) => isClass(value, 'char')),
  predicate('iscell', (value) => value instanceof Cell),
  predicate('isstruct', (value) => value instanceof Struct),
  predicate(
    'iscellstr',
    (value) => value instanceof Cell && value.items.every((item) => classOf(item) === 'char'),
  ),
  predicate('is_function_handle', (value) => value instanceof FunctionHandle),
  predicate('isreal', isReal),
  predicate('iscomplex', (value) => value instanceof Tensor && value.im !== null),
  predicate('isobject', () => false),
  predicate('issparse', () => false),
  [
    'full',
    (args) => {
      checkCount('full', args, 1);
      return args[0]!;
    },
  ],
  [
    'complex',
    (args) => {
      checkCount('complex', args, 1, 2);
      const re = numericArgument('complex', args[0]);
      const im = args[1] === undefined ? re.re.map(() => 0) : numericArgument('complex', args[1]).re;
      const count = Math.max(re.re.length, im.length);
      const spread = (x: Float64Array): Float64Array =>
        x.length === count ? x : new Float64Array(count).fill(x[0]!);
      const dims = re.re.length === count ? re.dims : numericArgument('complex', args[1]).dims;
      return new Tensor(dims, spread(re.re), spread(im));
    },
  ],
  [
    'func2str',
    (args) => {
      const [handle] = args;
      if (!(handle instanceof FunctionHandle))
        return fail('func2str: FCN_HANDLE argument must be a valid function handle');
      return text(handle.name === '' ? handle.text : handle.name);
    },
  ],
  ['feval', feval],
];
