import { resolve } from '../evaluate/calls.ts';
import type { Builtin } from '../evaluate/machine.ts';
import { fail, isText, make, toText } from '../values/make.ts';
import { FunctionHandle, hold, release, Struct, text } from '../values/value.ts';
import { scalarArgument, textArgument } from './arguments.ts';

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

/** What a program asks about itself and its surroundings: its variables and functions, the time, files, the version. */
export const surroundings: readonly (readonly [string, Builtin])[] = [
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
  ['load', load],
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
  ...ignored.map((name): readonly [string, Builtin] => [name, () => undefined]),
];
