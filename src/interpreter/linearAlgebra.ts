/** Functions of one real argument that take most of an evaluation's time. */
export type UnaryKernel = 'exp' | 'log' | 'negate' | 'square';

/** Operators on two real arrays. */
export type BinaryKernel = 'add' | 'subtract' | 'multiply' | 'divide';

/**
 * The kernels of the evaluator that can be replaced by faster ones. All arrays are column-major float64; `out` may be
 * one of the inputs in the element-wise kernels, never in `multiply`.
 */
export interface LinearAlgebra {
  /**
   * out (m×n) = op(a) · op(b), where op(a) is m×k and op(b) k×n. With `transposeA`, `a` is stored k×m; with
   * `transposeB`, `b` is stored n×k. `out` is overwritten.
   */
  multiply(
    m: number,
    n: number,
    k: number,
    a: Float64Array,
    transposeA: boolean,
    b: Float64Array,
    transposeB: boolean,
    out: Float64Array,
  ): void;
  /** out[i] = kernel(x[i]). Logarithms are asked for only where no element is negative. */
  unary(kernel: UnaryKernel, x: Float64Array, out: Float64Array): void;
  /** out[i] = x[i] op y[i]; one of `x` and `y` may have length 1 and then stands for all. */
  binary(kernel: BinaryKernel, x: Float64Array, y: Float64Array, out: Float64Array): void;
  /** out[i] = x[i] op s, or s op x[i] if `reversed`. */
  scalar(kernel: BinaryKernel, x: Float64Array, s: number, reversed: boolean, out: Float64Array): void;
  /** out(i, j) = x(i, j) ± u(i) · v(j): a matrix as large as the product, with the outer product of two vectors. */
  addOuter(x: Float64Array, u: Float64Array, v: Float64Array, subtract: boolean, out: Float64Array): void;
  /** out(i, j) = x(i, j) op y(i) for a matrix x of `rows` × `columns` and a column y, or y(i) op x(i, j) if `reversed`. */
  binaryColumn(
    kernel: BinaryKernel,
    rows: number,
    columns: number,
    x: Float64Array,
    y: Float64Array,
    reversed: boolean,
    out: Float64Array,
  ): void;
}
