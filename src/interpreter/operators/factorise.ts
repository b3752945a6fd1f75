/** P·A = L·U with partial pivoting; `lu` holds both factors, column-major. */
export interface Factors {
  readonly n: number;
  readonly lu: Float64Array;
  readonly rowOrder: readonly number[];
  /** 1 or −1: the parity of the row exchanges. */
  readonly sign: number;
  readonly singular: boolean;
}

export const factorise = (n: number, matrix: Float64Array): Factors => {
  const lu = matrix.slice();
  const rowOrder = Array.from({ length: n }, (_, i) => i);
  let sign = 1;
  let singular = false;
  for (let k = 0; k < n; k++) {
    const pivot = largestBelow(n, lu, k);
    if (!(Math.abs(lu[pivot + k * n]!) > 0)) {
      singular = true;
      continue;
    }
    if (pivot !== k) {
      swapRows(n, lu, pivot, k);
      [rowOrder[k], rowOrder[pivot]] = [rowOrder[pivot]!, rowOrder[k]!];
      sign = -sign;
    }
    eliminate(n, lu, k);
  }
  return { n, lu, rowOrder, sign, singular };
};

const largestBelow = (n: number, lu: Float64Array, k: number): number => {
  let best = k;
  for (let i = k + 1; i < n; i++) if (Math.abs(lu[i + k * n]!) > Math.abs(lu[best + k * n]!)) best = i;
  return best;
};

const swapRows = (n: number, lu: Float64Array, a: number, b: number): void => {
  for (let j = 0; j < n; j++) {
    const kept = lu[a + j * n]!;
    lu[a + j * n] = lu[b + j * n]!;
    lu[b + j * n] = kept;
  }
};

const eliminate = (n: number, lu: Float64Array, k: number): void => {
  const pivot = lu[k + k * n]!;
  for (let i = k + 1; i < n; i++) lu[i + k * n]! /= pivot;
  for (let j = k + 1; j < n; j++) {
    const factor = lu[k + j * n]!;
    for (let i = k + 1; i < n; i++) lu[i + j * n]! -= lu[i + k * n]! * factor;
  }
};

/** Solves A·X = B for the `columns` columns of `b`, in place. */
export const solveFactorised = ({ n, lu, rowOrder }: Factors, columns: number, b: Float64Array): void => {
  const column = new Float64Array(n);
  for (let c = 0; c < columns; c++) {
    for (let i = 0; i < n; i++) column[i] = b[rowOrder[i]! + c * n]!;
    for (let j = 0; j < n; j++) {
      for (let i = j + 1; i < n; i++) column[i]! -= lu[i + j * n]! * column[j]!;
    }
    for (let j = n - 1; j >= 0; j--) {
      column[j]! /= lu[j + j * n]!;
      for (let i = 0; i < j; i++) column[i]! -= lu[i + j * n]! * column[j]!;
    }
    b.set(column, c * n);
  }
};

const norm1 = (n: number, x: Float64Array): number => {
  let largest = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.abs(x[i + j * n]!);
    largest = Math.max(largest, sum);
  }
  return largest;
};

/** 1 / (‖A‖₁ ‖A⁻¹‖₁) */
export const reciprocalCondition = (n: number, matrix: Float64Array, inverse: Float64Array): number =>
  n === 0 ? Number.POSITIVE_INFINITY : 1 / (norm1(n, matrix) * norm1(n, inverse));

/**
 * U·diag(s)·Vᵀ of a matrix with rows ≥ columns, by one-sided Jacobi rotations; singular values are in descending
 * order.
 */
export interface SingularValues {
  /** rows × columns */
  readonly u: Float64Array;
  readonly s: Float64Array;
  /** columns × columns */
  readonly v: Float64Array;
}

export const singularValues = (rows: number, columns: number, matrix: Float64Array): SingularValues => {
  const u = matrix.slice();
  const v = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) v[i * (columns + 1)] = 1;
  for (let sweep = 0; sweep < 60; sweep++) if (!rotateAll(rows, columns, u, v)) break;
  const s = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += u[i + j * rows]! ** 2;
    s[j] = Math.sqrt(sum);
    if (s[j]! > 0) for (let i = 0; i < rows; i++) u[i + j * rows]! /= s[j]!;
  }
  return sorted(rows, columns, { u, s, v });
};

const rotateAll = (rows: number, columns: number, u: Float64Array, v: Float64Array): boolean => {
  let rotated = false;
  for (let p = 0; p < columns - 1; p++) {
    for (let q = p + 1; q < columns; q++) {
      let alpha = 0;
      let beta = 0;
      let gamma = 0;
      for (let i = 0; i < rows; i++) {
        const x = u[i + p * rows]!;
        const y = u[i + q * rows]!;
        alpha += x * x;
        beta += y * y;
        gamma += x * y;
      }
      if (!(Math.abs(gamma) > 1e-16 * Math.sqrt(alpha * beta))) continue;
      rotated = true;
      const zeta = (beta - alpha) / (2 * gamma);
      const t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
      const c = 1 / Math.sqrt(1 + t * t);
      rotate(rows, u, p, q, c, c * t);
      rotate(columns, v, p, q, c, c * t);
    }
  }
  return rotated;
};

const rotate = (rows: number, x: Float64Array, p: number, q: number, c: number, s: number): void => {
  for (let i = 0; i < rows; i++) {
    const a = x[i + p * rows]!;
    const b = x[i + q * rows]!;
    x[i + p * rows] = c * a - s * b;
    x[i + q * rows] = s * a + c * b;
  }
};

const sorted = (rows: number, columns: number, { u, s, v }: SingularValues): SingularValues => {
  const order = [...s.keys()].sort((a, b) => s[b]! - s[a]!);
  const take = (x: Float64Array, height: number): Float64Array => {
    const out = new Float64Array(height * columns);
    for (const [to, from] of order.entries()) {
      out.set(x.subarray(from * height, (from + 1) * height), to * height);
    }
    return out;
  };
  return { u: take(u, rows), s: Float64Array.from(order, (i) => s[i]!), v: take(v, columns) };
};
