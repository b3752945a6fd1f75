import { InterpreterError } from '../errors.ts';
import { resolve } from '../evaluate/calls.ts';
import type { Builtin, Machine } from '../evaluate/machine.ts';
import { isTrue } from '../evaluate/truth.ts';
import { disp, display } from '../printing/display.ts';
import { replaceEscapes } from '../syntax/lexer.ts';
import { fail, isText, make, toText } from '../values/make.ts';
import {
  asTensor,
  dimsOf,
  FunctionHandle,
  hold,
  release,
  Struct,
  type Tensor,
  text,
  type Value,
} from '../values/value.ts';
import { checkCount, scalarArgument, textArgument } from './arguments.ts';
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

const exist: Builtin = (args, _, machine) => {
  const name = textArgument('exist', args[0]);
  const kind = isText(args[1]) ? toText(args[1]) : '';
  const { frame } = machine;
  const slot = frame.code.slots.get(name);
  if (kind !== 'file' && kind !== 'builtin' && slot !== undefined && frame.slots[slot] !== undefined)
    return 1;
  if (kind === 'var') return 0;
  const found = resolve(machine, frame.code, name);
  if (found === undefined) return 0;
  return typeof found === 'function' ? 5 : 103;
};

/** clear, clear all, clear x y */
const clear: Builtin = (args, _, machine) => {
  const { frame } = machine;
  const words = args.map((arg) => (isText(arg) ? toText(arg) : '')).filter((word) => !word.startsWith('-'));
  const all = words.length === 0 || words.includes('all');
  for (const [name, slot] of frame.code.slots) {
    const chosen =
      all || words.some((word) => word === name || (word.includes('*') && matchesGlob(word, name)));
    if (!chosen) continue;
    release(frame.slots[slot]);
    frame.slots[slot] = undefined;
  }
  return undefined;
};

const matchesGlob = (pattern: string, name: string): boolean => {
  const [head = '', ...rest] = pattern.split('*');
  return name.startsWith(head) && rest.every((part) => name.includes(part));
};

const toc: Builtin = (args, outputs, machine) => {
  const since = args[0] === undefined ? machine.ticked : scalarArgument('toc', args[0]) / 1000;
  const seconds = (machine.now() - since) / 1000;
  if (outputs > 0) return seconds;
  machine.print(`Elapsed time is ${Number(seconds.toPrecision(6))} seconds\n`);
  return undefined;
};

const format: Builtin = (args, _, machine) => {
  const word = isText(args[0]) ? toText(args[0]).toLowerCase() : 'short';
  machine.longFormat = word.startsWith('long');
  return undefined;
};

/** fprintf(template, …) and fprintf(1, template, …); what goes to other files is dropped. */
const fprintf: Builtin = (args, _, machine) => {
  const [first] = args;
  const toFile = typeof first === 'number';
  const content = formatArguments('fprintf', toFile ? args.slice(1) : args);
  if (!toFile || first === 1) machine.print(content);
  return undefined;
};

/** puts and fputs give 0 for success. */
const printed = (machine: Machine, content: string): number => {
  machine.print(content);
  return 0;
};

