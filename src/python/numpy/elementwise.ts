import { broadcastShape, broadcastTo } from './broadcast.ts';
import {
  columnMajor,
  copyMatrix,
  type DType,
  eachPlace,
  NdArray,
  NumpyError,
  rowMajor,
  type Store,
  shapeText,
} from './ndarray.ts';
import { unary } from './unary.ts';

/** A Python number beside an array adapts to the array's type, as far as its own kind allows. */
export type Weak = 'int' | 'float' | 'bool';

export interface Operand {
  readonly array: NdArray;
  readonly weak: Weak | undefined;
}

export type BinaryName =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'floor_divide'
  | 'remainder'
  | 'maximum'
  | 'minimum'
  | 'less'
  | 'less_equal'
  | 'greater'
  | 'greater_equal'
  | 'equal'
  | 'not_equal'
  | 'logical_and'
  | 'logical_or'
  | 'logical_xor'
  | 'arctan2'
  | 'hypot'
  | 'isclose';

const truth = (value: boolean): number => (value ? 1 : 0);

const floorMod = (x: number, y: number): number => {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
};

const binaryFunctions: Readonly<Record<BinaryName, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  power: (x, y) => (y === 2 ? x * x : y === 0.5 ? Math.sqrt(x) : x === 1 || y === 0 ? 1 : x ** y),
  floor_divide: (x, y) => Math.floor(x / y),
  remainder: floorMod,
  maximum: (x, y) => (x > y || Number.isNaN(x) ? x : y),
  minimum: (x, y) => (x < y || Number.isNaN(x) ? x : y),
  less: (x, y) => truth(x < y),
  less_equal: (x, y) => truth(x <= y),
  greater: (x, y) => truth(x > y),
  greater_equal: (x, y) => truth(x >= y),
  equal: (x, y) => truth(x === y),
  not_equal: (x, y) => truth(x !== y),
  logical_and: (x, y) => truth(x !== 0 && y !== 0),
  logical_or: (x, y) => truth(x !== 0 || y !== 0),
  logical_xor: (x, y) => truth((x !== 0) !== (y !== 0)),
  arctan2: Math.atan2,
  hypot: Math.hypot,
  isclose: (x, y) => truth(x === y || Math.abs(x - y) <= 1e-8 + 1e-5 * Math.abs(y)),
};

const truthful: ReadonlySet<BinaryName> = new Set<BinaryName>([
  'less',
  'less_equal',
  'greater',
  'greater_equal',
  'equal',
  'not_equal',
  'logical_and',
  'logical_or',
  'logical_xor',
  'isclose',
]);
const floating: ReadonlySet<BinaryName> = new Set<BinaryName>(['divide', 'arctan2', 'hypot']);
type Kernel = 'add' | 'subtract' | 'multiply' | 'divide';
const isKernel = (name: BinaryName): name is Kernel =>
  name === 'add' || name === 'subtract' || name === 'multiply' || name === 'divide';

const order: readonly DType[] = ['bool', 'int64', 'float32', 'float64'];

/** The type of what two operands give together. */
export const commonType = (a: Operand, b: Operand): DType => {
  const [x, y] = [a.array.dtype, b.array.dtype];
  if (a.weak !== undefined && b.weak === undefined) return withWeak(y, a.weak);
  if (b.weak !== undefined && a.weak === undefined) return withWeak(x, b.weak);
  const wider = order.indexOf(x) > order.indexOf(y) ? x : y;
  const narrower = wider === x ? y : x;
  return wider === 'float32' && narrower === 'int64' ? 'float64' : wider;
};

const withWeak = (own: DType, weak: Weak): DType => {
  if (weak === 'float') return own === 'float32' ? own : 'float64';
  return weak === 'int' && own === 'bool' ? 'int64' : own;
};

const resultType = (name: BinaryName, a: Operand, b: Operand): DType => {
  if (truthful.has(name)) return 'bool';
  const common = commonType(a, b);
  if (floating.has(name)) return common === 'float32' ? common : 'float64';
  if (common !== 'bool') return common;
  if (name === 'subtract')
    throw new NumpyError(
      'TypeError',
      'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.',
    );
  return name === 'power' || name === 'floor_divide' || name === 'remainder' ? 'int64' : 'bool';
};

