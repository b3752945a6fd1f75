import { callHandle, resolve } from '../evaluate/calls.ts';
import { caughtError } from '../evaluate/caughtError.ts';
import type { Builtin, Machine } from '../evaluate/machine.ts';
import { isTrue } from '../evaluate/truth.ts';
import { readIndex } from '../indexing/read.ts';
import { countOf, fail, isText, make, sameDims, toText } from '../values/make.ts';
import { asTensor, Cell, dimsOf, FunctionHandle, Struct, share, text, type Value } from '../values/value.ts';
import { checkCount, numericArgument } from './arguments.ts';

/** The function that an argument names or is. */
const functionArgument = (name: string, value: Value | undefined, machine: Machine): FunctionHandle => {
  if (value instanceof FunctionHandle) return value;
  if (!isText(value))
    return fail(`${name}: the first argument must be a function handle or the name of a function`);
  const target = toText(value);
  const found = resolve(machine, machine.frame.code, target);
  return found
    ? new FunctionHandle(target, `@${target}`, found)
    : fail(`${name}: invalid function NAME: ${target}`);
};

interface MapOptions {
  readonly uniform: boolean;
  readonly handler: FunctionHandle | undefined;
  readonly inputs: readonly Value[];
}

const mapOptions = (name: string, args: readonly Value[], machine: Machine): MapOptions => {
  let inputs = args;
  let uniform = true;
  let handler: FunctionHandle | undefined;
  while (inputs.length >= 3) {
    const option = inputs.at(-2);
    const word = isText(option) ? toText(option).toLowerCase() : '';
    if (word === 'uniformoutput') uniform = isTrue(inputs.at(-1)!);
    else if (word === 'errorhandler') handler = functionArgument(name, inputs.at(-1), machine);
    else break;
    inputs = inputs.slice(0, -2);
  }
  return { uniform, handler, inputs };
};

/** Calls the function for each element; `pick` takes element i out of an input. */
const mapElements = (
  name: string,
  args: readonly Value[],
  outputs: number,
  machine: Machine,
  pick: (input: Value, i: number) => Value,
): readonly Value[] => {
  const handle = functionArgument(name, args[0], machine);
  const { uniform, handler, inputs } = mapOptions(name, args.slice(1), machine);
  const [first] = inputs;
  if (first === undefined) return fail(`Invalid call to ${name}`, 'Octave:invalid-fun-call');
  const dims = dimsOf(first);
  const count = countOf(dims);
  for (const [k, input] of inputs.entries()) {
    if (!sameDims(dimsOf(input), dims)) {
      return fail(
        `${name}: all the input arguments must have the same size and shape (arg 1 and arg ${k + 1})`,
      );
    }
  }
  const wanted = Math.max(outputs, 1);
  const columns: Value[][] = Array.from({ length: wanted }, () => []);
  for (let i = 0; i < count; i++) {
    const given = inputs.map((input) => pick(input, i));
    const results = callWithHandler(machine, handle, handler, given, outputs, i);
    if (results.length < outputs) return fail(`${name}: function returned fewer than nargout values`);
    columns.forEach((column, k) => {
      const value = results[k];
      if (value !== undefined) column.push(value);
    });
  }
  if (outputs === 0 && columns.every((column) => column.length === 0) && count > 0) return [];
  return columns.map((column) =>
    uniform ? uniformResult(name, dims, column) : new Cell(dims, column.map(share)),
  );
};

const callWithHandler = (
  machine: Machine,
  handle: FunctionHandle,
  handler: FunctionHandle | undefined,
  args: readonly Value[],
  outputs: number,
  i: number,
): readonly Value[] => {
  if (handler === undefined) return callHandle(machine, handle, args, outputs);
  const { length } = machine.frames;
  try {
    return callHandle(machine, handle, args, outputs);
  } catch (thrown) {
    const error = caughtError(machine, thrown, length);
    const fields = new Map<string, Value[]>([
      ['message', [text(error.message)]],
      ['identifier', [text(error.identifier)]],
      ['index', [i + 1]],
    ]);
    return callHandle(machine, handler, [new Struct([1, 1], fields), ...args], outputs);
  }
};

