import type { Arrays } from './arrays.ts';
import { broadcastShape, broadcastTo, commonShape } from './broadcast.ts';
import {
  type BinaryName,
  binary,
  binaryInPlace,
  commonType,
  type Operand,
  type Weak,
} from './elementwise.ts';
import { nonzero, read, type Subscript, write } from './indexing.ts';
import { singularValues, solve } from './linear.ts';
import { copyOf, type DType, eachPlace, NdArray, NumpyError, zeros } from './ndarray.ts';
import { arrayText, floatText, listOf } from './print.ts';
import { matrixProduct, outer } from './product.ts';
import { RandomState } from './random.ts';
import { accumulate, type ReductionName, reduce } from './reduce.ts';
import {
  concatenate,
  diagonal,
  expandDimensions,
  type Order,
  repeat,
  reshape,
  sorted,
  squeeze,
  tile,
  transpose,
} from './shape.ts';
import { subscriptOf, subscriptsOf } from './subscripts.ts';
import { round, type UnaryName, unary } from './unary.ts';

/** Values that may be passed to Python; anything else would give Python access to a JavaScript object. */
type Plain = number | string | boolean | null;
export type BridgeFunction = (...args: Plain[]) => Plain;

/** The result of a call: an array's number, or one of these. */
const outcome = { error: -1, float: -2, integer: -3, truth: -4, nothing: -5 } as const;

const integers = (text: Plain): number[] => {
  if (typeof text === 'number') return [text];
  return text === '' ? [] : String(text).split(',').map(Number);
};
const optional = (text: Plain): number | undefined => (text === null ? undefined : Number(text));

const weakKinds: readonly (Weak | undefined)[] = [undefined, 'int', 'float', 'bool'];
const weakTypes: Readonly<Record<Weak, DType>> = { int: 'int64', float: 'float64', bool: 'bool' };

const scalar = (value: number, dtype: DType): NdArray =>
  new NdArray(dtype, [], [], 0, Float64Array.of(value));

/**
 * The functions that `numpy.py` calls. They take and give plain values only. A number that is negative says that the result is no
 * array: an error (its class and message are then asked for), or a single number.
 */
