import type { Builtin, Machine } from '../evaluate/machine.ts';
import type { UnaryKernel } from '../linearAlgebra.ts';
import { complexExp, complexLog, complexSqrt, type Parts } from '../operators/complex.ts';
import { fitToClass, isIntegerClass, roundHalfAway } from '../values/classes.ts';
import { fail, fitAll, make, typeName } from '../values/make.ts';
import { asTensor, type Tensor, type Value } from '../values/value.ts';
import { checkCount } from './arguments.ts';

const argument = (name: string, args: readonly Value[]): Tensor => {
  checkCount(name, args, 1);
  const tensor = asTensor(args[0]!);
  return tensor ?? fail(`${name}: not defined for ${typeName(args[0]!)}`);
};

const floating = (x: Tensor): 'single' | 'double' => (x.class === 'single' ? 'single' : 'double');

/** A function of real numbers that stays real; complex arguments are refused unless `complex` is given. */
const real =
  (name: string, f: (x: number) => number, complex?: (a: number, b: number) => Parts): Builtin =>
  (args, _, machine) => {
    const x = argument(name, args);
    const type = isIntegerClass(x.class) ? x.class : floating(x);
    if (x.im !== null) {
      return complex
        ? mapComplex(x, complex, machine)
        : fail(`${name}: not defined for complex arguments here`);
    }
    const out = machine.allocate(x.re.length);
    for (let i = 0; i < out.length; i++) out[i] = f(x.re[i]!);
    return make(x.dims, fitAll(out, type), type);
  };

const mapComplex = (x: Tensor, f: (a: number, b: number) => Parts, machine: Machine): Value => {
  const re = machine.allocate(x.re.length);
  const im = machine.allocate(x.re.length);
  for (let i = 0; i < re.length; i++) {
    const parts = f(x.re[i]!, x.im?.[i] ?? 0);
    re[i] = parts[0];
    im[i] = parts[1];
  }
  const type = floating(x);
  return make(x.dims, fitAll(re, type), type, fitAll(im, type));
};

/** A function that becomes complex where its argument leaves the real domain. */
const extended =
  (
    name: string,
    f: (x: number) => number,
    inDomain: (x: number) => boolean,
    complex: (a: number, b: number) => Parts,
    kernel?: UnaryKernel,
  ): Builtin =>
  (args, _, machine) => {
    const [value] = args;
    if (typeof value === 'number' && args.length === 1 && inDomain(value)) return f(value);
    const x = argument(name, args);
    const { re } = x;
    let outside = x.im !== null;
    for (let i = 0; inDomain !== always && !outside && i < re.length; i++)
      if (!inDomain(re[i]!)) outside = !Number.isNaN(re[i]!);
    if (outside) {
      if (name === 'log' && x.im === null) {
        machine.note(
          'complex logarithm',
          'The logarithm of a negative number is complex; the result is complex from here on.',
        );
      }
      return mapComplex(x, complex, machine);
    }
    const out = machine.scratch(re.length);
    if (kernel) machine.linearAlgebra.unary(kernel, re, out);
    else for (let i = 0; i < out.length; i++) out[i] = f(re[i]!);
    const type = floating(x);
    return make(x.dims, fitAll(out, type), type);
  };

const scaledLog =
  (base: number) =>
  (a: number, b: number): Parts => {
    const [x, y] = complexLog(a, b);
    return [x / base, y / base];
  };

/** Parts, absolute value and angle of complex numbers: real results. */
const ofParts =
  (name: string, f: (a: number, b: number) => number): Builtin =>
  (args, _, machine) => {
    const x = argument(name, args);
    const out = machine.allocate(x.re.length);
    for (let i = 0; i < out.length; i++) out[i] = f(x.re[i]!, x.im?.[i] ?? 0);
    const type = isIntegerClass(x.class) ? x.class : floating(x);
    for (let i = 0; i < out.length; i++) out[i] = fitToClass(out[i]!, type);
    return make(x.dims, out, type);
  };

