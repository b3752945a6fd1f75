import { type DType, entriesOf, NdArray, NumpyError, type Store, shapeText, zeros } from './ndarray.ts';

const typeOf = (a: NdArray, b: NdArray): DType => {
  const types = [a.dtype, b.dtype];
  if (types.includes('float64')) return 'float64';
  if (types.includes('float32')) return types.includes('int64') ? 'float64' : 'float32';
  return types.includes('int64') ? 'int64' : 'bool';
};

/** How the entries of a matrix lie for a kernel that reads columns: `transposed` where they lie row by row. */
const laidOut = (matrix: NdArray, store: Store): { entries: Float64Array; byRows: boolean } => {
  if (!matrix.isRowMajor && matrix.isColumnMajor) return { entries: matrix.lying, byRows: false };
  return { entries: entriesOf(matrix, store), byRows: true };
};

const asMatrix = ({ dtype, shape, strides, offset, data }: NdArray, asRow: boolean): NdArray => {
  if (shape.length === 2) return new NdArray(dtype, shape, strides, offset, data);
  const [length = 1] = shape;
  const [stride = 1] = strides;
  return asRow
    ? new NdArray(dtype, [1, length], [stride * length, stride], offset, data)
    : new NdArray(dtype, [length, 1], [stride, stride], offset, data);
};

/** The product of two matrices, of a matrix and a vector, or of two vectors (a single number). */
export const matrixProduct = (a: NdArray, b: NdArray, name: 'dot' | 'matmul', store: Store): NdArray => {
  if (a.shape.length > 2 || b.shape.length > 2)
    throw new NumpyError(
      'NotImplementedError',
      `this subset of NumPy multiplies matrices and vectors only, not arrays of shape ${shapeText(a.shape)} and ${shapeText(b.shape)}`,
    );
  const [left, right] = [asMatrix(a, true), asMatrix(b, false)];
  const [m, k] = left.shape as [number, number];
  const [inner, n] = right.shape as [number, number];
  if (k !== inner) throw mismatch(a, b, name);
  const shape = [...(a.shape.length === 2 ? [m] : []), ...(b.shape.length === 2 ? [n] : [])];
  const out = zeros(store, shape, typeOf(a, b));
  // The kernel works by columns: row by row, out is its own transposition, (b' · a')'.
  const [x, y] = [laidOut(right, store), laidOut(left, store)];
  store.linearAlgebra.multiply(n, m, k, x.entries, !x.byRows, y.entries, !y.byRows, out.data);
  if (out.dtype === 'float32') for (let i = 0; i < out.size; i++) out.data[i] = Math.fround(out.data[i]!);
  if (out.dtype === 'bool') for (let i = 0; i < out.size; i++) out.data[i] = out.data[i] === 0 ? 0 : 1;
  return out;
};

const mismatch = (a: NdArray, b: NdArray, name: 'dot' | 'matmul'): NumpyError => {
  const [last, first] = [a.shape.length - 1, Math.max(b.shape.length - 2, 0)];
  const message =
    name === 'dot'
      ? `shapes ${shapeText(a.shape).replaceAll(' ', '')} and ${shapeText(b.shape).replaceAll(' ', '')} not aligned: ${a.shape[last]} (dim ${last}) != ${b.shape[first]} (dim ${first})`
      : `matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size ${b.shape[first]} is different from ${a.shape[last]})`;
  return new NumpyError('ValueError', message);
};

/** All products of an entry of `a` with an entry of `b`. */
export const outer = (a: NdArray, b: NdArray, store: Store): NdArray => {
  const [x, y] = [entriesOf(a, store), entriesOf(b, store)];
  const out = zeros(store, [x.length, y.length], typeOf(a, b));
  const { data } = out;
  for (let i = 0, at = 0; i < x.length; i++) {
    const factor = x[i]!;
    for (let j = 0; j < y.length; j++, at++) data[at] = factor * y[j]!;
  }
  return out;
};