const functionFor = (name: BinaryName, dtype: DType, b: NdArray): ((x: number, y: number) => number) => {
  if (dtype === 'bool' && name === 'add') return binaryFunctions.logical_or;
  if (dtype === 'int64' && name === 'power') {
    let negative = false;
    eachPlace(b, (place) => {
      if (b.data[place]! < 0) negative = true;
    });
    if (negative) throw new NumpyError('ValueError', 'Integers to negative integer powers are not allowed.');
  }
  if (dtype === 'int64' && (name === 'floor_divide' || name === 'remainder')) {
    const own = binaryFunctions[name];
    return (x, y) => (y === 0 ? 0 : own(x, y));
  }
  return binaryFunctions[name];
};

const isPlain = (array: NdArray): boolean => array.dtype === 'float64' && array.isRowMajor;
const isNumber = ({ weak }: Operand): boolean => weak === 'float' || weak === 'int';

/** The commonest operands without any detour: floats that lie row by row, with as many others or a number. Undefined for others. */
const plainBinary = (name: BinaryName, a: Operand, b: Operand, store: Store): NdArray | undefined => {
  if (!isKernel(name)) return undefined;
  const [x, y] = [a.array, b.array];
  const { shape } = isNumber(a) ? y : x;
  if (isNumber(a) ? isNumber(b) || !isPlain(y) : !isPlain(x)) return undefined;
  if (!isNumber(a) && !isNumber(b) && !(isPlain(y) && sameShape(x, y))) return undefined;
  const out = new NdArray('float64', shape, rowMajor(shape), 0, store.scratch(shape));
  if (isNumber(b)) store.linearAlgebra.scalar(name, x.lying, y.data[y.offset]!, false, out.data);
  else if (isNumber(a)) store.linearAlgebra.scalar(name, y.lying, x.data[x.offset]!, true, out.data);
  else store.linearAlgebra.binary(name, x.lying, y.lying, out.data);
  return out;
};

const sameShape = ({ shape: a }: NdArray, { shape: b }: NdArray): boolean => {
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
};

/** One of the two-argument functions, entry by entry, with broadcasting. */
export const binary = (name: BinaryName, a: Operand, b: Operand, store: Store): NdArray => {
  const quick = plainBinary(name, a, b, store);
  if (quick) return quick;
  const isSquare = name === 'power' && b.weak === 'int' && b.array.data[0] === 2;
  if (isSquare && a.array.dtype !== 'bool') return unary('square', a.array, store);
  const dtype = resultType(name, a, b);
  const shape = broadcastShape(a.array.shape, b.array.shape);
  const leading = a.array.size >= b.array.size ? a.array : b.array;
  const byColumns = !leading.isRowMajor && leading.isColumnMajor && leading.shape.length === shape.length;
  const strides = byColumns ? columnMajor(shape) : rowMajor(shape);
  const out = new NdArray(dtype, shape, strides, 0, store.scratch(shape, dtype));
  fill(out, name, a.array, b.array, store);
  return out;
};

/** `target op= value`. @throws NumpyError where the result has another shape or cannot be stored in the target's type */
export const binaryInPlace = (name: BinaryName, target: NdArray, value: Operand, store: Store): void => {
  const own: Operand = { array: target, weak: undefined };
  const dtype = resultType(name, own, value);
  if (
    order.indexOf(dtype) > order.indexOf(target.dtype) &&
    !(dtype === 'float64' && target.dtype === 'float32')
  )
    throw new NumpyError(
      'UFuncTypeError',
      `Cannot cast ufunc '${name}' output from dtype('${dtype}') to dtype('${target.dtype}') with casting rule 'same_kind'`,
    );
  const shape = broadcastShape(target.shape, value.array.shape);
  if (shape.length !== target.shape.length || shape.some((length, n) => length !== target.shape[n]))
    throw new NumpyError(
      'ValueError',
      `non-broadcastable output operand with shape ${shapeText(target.shape).replaceAll(' ', '')} doesn't match the broadcast shape ${shapeText(shape).replaceAll(' ', '')}`,
    );
  fill(target, name, target, value.array, store);
};

