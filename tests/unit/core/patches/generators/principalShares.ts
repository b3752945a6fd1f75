/** Share of the rows' variance in the first 1, 2, … principal components; rows have mean 0 each. Jacobi rotations. */
export function principalShares(rows: readonly Float64Array[]): number[] {
  const size = rows[0]?.length ?? 0;
  const matrix = covariance(rows, size);
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, p, q);
  }
  const variances = matrix.map((row, n) => row[n] as number).sort((a, b) => b - a);
  const total = variances.reduce((sum, v) => sum + v, 0);
  let sum = 0;
  return variances.map((v) => {
    sum += v;
    return sum / total;
  });
}

function covariance(rows: readonly Float64Array[], size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    matrix.forEach((line, p) => {
      const value = (row[p] as number) / rows.length;
      for (let q = 0; q < size; q++) line[q] = (line[q] as number) + value * (row[q] as number);
    });
  }
  return matrix;
}

/** One Jacobi rotation: makes entry (p, q) of a symmetric matrix zero. */
function rotate(matrix: Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [matrix[p] as Float64Array, matrix[q] as Float64Array];
  const off = rowP[q] as number;
  if (off === 0) return;
  const ratio = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * off);
  const t = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of matrix) mix(row, p, row, q, c, s);
  for (let n = 0; n < matrix.length; n++) mix(rowP, n, rowQ, n, c, s);
}

function mix(a: Float64Array, i: number, b: Float64Array, j: number, c: number, s: number): void {
  const [x, y] = [a[i] as number, b[j] as number];
  a[i] = c * x - s * y;
  b[j] = s * x + c * y;
}
