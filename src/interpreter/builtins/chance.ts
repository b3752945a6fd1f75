import type { Builtin, Machine } from '../evaluate/machine.ts';
import { countOf, fail, fitAll, isText, make, toText } from '../values/make.ts';
import type { Value } from '../values/value.ts';
import {
  checkCount,
  classNames,
  numericArgument,
  scalarArgument,
  sizeArguments,
  splitClass,
} from './arguments.ts';

/**
 * Random numbers. `rand('seed', 1)` and similar calls have no effect, because the generator is passed in from
 * outside.
 */
const chance =
  (name: string, draw: (machine: Machine) => number): Builtin =>
  (args, _, machine) => {
    if (isText(args[0]) && !classNames.has(toText(args[0]))) return undefined;
    const [sizes, type] = splitClass(args);
    const dims = sizeArguments(name, sizes);
    const out = machine.allocate(countOf(dims));
    for (let i = 0; i < out.length; i++) out[i] = draw(machine);
    return make(dims, fitAll(out, type), type);
  };

const randi: Builtin = (args, _, machine) => {
  if (args.length === 0) return fail('Invalid call to randi', 'Octave:invalid-fun-call');
  const [limits, ...rest] = args as [Value, ...Value[]];
  const bounds = numericArgument('randi', limits).re;
  const low = bounds.length > 1 ? bounds[0]! : 1;
  const high = bounds.length > 1 ? bounds[1]! : bounds[0]!;
  if (!Number.isInteger(low) || !Number.isInteger(high))
    return fail('randi: IMIN and IMAX must be integer bounds');
  if (high < low) return fail('randi: require IMIN <= IMAX');
  const [sizes, type] = splitClass(rest);
  const dims = sizeArguments('randi', sizes);
  const out = machine.allocate(countOf(dims));
  for (let i = 0; i < out.length; i++) out[i] = low + Math.floor(machine.random.next() * (high - low + 1));
  return make(dims, out, type);
};

const randperm: Builtin = (args, _, machine) => {
  checkCount('randperm', args, 1, 2);
  const n = scalarArgument('randperm', args[0]);
  const m = args[1] === undefined ? n : scalarArgument('randperm', args[1]);
  if (!(n >= 0 && m >= 0)) return fail('randperm: N and M must be non-negative');
  if (m > n) return fail('randperm: M <= N must be true');
  const order = machine.allocate(n).map((_x, i) => i + 1);
  for (let i = 0; i < m; i++) {
    const j = i + Math.floor(machine.random.next() * (n - i));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return make([1, m], order.slice(0, m));
};

/** Random numbers. */
export const random: readonly (readonly [string, Builtin])[] = [
  ['rand', chance('rand', ({ random }) => random.next())],
  ['randn', chance('randn', ({ random }) => random.normal())],
  ['rande', chance('rande', ({ random }) => -Math.log(1 - random.next()))],
  ['randi', randi],
  ['randperm', randperm],
];
