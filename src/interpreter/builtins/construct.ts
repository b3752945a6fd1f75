import type { Builtin } from '../evaluate/machine.ts';
import { type IntegerClass, integerRange, isIntegerClass, type NumericClass } from '../values/classes.ts';
import { countOf, fail, fitAll, isText, make, toText } from '../values/make.ts';
import { makeRange } from '../values/range.ts';
import { asTensor, Tensor, type Value } from '../values/value.ts';
import {
  checkCount,
  numericArgument,
  scalarArgument,
  sizeArguments,
  splitClass,
  textArgument,
} from './arguments.ts';

const filled =
  (name: string, value: number, type?: NumericClass): Builtin =>
  (args, _, machine) => {
    const [sizes, given] = splitClass(args);
    const dims = sizeArguments(name, sizes);
    const out = machine.allocate(countOf(dims));
    if (value !== 0) out.fill(value);
    const result = type ?? given;
    return make(dims, fitAll(out, result), result);
  };

const eye: Builtin = (args, _, machine) => {
  const [sizes, type] = splitClass(args);
  const dims = sizeArguments('eye', sizes);
  if (dims.length > 2) return fail('Invalid call to eye');
  const [rows = 0, columns = 0] = dims;
  const out = machine.allocate(rows * columns);
  for (let i = 0; i < Math.min(rows, columns); i++) out[i * (rows + 1)] = 1;
  return rows > 1 || columns > 1
    ? new Tensor(dims, out, null, type, type === 'double' ? 'diagonal' : '')
    : make(dims, out, type);
};

const linspace: Builtin = (args, _, machine) => {
  checkCount('linspace', args, 2, 3);
  const base = scalarArgument('linspace', args[0]);
  const limit = scalarArgument('linspace', args[1]);
  const count = Math.max(1, Math.floor(args[2] === undefined ? 100 : scalarArgument('linspace', args[2])));
  const out = machine.allocate(count);
  const step = (limit - base) / (count - 1);
  for (let i = 0; i < count; i++) out[i] = base + i * step;
  out[count - 1] = limit;
  return make([1, count], out);
};

const colonFunction: Builtin = (args, _, machine) => {
  checkCount('colon', args, 2, 3);
  const numbers = args.map((arg) => scalarArgument('colon', arg));
  const [a = 0, b = 0, c] = numbers;
  return c === undefined ? makeRange(a, 1, b, true, machine) : makeRange(a, b, c, true, machine);
};

const limits =
  (which: 0 | 1): Builtin =>
  (args) => {
    const [arg] = args;
    const name =
      arg === undefined ? 'int32' : isText(arg) ? textArgument('intmax', arg) : (asTensor(arg)?.class ?? '');
    if (!isIntegerClass(name)) return fail(`${which ? 'intmax' : 'intmin'}: not defined for class '${name}'`);
    return make([1, 1], Float64Array.of(integerRange(name as IntegerClass)[which]), name);
  };

const eps: Builtin = (args, _, machine) => {
  const [arg] = args;
  if (isText(arg) && toText(arg) === 'single') return make([1, 1], Float64Array.of(2 ** -23), 'single');
  if (args.length !== 1 || isText(arg))
    return filled('eps', Number.EPSILON)(
      args.filter((value) => !isText(value)),
      1,
      machine,
    );
  const x = numericArgument('eps', arg);
  const out = machine.allocate(x.re.length);
  for (let i = 0; i < out.length; i++) {
    const size = Math.abs(x.re[i]!);
    if (!Number.isFinite(size)) out[i] = Number.NaN;
    else
      out[i] =
        x.class === 'single'
          ? 2 ** Math.max(Math.floor(Math.log2(size)) - 23, -149)
          : 2 ** Math.max(Math.floor(Math.log2(size)) - 52, -1074);
  }
  return make(x.dims, out, x.class);
};

const imaginaryUnit: Builtin = () => new Tensor([1, 1], Float64Array.of(0), Float64Array.of(1));

/** Functions that make arrays from sizes, numbers and random numbers. */
export const construct: readonly (readonly [string, Builtin])[] = [
  ['zeros', filled('zeros', 0)],
  ['ones', filled('ones', 1)],
  ['Inf', filled('Inf', Number.POSITIVE_INFINITY)],
  ['inf', filled('Inf', Number.POSITIVE_INFINITY)],
  ['NaN', filled('NaN', Number.NaN)],
  ['nan', filled('NaN', Number.NaN)],
  ['NA', filled('NA', Number.NaN)],
  ['pi', filled('pi', Math.PI)],
  ['e', filled('e', Math.E)],
  ['eps', eps],
  ['realmax', filled('realmax', Number.MAX_VALUE)],
  ['realmin', filled('realmin', 2 ** -1022)],
  ['flintmax', filled('flintmax', 2 ** 53)],
  ['true', filled('true', 1, 'logical')],
  ['false', filled('false', 0, 'logical')],
  ['i', imaginaryUnit],
  ['j', imaginaryUnit],
  ['I', imaginaryUnit],
  ['J', imaginaryUnit],
  ['eye', eye],
  ['linspace', linspace],
  [
    'logspace',
    (args, outputs, machine) => {
      const powers = linspace(args.length < 3 ? [...args, 50] : args, outputs, machine) as Value;
      const x = asTensor(powers)!;
      return make(
        x.dims,
        x.re.map((v) => 10 ** v),
      );
    },
  ],
  ['colon', colonFunction],
  ['intmax', limits(1)],
  ['intmin', limits(0)],
];
