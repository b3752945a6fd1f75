import type { BinaryKernel, LinearAlgebra, UnaryKernel } from './linearAlgebra.ts';

/** Rows of the inner dimension worked on at a time, so that a block of `a` stays in the cache. */
const block = 64;

/** The kernels in plain TypeScript. */
export const plainLinearAlgebra: LinearAlgebra = {
  multiply(m, n, k, a, transposeA, b, transposeB, out) {
    // A product with a column can read `b` either way.
    const bIsColumn = transposeB && (n === 1 || k === 1);
    if (transposeA && !(m === 1 || k === 1)) {
      if (transposeB && !bIsColumn) multiplyStored(m, n, k, transposed(k, m, a), b, true, out);
      else multiplyDots(m, n, k, a, b, out);
    } else if (k === 1) outerProduct(a, b, out);
    else if (n === 1) multiplyColumn(m, k, a, b, out);
    else multiplyStored(m, n, k, a, b, transposeB && !bIsColumn, out);
  },

  unary(kernel, x, out) {
    unaryKernels[kernel](x, out);
  },

  binary(kernel, x, y, out) {
    const n = out.length;
    if (x.length === 1 && n !== 1) scalarKernels[kernel](y, x[0]!, true, out);
    else if (y.length === 1 && n !== 1) scalarKernels[kernel](x, y[0]!, false, out);
    else arrayKernels[kernel](x, y, out);
  },

  scalar(kernel, x, s, reversed, out) {
    scalarKernels[kernel](x, s, reversed, out);
  },

  addOuter(x, u, v, subtract, out) {
    const m = u.length;
    for (let j = 0, at = 0; j < v.length; j++) {
      const factor = subtract ? -v[j]! : v[j]!;
      for (let i = 0; i < m; i++, at++) out[at] = x[at]! + u[i]! * factor;
    }
  },

  binaryColumn(kernel, rows, columns, x, y, reversed, out) {
    columnKernels[kernel](rows, columns, x, y, reversed, out);
  },
};

const transposed = (rows: number, columns: number, x: Float64Array): Float64Array => {
  const out = new Float64Array(x.length);
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < rows; i++) out[i * columns + j] = x[j * rows + i]!;
  }
  return out;
};

/** out = a · b for two vectors, a column and a row. Adding zero makes −0 the 0 that a sum of products is. */
const outerProduct = (a: Float64Array, b: Float64Array, out: Float64Array): void => {
  const m = a.length;
  for (let j = 0, at = 0; j < b.length; j++) {
    const factor = b[j]!;
    for (let i = 0; i < m; i++, at++) out[at] = 0 + a[i]! * factor;
  }
};

/** out = a · b for a column b: eight rows at a time, whose sums stay in registers. */
const multiplyColumn = (m: number, k: number, a: Float64Array, b: Float64Array, out: Float64Array): void => {
  let i = 0;
  for (; i + 7 < m; i += 8) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let p = 0, at = i; p < k; p++, at += m) {
      const y = b[p]!;
      s0 += a[at]! * y;
      s1 += a[at + 1]! * y;
      s2 += a[at + 2]! * y;
      s3 += a[at + 3]! * y;
      s4 += a[at + 4]! * y;
      s5 += a[at + 5]! * y;
      s6 += a[at + 6]! * y;
      s7 += a[at + 7]! * y;
    }
    out[i] = s0;
    out[i + 1] = s1;
    out[i + 2] = s2;
    out[i + 3] = s3;
    out[i + 4] = s4;
    out[i + 5] = s5;
    out[i + 6] = s6;
    out[i + 7] = s7;
  }
  for (; i < m; i++) {
    let sum = 0;
    for (let p = 0, at = i; p < k; p++, at += m) sum += a[at]! * b[p]!;
    out[i] = sum;
  }
};

/** out = a · op(b) by columns of `a`, four at a time. */
const multiplyStored = (
  m: number,
  n: number,
  k: number,
  a: Float64Array,
  b: Float64Array,
  transposeB: boolean,
  out: Float64Array,
): void => {
  out.fill(0);
  const alongK = transposeB ? n : 1;
  const alongN = transposeB ? 1 : k;
  for (let from = 0; from < k; from += block) {
    const to = Math.min(from + block, k);
    for (let j = 0; j < n; j++) {
      const c = j * m;
      const bj = j * alongN;
      let p = from;
      for (; p + 3 < to; p += 4) {
        const at = bj + p * alongK;
        const b0 = b[at]!;
        const b1 = b[at + alongK]!;
        const b2 = b[at + 2 * alongK]!;
        const b3 = b[at + 3 * alongK]!;
        const a0 = p * m;
        const a1 = a0 + m;
        const a2 = a1 + m;
        const a3 = a2 + m;
        for (let i = 0; i < m; i++) {
          out[c + i] = out[c + i]! + a[a0 + i]! * b0 + a[a1 + i]! * b1 + a[a2 + i]! * b2 + a[a3 + i]! * b3;
        }
      }
      for (; p < to; p++) {
        const b0 = b[bj + p * alongK]!;
        const a0 = p * m;
        for (let i = 0; i < m; i++) out[c + i] = out[c + i]! + a[a0 + i]! * b0;
      }
    }
  }
};

