import { InterpreterError } from '../errors.ts';
import type { Builtin, Machine } from '../evaluate/machine.ts';
import { isTrue } from '../evaluate/truth.ts';
import { replaceEscapes } from '../syntax/lexer.ts';
import { fail, isText, toText } from '../values/make.ts';
import { asTensor, Struct, type Tensor, text, type Value } from '../values/value.ts';
import { scalarArgument } from './arguments.ts';
import { argumentText } from './argumentText.ts';
import { isEqual } from './cells.ts';
import { formatArguments } from './strings.ts';

const identifierPattern = /^[A-Za-z][\w-]*(?::[\w-]+)+$/;

/** Splits an identifier such as `pkg:name` off the arguments of error and warning. */
const splitIdentifier = (args: readonly Value[]): readonly [string, readonly Value[]] => {
  const [first] = args;
  const word = isText(first) ? toText(first) : '';
  return args.length > 1 && identifierPattern.test(word) ? [word, args.slice(1)] : ['', args];
};

const error: Builtin = (args) => {
  const [first] = args;
  if (first === undefined) return fail('Invalid call to error', 'Octave:invalid-fun-call');
  if (first instanceof Struct) return rethrow([first]);
  const [identifier, rest] = splitIdentifier(args);
  // A text alone is not a template. A line end at its end is left out.
  const [only] = rest;
  const message = rest.length === 1 && isText(only) ? plainText(only) : formatArguments('error', rest);
  throw new InterpreterError(message.replace(/\n$/, ''), 'runtime', identifier);
};

/** A string with its escapes replaced. */
const plainText = (value: Tensor): string =>
  value.origin === 'double-quoted' ? toText(value) : replaceEscapes(toText(value));

const rethrow = (args: readonly Value[]): never => {
  const [problem] = args;
  const field = (name: string): string => {
    const value = problem instanceof Struct ? problem.fields.get(name)?.[0] : undefined;
    return isText(value) ? toText(value) : '';
  };
  throw new InterpreterError(field('message'), 'runtime', field('identifier'));
};

const warning: Builtin = (args, _, machine) => {
  const [first, second] = args;
  const word = isText(first) ? toText(first) : '';
  if (word === 'off' || word === 'on' || word === 'error' || word === 'query') {
    const which = isText(second) ? toText(second) : 'all';
    if (word === 'off') machine.silencedWarnings.add(which);
    else machine.silencedWarnings.delete(which);
    return undefined;
  }
  const [identifier, rest] = splitIdentifier(args);
  machine.warn(formatArguments('warning', rest), identifier);
  return undefined;
};

/** assert(condition), assert(condition, message, …), assert(observed, expected, tolerance). */
const assert: Builtin = (args, _, machine) => {
  const [first, second] = args;
  if (first === undefined) return fail('Invalid call to assert', 'Octave:invalid-fun-call');
  if (second === undefined || (isText(second) && !isText(first))) {
    if (isTrue(first)) return undefined;
    return fail(
      second === undefined
        ? `assert (${argumentText(machine.frame)}) failed`
        : formatArguments('assert', args.slice(1)),
    );
  }
  const tolerance = args[2] === undefined ? 0 : scalarArgument('assert', args[2]);
  return isClose(first, second, tolerance)
    ? undefined
    : fail('ASSERT errors for:  assert (observed,expected,tol): the values differ');
};

const isClose = (observed: Value, expected: Value, tolerance: number): boolean => {
  const x = asTensor(observed);
  const y = asTensor(expected);
  if (x === undefined || y === undefined || tolerance === 0) return isEqual(observed, expected);
  if (x.dims.join() !== y.dims.join() && y.re.length !== 1) return false;
  return x.re.every((v, i) => {
    const wanted = y.re[y.re.length === 1 ? 0 : i]!;
    if (Object.is(v, wanted)) return true;
    return Math.abs(v - wanted) <= (tolerance < 0 ? -tolerance * Math.abs(wanted) : tolerance);
  });
};

const checkArguments =
  (name: string, count: (machine: Machine) => number, what: string): Builtin =>
  (args, _, machine) => {
    const [least, most] = args.slice(-2).map((arg) => scalarArgument(name, arg));
    if (count(machine) < least!)
      return fail(`${name}: not enough ${what} arguments`, 'Octave:invalid-fun-call');
    if (count(machine) > most!) return fail(`${name}: too many ${what} arguments`, 'Octave:invalid-fun-call');
    return undefined;
  };

/** Errors and warnings, and what raises them where something does not hold. */
export const errors: readonly (readonly [string, Builtin])[] = [
  ['error', error],
  ['rethrow', (args) => rethrow(args)],
  ['warning', warning],
  ['assert', assert],
  ['lasterr', (_args, _outputs, machine) => text(machine.lastError)],
  ['lastwarn', (_args, _outputs, machine) => text(machine.lastWarning)],
  [
    'print_usage',
    (_args, _outputs, machine) =>
      fail(`Invalid call to ${machine.frame.code.name}`, 'Octave:invalid-fun-call'),
  ],
  ['narginchk', checkArguments('narginchk', (machine) => machine.frame.inputs, 'input')],
  ['nargoutchk', checkArguments('nargoutchk', (machine) => machine.frame.outputs, 'output')],
  ['validateattributes', () => undefined],
];