const uniformResult = (name: string, dims: readonly number[], column: readonly Value[]): Value => {
  const tensors = column.map((value) => {
    const tensor = asTensor(value);
    if (tensor === undefined || tensor.re.length !== 1) {
      return fail(`${name}: all values must be scalars when UniformOutput = true`);
    }
    return tensor;
  });
  const type = tensors[0]?.class ?? 'double';
  if (
    name === 'cellfun' &&
    tensors.some((tensor) => tensor.class !== type && tensor.class !== 'char' && type !== 'double')
  ) {
    return fail(`${name}: return values must be of the same type`);
  }
  const re = Float64Array.from(tensors, (tensor) => tensor.re[0]!);
  const complex = tensors.some((tensor) => tensor.im !== null);
  const im = complex ? Float64Array.from(tensors, (tensor) => tensor.im?.[0] ?? 0) : null;
  return make(dims, re, type, im);
};

const cellfun: Builtin = (args, outputs, machine) => {
  if (args.slice(1).every((arg) => !(arg instanceof Cell))) return fail('cellfun: C must be a cell array');
  return mapElements('cellfun', args, outputs, machine, (input, i) =>
    input instanceof Cell ? share(input.items[i]!) : fail('cellfun: C must be a cell array'),
  );
};

const arrayfun: Builtin = (args, outputs, machine) =>
  mapElements('arrayfun', args, outputs, machine, (input, i) => readIndex(input, [i + 1], '', machine));

const structfun: Builtin = (args, outputs, machine) => {
  const handle = functionArgument('structfun', args[0], machine);
  const { uniform, inputs } = mapOptions('structfun', args.slice(1), machine);
  const [struct] = inputs;
  if (!(struct instanceof Struct)) return fail('structfun: S must be a scalar structure');
  const names = [...struct.fields.keys()];
  const values = names.map(
    (name) => callHandle(machine, handle, [share(struct.fields.get(name)![0]!)], Math.max(outputs, 1))[0]!,
  );
  if (uniform) return uniformResult('structfun', [values.length, 1], values);
  return new Struct([1, 1], new Map(names.map((name, i) => [name, [share(values[i]!)]])));
};

const bsxfun: Builtin = (args, _, machine) => {
  checkCount('bsxfun', args, 3);
  const handle = functionArgument('bsxfun', args[0], machine);
  const [x, y] = [numericArgument('bsxfun', args[1]), numericArgument('bsxfun', args[2])];
  const length = Math.max(x.dims.length, y.dims.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [x.dims[i] ?? 1, y.dims[i] ?? 1];
    if (a !== b && a !== 1 && b !== 1) {
      return fail(`bsxfun: nonconformant dimensions: ${x.dims.join('x')} and ${y.dims.join('x')}`);
    }
  }
  return callHandle(machine, handle, [args[1]!, args[2]!], 1);
};

/** Sums values by subscript. */
const accumarray: Builtin = (args, _, machine) => {
  checkCount('accumarray', args, 2, 3);
  const subscripts = numericArgument('accumarray', args[0]);
  const values = numericArgument('accumarray', args[1]);
  if (subscripts.dims[1] !== 1 && subscripts.dims[0] !== 1)
    return fail('accumarray: only one subscript is supported here');
  const largest = subscripts.re.reduce((a, b) => Math.max(a, b), 0);
  const asked = args[2] === undefined ? 0 : (numericArgument('accumarray', args[2]).re[0] ?? 0);
  const out = machine.allocate(Math.max(largest, asked));
  subscripts.re.forEach((at, i) => {
    if (!Number.isInteger(at) || at < 1) fail('accumarray: index must be a positive integer');
    out[at - 1]! += values.re[values.re.length === 1 ? 0 : i] ?? 0;
  });
  return make([out.length, 1], out);
};

/** Functions that call a function for each element. */
export const mapping: readonly (readonly [string, Builtin])[] = [
  ['cellfun', cellfun],
  ['arrayfun', arrayfun],
  ['structfun', structfun],
  ['bsxfun', bsxfun],
  ['accumarray', accumarray],
];