export function createBridge(arrays: Arrays): Readonly<Record<string, BridgeFunction>> {
  let error = { type: '', message: '' };
  let single = 0;
  let building: number[] = [];
  /** Names of operations by number: a text takes longer over the bridge than the arithmetic of a small array. */
  const operations: string[] = [];
  const streams: RandomState[] = [new RandomState(5489)];

  const operand = (kind: Plain, value: Plain): Operand => {
    const weak = weakKinds[kind as number];
    if (weak === undefined) return { array: arrays.get(value as number), weak };
    return { array: scalar(Number(value), weakTypes[weak]), weak };
  };
  const array = (number: Plain): NdArray => arrays.get(number as number);
  /** A result without axes becomes a number of Python's. */
  const give = (result: NdArray): number => {
    if (result.shape.length > 0) return arrays.add(result);
    single = result.data[result.offset]!;
    if (result.dtype === 'bool') return outcome.truth;
    return result.dtype === 'int64' ? outcome.integer : outcome.float;
  };
  const put = (a: Plain, subscripts: readonly Subscript[], kind: Plain, value: Plain): undefined => {
    const { array: from } = operand(kind, value);
    const target = array(a);
    write(target, subscripts, from.data === target.data ? copyOf(from, arrays) : from, arrays);
  };
  const guarded =
    (f: (...args: Plain[]) => Plain | undefined): BridgeFunction =>
    (...args) => {
      try {
        return f(...args) ?? outcome.nothing;
      } catch (thrown) {
        error =
          thrown instanceof NumpyError
            ? { type: thrown.type, message: thrown.message }
            : { type: 'MemoryError', message: String(thrown) };
        return outcome.error;
      }
    };

  const functions: Record<string, (...args: Plain[]) => Plain | undefined> = {
    operation: (name) => {
      const known = operations.indexOf(name as string);
      return known < 0 ? operations.push(name as string) - 1 : known;
    },
    binary: (op, ka, a, kb, b) =>
      give(binary(operations[op as number] as BinaryName, operand(ka!, a!), operand(kb!, b!), arrays)),
    in_place: (op, target, kind, value) => {
      const name = operations[op as number] as BinaryName;
      binaryInPlace(name, array(target!), operand(kind!, value!), arrays);
      return undefined;
    },
    unary: (op, a) => give(unary(operations[op as number] as UnaryName, array(a!), arrays)),
    round: (a, decimals) => give(round(array(a!), Number(decimals), arrays)),
    reduce: (op, a, axes, keep, ddof) =>
      give(
        reduce(
          operations[op as number] as ReductionName,
          array(a!),
          axes === null ? undefined : integers(axes!),
          keep === true,
          Number(ddof),
          arrays,
        ),
      ),
    accumulate: (op, a, axis) =>
      give(accumulate(op as 'cumsum' | 'cumprod', array(a!), optional(axis!), arrays)),
    product: (op, a, b) =>
      give(matrixProduct(array(a!), array(b!), operations[op as number] as 'dot' | 'matmul', arrays)),
    outer: (a, b) => give(outer(array(a!), array(b!), arrays)),
    solve: (a, b) => give(solve(array(a!), array(b!), arrays)),
    singular_values: (a) => {
      const values = singularValues(array(a!), arrays);
      return arrays.add(new NdArray('float64', [values.length], [1], 0, Float64Array.from(values)));
    },

    reshape: (a, shape, order) => arrays.add(reshape(array(a!), integers(shape!), order as Order, arrays)),
    reshape_to: (a, ...lengths) => arrays.add(reshape(array(a!), lengths as number[], 'C', arrays)),
    transpose: (a, order) => arrays.add(transpose(array(a!), order === null ? undefined : integers(order!))),
    squeeze: (a, axis) => arrays.add(squeeze(array(a!), optional(axis!))),
    expand: (a, axis) => arrays.add(expandDimensions(array(a!), Number(axis))),
    broadcast: (a, text) => {
      const [source, shape] = [array(a!), integers(text!)];
      const common = commonShape(source.shape, shape);
      if (common?.join() !== shape.join()) broadcastShape(source.shape, shape);
      return arrays.add(broadcastTo(source, shape));
    },
    concatenate: (list, axis) => arrays.add(concatenate(integers(list!).map(array), Number(axis), arrays)),
    tile: (a, times) => arrays.add(tile(array(a!), integers(times!), arrays)),
    repeat: (a, times, axis) => arrays.add(repeat(array(a!), Number(times), optional(axis!), arrays)),
    diagonal: (a) => arrays.add(diagonal(array(a!), arrays)),
    sorted: (a, indices, axis) => arrays.add(sorted(array(a!), indices === true, Number(axis), arrays)),
    flipped: (a, axis) => {
      const source = array(a!);
      const slices = source.shape.map((_, n): Subscript => {
        const step = axis === null || Number(axis) === n || Number(axis) + source.shape.length === n ? -1 : 1;
        return { type: 'slice', start: undefined, stop: undefined, step };
      });
      return arrays.add(read(source, slices, arrays));
    },

    read: (a, key) => give(read(array(a!), subscriptsOf(key as string, arrays), arrays)),
    read_at: (a, ...codes) => give(read(array(a!), (codes as number[]).map(subscriptOf), arrays)),
    write: (a, key, kind, value) => put(a!, subscriptsOf(key as string, arrays), kind!, value!),
    write_at: (a, kind, value, ...codes) => put(a!, (codes as number[]).map(subscriptOf), kind!, value!),
    nonzero: (a, axis) => arrays.add(nonzero(array(a!), arrays)[Number(axis)]!),
    choose: (condition, ka, a, kb, b) => {
      const [x, y] = [operand(ka!, a!), operand(kb!, b!)];
      const truth = array(condition!);
      const shape = broadcastShape(broadcastShape(truth.shape, x.array.shape), y.array.shape);
      const out = zeros(arrays, shape, commonType(x, y));
      const [t, p, q] = [truth, x.array, y.array].map((one) => copyOf(broadcastTo(one, shape), arrays));
      const flat = (one: NdArray): number[] => listOf(one);
      const [ts, ps, qs] = [flat(t!), flat(p!), flat(q!)];
      for (let n = 0; n < out.size; n++) out.data[n] = ts[n] === 0 ? qs[n]! : ps[n]!;
      return give(out);
    },

    filled: (shape, dtype, value) => {
      const out = zeros(arrays, integers(shape!), dtype as DType);
      if (value !== 0) out.data.fill(Number(value));
      return arrays.add(out);
    },
    scalar: (kind, value) => {
      const { array: made } = operand(kind!, value!);
      return arrays.add(made);
    },
    arange: (start, stop, step, dtype) => {
      const [from, by] = [Number(start), Number(step)];
      const count = Math.max(0, Math.ceil((Number(stop) - from) / by));
      const out = zeros(arrays, [count], dtype as DType);
      for (let n = 0; n < count; n++) out.data[n] = from + n * by;
      return arrays.add(out);
    },
    linspace: (start, stop, count, endpoint) => {
      const [from, to, n] = [Number(start), Number(stop), Number(count)];
      const out = zeros(arrays, [n]);
      const steps = endpoint === true ? n - 1 : n;
      for (let i = 0; i < n; i++) out.data[i] = from + i * ((to - from) / Math.max(1, steps));
      if (endpoint === true && n > 1) out.data[n - 1] = to;
      return arrays.add(out);
    },
    copy: (a, dtype) => {
      const source = array(a!);
      return arrays.add(copyOf(source, arrays, (dtype as DType | null) ?? source.dtype));
    },
    begin: () => {
      building = [];
      return undefined;
    },
    push: (value) => {
      building.push(Number(value));
      return undefined;
    },
    built: (text, dtype) => {
      const shape = integers(text!);
      const out = zeros(arrays, shape, dtype as DType);
      out.data.set(building);
      return arrays.add(out);
    },

    shape: (a) => array(a!).shape.join(','),
    axes: (a) => array(a!).shape.length,
    length: (a) => array(a!).shape[0] ?? -1,
    dtype: (a) => array(a!).dtype,
    size: (a) => array(a!).size,
    item: (a) => {
      const { dtype, data, offset } = array(a!);
      return give(scalar(data[offset]!, dtype));
    },
    shares: (a, b) => array(a!).data === array(b!).data,
    text: (a, separator, indent) => {
      const source = array(a!);
      if (source.shape.length === 0 && source.dtype === 'float64')
        return floatText(source.data[source.offset]!);
      return arrayText(source, separator as ' ' | ', ', Number(indent));
    },
    list: (a) => listOf(array(a!)).map(String).join(','),

    seed: (value) => streams.push(new RandomState(Number(value))) - 1,
    reseed: (stream, value) => {
      streams[Number(stream)] = new RandomState(Number(value));
      return undefined;
    },
    random: (stream, kind, text, low, high) => {
      const random = streams[Number(stream)]!;
      const out = zeros(arrays, integers(text!), kind === 'integer' ? 'int64' : 'float64');
      const [from, to] = [Number(low), Number(high)];
      const draw: Record<string, () => number> = {
        uniform: () => from + (to - from) * random.uniform(),
        normal: () => from + to * random.normal(),
        integer: () => from + random.integerUpTo(to - 1 - from),
      };
      eachPlace(out, (place) => {
        out.data[place] = draw[kind as string]!();
      });
      return give(out);
    },
    shuffle: (stream, a) => {
      const random = streams[Number(stream)]!;
      const rows = array(a!);
      for (let n = rows.shape[0]! - 1; n > 0; n--) {
        const other = random.integerUpTo(n);
        const at = (index: number): Subscript[] => [{ type: 'index', at: index }];
        const kept = copyOf(read(rows, at(n), arrays), arrays);
        write(rows, at(n), copyOf(read(rows, at(other), arrays), arrays), arrays);
        write(rows, at(other), kept, arrays);
      }
      return undefined;
    },
  };

  const bridge: Record<string, BridgeFunction> = {
    error_type: () => error.type,
    error_message: () => error.message,
    // Whole numbers beyond 31 bits and −0 would not survive MicroPython's conversion; `float` reads them as text.
    single: () => {
      const small = Math.abs(single) < 2 ** 30 && !Object.is(single, -0);
      return Number.isInteger(single) && !small ? floatText(single) : single;
    },
  };
  for (const [name, f] of Object.entries(functions)) bridge[name] = guarded(f);
  return bridge;
}