/** Writes op(a, b) into `out`. */
const fill = (out: NdArray, name: BinaryName, a: NdArray, b: NdArray, store: Store): void => {
  const { dtype } = out;
  if (isKernel(name) && dtype === 'float64' && fillWithKernel(out, name, a, b, store)) return;
  const f = functionFor(name, dtype, b);
  const apply = dtype === 'float32' ? (x: number, y: number) => Math.fround(f(x, y)) : f;
  const [x, y] = [broadcastTo(a, out.shape), broadcastTo(b, out.shape)];
  if (out.shape.length > 2) {
    fillAny(out, x, y, apply);
    return;
  }
  const [rows, columns] = out.shape.length === 2 ? (out.shape as [number, number]) : [1, out.shape[0] ?? 1];
  const alongRows = (array: NdArray): number => (array.shape.length === 2 ? array.strides[0]! : 0);
  const alongColumns = (array: NdArray): number => array.strides[array.strides.length - 1] ?? 0;
  const turned = Math.abs(alongColumns(out)) > Math.abs(alongRows(out)) && rows > 1;
  const [m, n] = turned ? [columns, rows] : [rows, columns];
  const [outer, inner] = turned ? [alongColumns, alongRows] : [alongRows, alongColumns];
  const [oi, xi, yi] = [inner(out), inner(x), inner(y)];
  for (let i = 0; i < m; i++) {
    let o = out.offset + i * outer(out);
    let p = x.offset + i * outer(x);
    let q = y.offset + i * outer(y);
    for (let j = 0; j < n; j++) {
      out.data[o] = apply(x.data[p]!, y.data[q]!);
      o += oi;
      p += xi;
      q += yi;
    }
  }
};

const fillAny = (out: NdArray, x: NdArray, y: NdArray, f: (x: number, y: number) => number): void => {
  const places = new Float64Array(2 * out.size);
  eachPlace(x, (place, index) => {
    places[2 * index] = place;
  });
  eachPlace(y, (place, index) => {
    places[2 * index + 1] = place;
  });
  eachPlace(out, (place, index) => {
    out.data[place] = f(x.data[places[2 * index]!]!, y.data[places[2 * index + 1]!]!);
  });
};

/**
 * The kernels for arrays with the same memory layout, a single number, or a vector along the fastest axis. False if
 * none fits.
 */
const fillWithKernel = (out: NdArray, name: Kernel, a: NdArray, b: NdArray, store: Store): boolean => {
  const flat = (array: NdArray): Float64Array => array.lying;
  const alike = (array: NdArray): boolean =>
    array.size === out.size &&
    array.shape.length === out.shape.length &&
    ((out.isRowMajor && array.isRowMajor) || (out.isColumnMajor && array.isColumnMajor));
  if (!(out.isRowMajor || out.isColumnMajor)) return false;
  const [one, two] = [a.size === 1, b.size === 1];
  if ((alike(a) && (alike(b) || two)) || (one && alike(b))) {
    store.linearAlgebra.binary(name, flat(a), flat(b), flat(out));
    return true;
  }
  if (out.shape.length !== 2) return false;
  // Of two matrices with different layouts, one is copied into the layout of the result first.
  for (const [one, other, first] of [
    [a, b, false],
    [b, a, true],
  ] as const) {
    if (!alike(other) || one.shape.length !== 2 || one.size !== out.size) continue;
    const turned = store.scratch([out.size]);
    copyMatrix(one, turned, !out.isRowMajor);
    store.linearAlgebra.binary(name, first ? flat(other) : turned, first ? turned : flat(other), flat(out));
    return true;
  }
  const [large, small, reversed] = alike(a) ? [a, b, false] : [b, a, true];
  if (!alike(large)) return false;
  if (fillLineByLine(out, name, large, small, reversed, store)) return true;
  const [rows, columns] = out.shape as [number, number];
  const [fast, slow] = out.isRowMajor ? [columns, rows] : [rows, columns];
  const along = out.isRowMajor ? small.shape.at(-1) : small.shape.length === 2 ? small.shape[0] : 1;
  if (small.size !== fast || along !== fast || !(small.isRowMajor || small.isColumnMajor)) return false;
  store.linearAlgebra.binaryColumn(name, fast, slow, flat(large), flat(small), reversed, flat(out));
  return true;
};

/** A matrix with a vector along its slow axis: a number for each line that lies one after the other. */
const fillLineByLine = (
  out: NdArray,
  name: Kernel,
  large: NdArray,
  small: NdArray,
  reversed: boolean,
  store: Store,
): boolean => {
  const [rows, columns] = out.shape as [number, number];
  const byRows = out.isRowMajor;
  const [lines, length] = byRows ? [rows, columns] : [columns, rows];
  const vector = broadcastTo(small, out.shape);
  const [slow, fast] = byRows ? vector.strides : vector.strides.toReversed();
  if (fast !== 0 || slow === undefined || length < lines / 4) return false;
  const one = new Float64Array(1);
  for (let n = 0; n < lines; n++) {
    one[0] = vector.data[vector.offset + n * slow]!;
    const line = large.data.subarray(large.offset + n * length, large.offset + (n + 1) * length);
    const result = out.data.subarray(out.offset + n * length, out.offset + (n + 1) * length);
    store.linearAlgebra.binary(name, reversed ? one : line, reversed ? line : one, result);
  }
  return true;
};