/** out = aᵀ · b with `a` stored k×m: each entry is a product of two columns; four rows of `out` at a time. */
const multiplyDots = (
  m: number,
  n: number,
  k: number,
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
): void => {
  for (let j = 0; j < n; j++) {
    const bj = j * k;
    let i = 0;
    for (; i + 3 < m; i += 4) {
      const a0 = i * k;
      const a1 = a0 + k;
      const a2 = a1 + k;
      const a3 = a2 + k;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let p = 0; p < k; p++) {
        const y = b[bj + p]!;
        s0 += a[a0 + p]! * y;
        s1 += a[a1 + p]! * y;
        s2 += a[a2 + p]! * y;
        s3 += a[a3 + p]! * y;
      }
      const c = j * m + i;
      out[c] = s0;
      out[c + 1] = s1;
      out[c + 2] = s2;
      out[c + 3] = s3;
    }
    for (; i < m; i++) {
      let sum = 0;
      for (let p = 0; p < k; p++) sum += a[i * k + p]! * b[bj + p]!;
      out[j * m + i] = sum;
    }
  }
};

const unaryKernels: Readonly<Record<UnaryKernel, (x: Float64Array, out: Float64Array) => void>> = {
  exp(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.exp(x[i]!);
  },
  log(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.log(x[i]!);
  },
  negate(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = -x[i]!;
  },
  square(x, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * x[i]!;
  },
};

const arrayKernels: Readonly<
  Record<BinaryKernel, (x: Float64Array, y: Float64Array, out: Float64Array) => void>
> = {
  add(x, y, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! + y[i]!;
  },
  subtract(x, y, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! - y[i]!;
  },
  multiply(x, y, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * y[i]!;
  },
  divide(x, y, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! / y[i]!;
  },
};

type ScalarKernel = (x: Float64Array, s: number, reversed: boolean, out: Float64Array) => void;

/** out = x op s, or s op x if `reversed`. */
const scalarKernels: Readonly<Record<BinaryKernel, ScalarKernel>> = {
  add(x, s, _, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! + s;
  },
  subtract(x, s, reversed, out) {
    if (reversed) for (let i = 0; i < out.length; i++) out[i] = s - x[i]!;
    else for (let i = 0; i < out.length; i++) out[i] = x[i]! - s;
  },
  multiply(x, s, _, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * s;
  },
  divide(x, s, reversed, out) {
    if (reversed) for (let i = 0; i < out.length; i++) out[i] = s / x[i]!;
    else for (let i = 0; i < out.length; i++) out[i] = x[i]! / s;
  },
};

type ColumnKernel = (
  rows: number,
  columns: number,
  x: Float64Array,
  y: Float64Array,
  reversed: boolean,
  out: Float64Array,
) => void;

const byColumns =
  (forward: (x: number, y: number) => number, backward: (x: number, y: number) => number): ColumnKernel =>
  (rows, columns, x, y, reversed, out) => {
    const apply = reversed ? backward : forward;
    for (let j = 0, at = 0; j < columns; j++) {
      for (let i = 0; i < rows; i++, at++) out[at] = apply(x[at]!, y[i]!);
    }
  };

const columnKernels: Readonly<Record<BinaryKernel, ColumnKernel>> = {
  add(rows, columns, x, y, _, out) {
    for (let j = 0, at = 0; j < columns; j++) {
      for (let i = 0; i < rows; i++, at++) out[at] = x[at]! + y[i]!;
    }
  },
  subtract: byColumns(
    (x, y) => x - y,
    (x, y) => y - x,
  ),
  multiply(rows, columns, x, y, _, out) {
    for (let j = 0, at = 0; j < columns; j++) {
      for (let i = 0; i < rows; i++, at++) out[at] = x[at]! * y[i]!;
    }
  },
  divide: byColumns(
    (x, y) => x / y,
    (x, y) => y / x,
  ),
};
