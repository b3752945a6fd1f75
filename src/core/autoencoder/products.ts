/* The three matrix products of forward and backward propagation. All matrices are row-major and begin at the start of
   their arrays. Every inner loop walks along rows and handles a small tile of the result at once, which is what makes
   them fast in plain JavaScript. (A column-major W is its own transpose in row-major form, so the course's theta is
   used as it lies.) */

/** C += A·B, with A rows × inner, B inner × columns, C rows × columns. */
export function addProduct(
  C: Float64Array,
  A: Float64Array,
  B: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  addStridedProduct(C, A, inner, 1, B, rows, inner, columns);
}

/** C += Aᵀ·B, with A inner × rows, B inner × columns, C rows × columns. */
export function addTransposedProduct(
  C: Float64Array,
  A: Float64Array,
  B: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  addStridedProduct(C, A, 1, rows, B, rows, inner, columns);
}

/** C += A·B, where A(r, k) is at A[r * rowStride + k * innerStride]. Tiles of 2 rows × 4 inner. */
function addStridedProduct(
  C: Float64Array,
  A: Float64Array,
  rowStride: number,
  innerStride: number,
  B: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  const evenRows = rows - (rows % 2);
  const innerInFours = inner - (inner % 4);
  for (let k = 0; k < innerInFours; k += 4) {
    const b0 = k * columns;
    const b1 = b0 + columns;
    const b2 = b1 + columns;
    const b3 = b2 + columns;
    for (let r = 0; r < evenRows; r += 2) {
      const a = r * rowStride + k * innerStride;
      const p0 = A[a]!;
      const p1 = A[a + innerStride]!;
      const p2 = A[a + 2 * innerStride]!;
      const p3 = A[a + 3 * innerStride]!;
      const q0 = A[a + rowStride]!;
      const q1 = A[a + rowStride + innerStride]!;
      const q2 = A[a + rowStride + 2 * innerStride]!;
      const q3 = A[a + rowStride + 3 * innerStride]!;
      const c = r * columns;
      const d = c + columns;
      for (let j = 0; j < columns; j++) {
        const v0 = B[b0 + j]!;
        const v1 = B[b1 + j]!;
        const v2 = B[b2 + j]!;
        const v3 = B[b3 + j]!;
        C[c + j] = C[c + j]! + (p0 * v0 + p1 * v1 + (p2 * v2 + p3 * v3));
        C[d + j] = C[d + j]! + (q0 * v0 + q1 * v1 + (q2 * v2 + q3 * v3));
      }
    }
    for (let r = evenRows; r < rows; r++) {
      for (let t = k; t < k + 4; t++) addScaledRow(C, r, A[r * rowStride + t * innerStride]!, B, t, columns);
    }
  }
  for (let k = innerInFours; k < inner; k++) {
    for (let r = 0; r < rows; r++) addScaledRow(C, r, A[r * rowStride + k * innerStride]!, B, k, columns);
  }
}

/** Row `r` of C += factor × row `k` of B. */
function addScaledRow(
  C: Float64Array,
  r: number,
  factor: number,
  B: Float64Array,
  k: number,
  columns: number,
): void {
  const c = r * columns;
  const b = k * columns;
  for (let j = 0; j < columns; j++) C[c + j] = C[c + j]! + factor * B[b + j]!;
}

/** C = A·Bᵀ, with A rows × inner, B columns × inner, C rows × columns: dot products of rows, tiles of 2 × 4. */
export function productWithTransposed(
  C: Float64Array,
  A: Float64Array,
  B: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  const evenRows = rows - (rows % 2);
  const columnsInFours = columns - (columns % 4);
  for (let r = 0; r < evenRows; r += 2) {
    const p = r * inner;
    const q = p + inner;
    for (let j = 0; j < columnsInFours; j += 4) {
      const b0 = j * inner;
      const b1 = b0 + inner;
      const b2 = b1 + inner;
      const b3 = b2 + inner;
      let p0 = 0;
      let p1 = 0;
      let p2 = 0;
      let p3 = 0;
      let q0 = 0;
      let q1 = 0;
      let q2 = 0;
      let q3 = 0;
      for (let k = 0; k < inner; k++) {
        const u = A[p + k]!;
        const v = A[q + k]!;
        const w0 = B[b0 + k]!;
        const w1 = B[b1 + k]!;
        const w2 = B[b2 + k]!;
        const w3 = B[b3 + k]!;
        p0 += u * w0;
        p1 += u * w1;
        p2 += u * w2;
        p3 += u * w3;
        q0 += v * w0;
        q1 += v * w1;
        q2 += v * w2;
        q3 += v * w3;
      }
      const c = r * columns + j;
      C[c] = p0;
      C[c + 1] = p1;
      C[c + 2] = p2;
      C[c + 3] = p3;
      C[c + columns] = q0;
      C[c + columns + 1] = q1;
      C[c + columns + 2] = q2;
      C[c + columns + 3] = q3;
    }
    for (let j = columnsInFours; j < columns; j++) {
      C[r * columns + j] = rowDotRow(A, r, B, j, inner);
      C[(r + 1) * columns + j] = rowDotRow(A, r + 1, B, j, inner);
    }
  }
  for (let r = evenRows; r < rows; r++) {
    for (let j = 0; j < columns; j++) C[r * columns + j] = rowDotRow(A, r, B, j, inner);
  }
}

function rowDotRow(A: Float64Array, r: number, B: Float64Array, j: number, inner: number): number {
  let sum = 0;
  for (let k = 0; k < inner; k++) sum += A[r * inner + k]! * B[j * inner + k]!;
  return sum;
}