const load: Builtin = (args, outputs, machine) => {
  const name = textArgument('load', args[0]);
  const found = machine.load(name);
  if (found === undefined) return fail(`load: unable to find file ${name}`);
  if (outputs > 0) return new Struct([1, 1], new Map([...found].map(([key, value]) => [key, [value]])));
  const { frame } = machine;
  for (const [key, value] of found) {
    const slot = frame.code.slots.get(key) ?? frame.code.slots.size;
    frame.code.slots.set(key, slot);
    frame.slots[slot] = hold(value);
  }
  return undefined;
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

/** Commands about windows, figures and paths: nothing happens here. */
const ignored = [
  'clc',
  'close',
  'figure',
  'hold',
  'more',
  'pkg',
  'addpath',
  'rmpath',
  'drawnow',
  'fflush',
  'axis',
  'colormap',
  'graphics_toolkit',
  'beep',
  'diary',
  'dbstop',
  'keyboard',
];

/** Errors, output, time, and questions of a program about itself, such as `exist`. */
export const control: readonly (readonly [string, Builtin])[] = [
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
  ['exist', exist],
  ['isvarname', (args) => isText(args[0]) && /^[A-Za-z_]\w*$/.test(toText(args[0]))],
  ['clear', clear],
  ['clearvars', clear],
  [
    'tic',
    (_args, outputs, machine) => {
      machine.ticked = machine.now();
      return outputs > 0 ? machine.ticked * 1000 : undefined;
    },
  ],
  ['toc', toc],
  [
    'clock',
    (_args, _outputs, machine) => make([1, 6], Float64Array.of(1970, 1, 1, 0, 0, machine.now() / 1000)),
  ],
  ['time', (_args, _outputs, machine) => machine.now() / 1000],
  ['now', (_args, _outputs, machine) => machine.now() / 86_400_000 + 719_529],
  ['cputime', (_args, _outputs, machine) => machine.now() / 1000],
  ['format', format],
  [
    'disp',
    (args, outputs, machine) => {
      checkCount('disp', args, 1);
      const content = disp(args[0]!, machine.longFormat);
      if (outputs > 0) return text(content);
      machine.print(content);
      return undefined;
    },
  ],
  [
    'display',
    (args, _, machine) => {
      checkCount('display', args, 1);
      const name = argumentText(machine.frame);
      const named = /^[A-Za-z_]\w*$/.test(name);
      machine.print(display(named ? name : '', args[0]!, machine.longFormat).replace(/^ = /, ''));
      return undefined;
    },
  ],
  [
    'printf',
    (args, _, machine) => {
      machine.note('octave only', 'MATLAB has no printf: fprintf does the same.');
      machine.print(formatArguments('printf', args));
      return undefined;
    },
  ],
  ['fprintf', fprintf],
  ['puts', (args, _, machine) => printed(machine, textArgument('puts', args[0]))],
  ['fputs', (args, _, machine) => printed(machine, textArgument('fputs', args[1]))],
  [
    'fdisp',
    (args, _, machine) =>
      machine.print(disp(args[1] ?? fail('Invalid call to fdisp'), machine.longFormat)) as undefined,
  ],
  ['stdout', () => 1],
  ['stderr', () => 2],
  ['load', load],
  ['narginchk', checkArguments('narginchk', (machine) => machine.frame.inputs, 'input')],
  ['nargoutchk', checkArguments('nargoutchk', (machine) => machine.frame.outputs, 'output')],
  [
    'str2func',
    (args) => {
      const [name] = args;
      if (!isText(name)) return fail('str2func: FCN_NAME must be a string');
      const word = toText(name).replace(/^@/, '');
      if (!/^[A-Za-z_]\w*$/.test(word))
        return fail('str2func: only the names of functions are supported here');
      return new FunctionHandle(word, `@${word}`, undefined);
    },
  ],
  [
    'isargout',
    (args, _, machine) => scalarArgument('isargout', args[0]) <= Math.max(1, machine.frame.outputs),
  ],
  ['OCTAVE_VERSION', () => text('7.3.0')],
  ['version', () => text('7.3.0')],
  ['ispc', () => false],
  ['isunix', () => true],
  ['ismac', () => false],
  ['validateattributes', () => undefined],
  [
    'isdiag',
    (args) => {
      const x = asTensor(args[0] ?? fail('Invalid call to isdiag'));
      const [rows = 0] = dimsOf(args[0]!);
      return x?.re.every((v, at) => v === 0 || at % rows === Math.floor(at / rows)) ?? false;
    },
  ],
  ...ignored.map((name): readonly [string, Builtin] => [name, () => undefined]),
];