const test =
  (name: string, f: (x: number) => boolean): Builtin =>
  (args, _, machine) => {
    checkCount(name, args, 1);
    const x = asTensor(args[0]!);
    if (x === undefined) return false;
    const out = machine.allocate(x.re.length);
    for (let i = 0; i < out.length; i++) out[i] = f(x.re[i]!) || (x.im !== null && f(x.im[i]!)) ? 1 : 0;
    return make(x.dims, out, 'logical');
  };

const both =
  (f: (x: number) => number) =>
  (a: number, b: number): Parts => [f(a), f(b)];

const gamma = (x: number): number => {
  if (Number.isInteger(x)) {
    if (x <= 0) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
    let product = 1;
    for (let i = 2; i < x && product !== Number.POSITIVE_INFINITY; i++) product *= i;
    return product;
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const coefficients = [
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
    12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const t = x + 6.5;
  const sum = coefficients.reduce((total, c, i) => total + (i === 0 ? c : c / (x - 1 + i)), 0);
  return Math.sqrt(2 * Math.PI) * t ** (x - 0.5) * Math.exp(-t) * sum;
};

const always = (): boolean => true;
const fix = (x: number): number => Math.trunc(x) + 0;

/** Functions of one argument, element by element. */
export const elementary: readonly (readonly [string, Builtin])[] = [
  ['exp', extended('exp', Math.exp, always, complexExp, 'exp')],
  ['log', extended('log', Math.log, (x) => x >= 0, complexLog, 'log')],
  ['log2', extended('log2', Math.log2, (x) => x >= 0, scaledLog(Math.LN2))],
  ['log10', extended('log10', Math.log10, (x) => x >= 0, scaledLog(Math.LN10))],
  [
    'log1p',
    extended(
      'log1p',
      Math.log1p,
      (x) => x >= -1,
      (a, b) => complexLog(1 + a, b),
    ),
  ],
  ['expm1', real('expm1', Math.expm1)],
  ['sqrt', extended('sqrt', Math.sqrt, (x) => x >= 0, complexSqrt)],
  ['sin', real('sin', Math.sin)],
  ['cos', real('cos', Math.cos)],
  ['tan', real('tan', Math.tan)],
  ['asin', real('asin', Math.asin)],
  ['acos', real('acos', Math.acos)],
  ['atan', real('atan', Math.atan)],
  ['sinh', real('sinh', Math.sinh)],
  ['cosh', real('cosh', Math.cosh)],
  ['tanh', real('tanh', Math.tanh)],
  ['asinh', real('asinh', Math.asinh)],
  ['acosh', real('acosh', Math.acosh)],
  ['atanh', real('atanh', Math.atanh)],
  ['cbrt', real('cbrt', Math.cbrt)],
  ['gamma', real('gamma', gamma)],
  ['factorial', real('factorial', (x) => Math.round(gamma(x + 1)))],
  ['floor', real('floor', Math.floor, both(Math.floor))],
  ['ceil', real('ceil', Math.ceil, both(Math.ceil))],
  ['round', real('round', roundHalfAway, both(roundHalfAway))],
  ['fix', real('fix', fix, both(fix))],
  ['sign', real('sign', Math.sign)],
  ['abs', ofParts('abs', Math.hypot)],
  ['real', ofParts('real', (a) => a)],
  ['imag', ofParts('imag', (_, b) => b)],
  ['angle', ofParts('angle', (a, b) => Math.atan2(b, a))],
  ['arg', ofParts('arg', (a, b) => Math.atan2(b, a))],
  [
    'conj',
    real(
      'conj',
      (x) => x,
      (a, b) => [a, -b],
    ),
  ],
  ['isnan', test('isnan', Number.isNaN)],
  ['isinf', test('isinf', (x) => Math.abs(x) === Number.POSITIVE_INFINITY)],
  [
    'isfinite',
    (args, _, machine) => {
      checkCount('isfinite', args, 1);
      const x = asTensor(args[0]!);
      if (x === undefined) return fail('isfinite: not defined for cell');
      const out = machine.allocate(x.re.length);
      for (let i = 0; i < out.length; i++)
        out[i] = Number.isFinite(x.re[i]!) && Number.isFinite(x.im?.[i] ?? 0) ? 1 : 0;
      return make(x.dims, out, 'logical');
    },
  ],
];
