import type { Builtin, Machine } from '../evaluate/machine.ts';
import { isTrue } from '../evaluate/truth.ts';
import { applyBinary } from '../operators/binary.ts';
import { broadcastDims, mapPairs } from '../operators/broadcast.ts';
import { nonconformant, resultClass } from '../operators/operands.ts';
import { negate, not, plus, transpose } from '../operators/unary.ts';
import type { BinaryOperator } from '../syntax/tree.ts';
import { isIntegerClass, roundHalfAway } from '../values/classes.ts';
import { countOf, fail, fitAll, make } from '../values/make.ts';
import type { Value } from '../values/value.ts';
import { checkCount, numericArgument } from './arguments.ts';

/** An operator under its name; plus, times, and and or take more than two arguments as well. */
const named = (name: string, operator: BinaryOperator, most = 2): readonly [string, Builtin] => [
  name,
  (args, _, machine) => {
    checkCount(name, args, 2, most);
    return args
      .slice(1)
      .reduce((left, right) => applyBinary(operator, left, right, machine, false), args[0]!);
  },
];

/** A function of two real numbers with broadcasting. */
export const mapTwo = (
  name: string,
  a: Value | undefined,
  b: Value | undefined,
  f: (x: number, y: number) => number,
  machine: Machine,
): Value => {
  const x = numericArgument(name, a);
  const y = numericArgument(name, b);
  const dims =
    broadcastDims(x.dims, y.dims) ??
    fail(nonconformant(name, x.dims, y.dims).message.replace('operator ', ''));
  const type =
    resultClass(x.class, y.class) ??
    fail(`binary operator '${name}' not implemented for mixed integer classes`);
  const out = machine.allocate(countOf(dims));
  mapPairs(dims, x.re, x.dims, y.re, y.dims, f, out);
  return make(dims, fitAll(out, type), type);
};

const pair = (name: string, f: (x: number, y: number) => number): readonly [string, Builtin] => [
  name,
  (args, _, machine) => {
    checkCount(name, args, 2);
    return mapTwo(name, args[0], args[1], f, machine);
  },
];

/** x − y·floor(x / y): the sign of y. Quotients that are whole up to rounding give 0. */
const mod = (x: number, y: number): number => {
  if (y === 0) return x;
  const remainder = x % y;
  if (remainder === 0 || isNearlyWhole(x, y)) return 0;
  return remainder < 0 === y < 0 ? remainder : remainder + y;
};

const rem = (x: number, y: number): number => {
  if (y === 0) return Number.NaN;
  return isNearlyWhole(x, y) ? 0 : x % y;
};

const isNearlyWhole = (x: number, y: number): boolean => {
  if (Number.isInteger(y)) return false;
  const quotient = x / y;
  return Math.abs((quotient - Math.round(quotient)) / Math.round(quotient)) < Number.EPSILON;
};

/** Bits of whole numbers up to 2^53; other numbers give NaN. */
const bitwise =
  (f: (x: bigint, y: bigint) => bigint) =>
  (x: number, y: number): number =>
    Number.isFinite(x) && Number.isFinite(y)
      ? Number(f(BigInt(Math.trunc(x)), BigInt(Math.trunc(y))))
      : Number.NaN;

const gcd = (x: number, y: number): number => {
  let [a, b] = [Math.abs(x), Math.abs(y)];
  while (b > 0) [a, b] = [b, a % b];
  return a;
};

/** merge(mask, yes, no) chooses element by element. */
const merge: Builtin = (args, _, machine) => {
  checkCount('merge', args, 3);
  const [mask, yes, no] = args as [Value, Value, Value];
  const m = numericArgument('merge', mask);
  if (m.re.length === 1) return isTrue(mask) ? yes : no;
  const kept = applyBinary('.*', mask, yes, machine, false);
  return applyBinary('+', kept, applyBinary('.*', not(mask, machine), no, machine, false), machine, false);
};

/** Functions of two arguments, element by element, and the operators under their names. */
export const pairs: readonly (readonly [string, Builtin])[] = [
  named('plus', '+', 99),
  named('minus', '-'),
  named('times', '.*', 99),
  named('rdivide', './'),
  named('ldivide', '.\\'),
  named('mtimes', '*', 99),
  named('mrdivide', '/'),
  named('mldivide', '\\'),
  named('power', '.^'),
  named('mpower', '^'),
  named('eq', '=='),
  named('ne', '!='),
  named('lt', '<'),
  named('le', '<='),
  named('gt', '>'),
  named('ge', '>='),
  named('and', '&', 99),
  named('or', '|', 99),
  ['uminus', (args, _, machine) => negate(args[0] ?? fail('Invalid call to uminus'), machine)],
  ['uplus', (args) => plus(args[0] ?? fail('Invalid call to uplus'))],
  ['not', (args, _, machine) => not(args[0] ?? fail('Invalid call to not'), machine)],
  [
    'transpose',
    (args, _, machine) => transpose(args[0] ?? fail('Invalid call to transpose'), false, machine),
  ],
  [
    'ctranspose',
    (args, _, machine) => transpose(args[0] ?? fail('Invalid call to ctranspose'), true, machine),
  ],
  pair('mod', mod),
  pair('rem', rem),
  pair('atan2', Math.atan2),
  pair('hypot', Math.hypot),
  pair('gcd', gcd),
  pair('lcm', (x, y) => (x === 0 || y === 0 ? 0 : Math.abs(x * y) / gcd(x, y))),
  pair(
    'bitand',
    bitwise((x, y) => x & y),
  ),
  pair(
    'bitor',
    bitwise((x, y) => x | y),
  ),
  pair(
    'bitxor',
    bitwise((x, y) => x ^ y),
  ),
  pair('bitshift', (x, n) => Math.floor(x * 2 ** n)),
  [
    'idivide',
    (args, _, machine) => {
      checkCount('idivide', args, 2, 3);
      const [a, b] = args;
      const integer = [a, b].some((value) => isIntegerClass(numericArgument('idivide', value).class));
      if (!integer) return fail('idivide: at least one input must be an integer type');
      return mapTwo('idivide', a, b, (x, y) => (y === 0 ? roundHalfAway(x / y) : Math.trunc(x / y)), machine);
    },
  ],
  [
    'xor',
    (args, _, machine) => {
      checkCount('xor', args, 2);
      const result = mapTwo('xor', args[0], args[1], (x, y) => ((x !== 0) !== (y !== 0) ? 1 : 0), machine);
      return applyBinary('!=', result, 0, machine, false);
    },
  ],
  ['merge', merge],
  ['ifelse', merge],
];
