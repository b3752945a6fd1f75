import { columnMajor, type DType, eachPlace, NdArray, rowMajor, type Store } from './ndarray.ts';

export type UnaryName =
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log2'
  | 'log10'
  | 'log1p'
  | 'sqrt'
  | 'square'
  | 'negative'
  | 'absolute'
  | 'sign'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'arcsin'
  | 'arccos'
  | 'arctan'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'floor'
  | 'ceil'
  | 'rint'
  | 'trunc'
  | 'reciprocal'
  | 'isnan'
  | 'isinf'
  | 'isfinite'
  | 'logical_not';

const truth = (value: boolean): number => (value ? 1 : 0);

/** Halves go to the even neighbour. */
const rint = (x: number): number => {
  const down = Math.floor(x);
  if (x - down !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
};

const functions: Readonly<Record<UnaryName, (x: number) => number>> = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  square: (x) => x * x,
  negative: (x) => -x,
  absolute: Math.abs,
  sign: Math.sign,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  floor: Math.floor,
  ceil: Math.ceil,
  rint,
  trunc: Math.trunc,
  reciprocal: (x) => 1 / x,
  isnan: (x) => truth(Number.isNaN(x)),
  isinf: (x) => truth(x === Infinity || x === -Infinity),
  isfinite: (x) => truth(Number.isFinite(x)),
  logical_not: (x) => truth(x === 0),
};

const truthful: ReadonlySet<UnaryName> = new Set<UnaryName>(['isnan', 'isinf', 'isfinite', 'logical_not']);
/** These keep integers what they are. */
const integral: ReadonlySet<UnaryName> = new Set<UnaryName>([
  'square',
  'negative',
  'absolute',
  'sign',
  'reciprocal',
]);

const typeOf = (name: UnaryName, { dtype }: NdArray): DType => {
  if (truthful.has(name)) return 'bool';
  return dtype === 'float32' || integral.has(name) ? dtype : 'float64';
};

/** A function of one argument, entry by entry. The result has the same memory layout as the array. */
export const unary = (name: UnaryName, array: NdArray, store: Store): NdArray => {
  const dtype = typeOf(name, array);
  const { shape, size, data } = array;
  const byColumns = !array.isRowMajor && array.isColumnMajor;
  const strides = byColumns ? columnMajor(shape) : rowMajor(shape);
  const out = new NdArray(dtype, shape, strides, 0, store.scratch(shape, dtype));
  if (byColumns || array.isRowMajor) {
    const flat = array.lying;
    if (dtype === 'float64' && (name === 'exp' || name === 'log' || name === 'square')) {
      store.linearAlgebra.unary(name, flat, out.data);
      return out;
    }
    if (dtype === 'float64' && name === 'negative') {
      store.linearAlgebra.unary('negate', flat, out.data);
      return out;
    }
    const f = rounded(functions[name], dtype);
    for (let n = 0; n < size; n++) out.data[n] = f(flat[n]!);
    return out;
  }
  const f = rounded(functions[name], dtype);
  eachPlace(array, (place, index) => {
    out.data[index] = f(data[place]!);
  });
  return out;
};

const rounded = (f: (x: number) => number, dtype: DType): ((x: number) => number) => {
  if (dtype === 'float32') return (x) => Math.fround(f(x));
  return dtype === 'int64' ? (x) => Math.trunc(f(x)) + 0 : f;
};

/** `np.round`: to a number of decimals, halves to the even neighbour. */
export const round = (array: NdArray, decimals: number, store: Store): NdArray => {
  const { shape, dtype } = array;
  const out = new NdArray(dtype, shape, rowMajor(shape), 0, store.allocate(shape, dtype));
  const scale = 10 ** decimals;
  eachPlace(array, (place, index) => {
    out.data[index] =
      dtype === 'int64' && decimals >= 0 ? array.data[place]! : rint(array.data[place]! * scale) / scale;
  });
  return out;
};
