import { entriesOf, type NdArray, NumpyError, type Store, zeros } from './ndarray.ts';

/** Singular values of a matrix, the largest first, by Jacobi's rotations of its columns. */
export const singularValues = (array: NdArray, store: Store): number[] => {
  const [rows, columns] = array.shape as [number, number];
  const entries = entriesOf(array, store);
  const byColumn = Array.from({ length: columns }, (_, j) =>
    Float64Array.from({ length: rows }, (_, i) => entries[i * columns + j]!),
  );
  const dot = (x: Float64Array, y: Float64Array): number =>
    x.reduce((sum, value, n) => sum + value * y[n]!, 0);
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false;
    for (let p = 0; p < columns; p++)
      for (let q = p + 1; q < columns; q++) {
        const [x, y] = [byColumn[p]!, byColumn[q]!];
        const [a, b, c] = [dot(x, x), dot(y, y), dot(x, y)];
        if (Math.abs(c) <= 1e-15 * Math.sqrt(a * b) || c === 0) continue;
        turned = true;
        const zeta = (b - a) / (2 * c);
        const t = Math.sign(zeta || 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        const cosine = 1 / Math.sqrt(1 + t * t);
        const sine = cosine * t;
        for (let n = 0; n < rows; n++) {
          const [u, v] = [x[n]!, y[n]!];
          x[n] = cosine * u - sine * v;
          y[n] = sine * u + cosine * v;
        }
      }
    if (!turned) break;
  }
  return byColumn.map((column) => Math.sqrt(dot(column, column))).sort((a, b) => b - a);
};

/** x with a x = b, by Gaussian elimination with pivots. `b` has as many rows as `a`. */
export const solve = (a: NdArray, b: NdArray, store: Store): NdArray => {
  const [n, columns] = a.shape;
  if (a.shape.length !== 2 || n !== columns || n === undefined)
    throw new NumpyError('LinAlgError', 'Last 2 dimensions of the array must be square');
  const width = b.shape[1] ?? 1;
  const matrix = Float64Array.from(entriesOf(a, store));
  const right = Float64Array.from(entriesOf(b, store));
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(matrix[i * n + k]!) > Math.abs(matrix[pivot * n + k]!)) pivot = i;
    if (matrix[pivot * n + k] === 0) throw new NumpyError('LinAlgError', 'Singular matrix');
    swapRows(matrix, n, k, pivot);
    swapRows(right, width, k, pivot);
    for (let i = 0; i < n; i++) {
      const factor = i === k ? 0 : matrix[i * n + k]! / matrix[k * n + k]!;
      if (factor === 0) continue;
      for (let j = k; j < n; j++) matrix[i * n + j]! -= factor * matrix[k * n + j]!;
      for (let j = 0; j < width; j++) right[i * width + j]! -= factor * right[k * width + j]!;
    }
  }
  const out = zeros(store, b.shape);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < width; j++) out.data[i * width + j] = right[i * width + j]! / matrix[i * n + i]!;
  return out;
};

const swapRows = (values: Float64Array, width: number, a: number, b: number): void => {
  if (a === b) return;
  for (let j = 0; j < width; j++) {
    const kept = values[a * width + j]!;
    values[a * width + j] = values[b * width + j]!;
    values[b * width + j] = kept;
  }
};
