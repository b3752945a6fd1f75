/** The eigenvalues of a symmetric matrix, largest first, and their eigenvectors. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  /** size × size, row k is the eigenvector of `values[k]`, of length 1. */
  readonly vectors: Float64Array;
}

/** More sweeps than Jacobi's method needs for any matrix met here; it converges quadratically. */
const mostSweeps = 50;

/**
 * Eigenvalues and eigenvectors by Jacobi's cyclic method (Golub and Van Loan, Matrix Computations, section 8.5): each
 * rotation makes one pair of entries beside the diagonal zero, until all of them are negligible. About 20 ms for 64 × 64.
 * @param matrix size × size, symmetric; left as it is
 * @throws RangeError when the matrix does not have size² entries.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): SymmetricEigen {
  const work = symmetricEigenSteps(matrix, size);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The same in pieces of a few milliseconds: yields after every sweep, so that other work can be done. */
export function* symmetricEigenSteps(
  matrix: ArrayLike<number>,
  size: number,
): Generator<void, SymmetricEigen> {
  if (matrix.length !== size * size) {
    throw new RangeError(`A ${size} × ${size} matrix has ${size * size} entries, not ${matrix.length}.`);
  }
  const a = Float64Array.from(matrix);
  const v = identity(size);
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a, size) > 0; sweep++) {
    const negligible = Number.EPSILON ** 2 * squares(a);
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q, negligible);
    }
    yield;
  }
  return sorted(a, v, size);
}

/** Makes a(p, q) zero by a rotation in the plane of p and q, and turns the vectors along with it. */
function rotate(
  a: Float64Array,
  v: Float64Array,
  size: number,
  p: number,
  q: number,
  negligible: number,
): void {
  const entry = a[p * size + q]!;
  if (entry * entry <= negligible) {
    a[p * size + q] = 0;
    a[q * size + p] = 0;
    return;
  }
  const ratio = (a[q * size + q]! - a[p * size + p]!) / (2 * entry);
  const tangent = Math.sign(ratio || 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(v, p * size + k, q * size + k, cosine, sine);
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}

function turn(values: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const x = values[first]!;
  const y = values[second]!;
  values[first] = cosine * x - sine * y;
  values[second] = sine * x + cosine * y;
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let k = 0; k < size; k++) matrix[k * size + k] = 1;
  return matrix;
}

function squares(a: Float64Array): number {
  return a.reduce((sum, value) => sum + value * value, 0);
}

/** The sum of squares beside the diagonal. */
function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let r = 0; r < size; r++) {
    for (let c = 0; c < size; c++) if (r !== c) sum += a[r * size + c]! ** 2;
  }
  return sum;
}

function sorted(a: Float64Array, v: Float64Array, size: number): SymmetricEigen {
  const order = Array.from({ length: size }, (_, k) => k).sort((one, other) => {
    return a[other * size + other]! - a[one * size + one]!;
  });
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    vectors.set(v.subarray(from * size, (from + 1) * size), to * size);
  });
  return { values: Float64Array.from(order, (k) => a[k * size + k]!), vectors };
}
