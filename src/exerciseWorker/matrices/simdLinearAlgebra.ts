import type { LinearAlgebra } from '../../interpreter/linearAlgebra.ts';
import { plainLinearAlgebra } from '../../interpreter/plainLinearAlgebra.ts';
import type { Matrices } from './matrixKernel.ts';

/** Smaller products and arrays are done before they would have been copied. */
const leastProducts = 16_384;
const leastColumns = 4;
const leastElements = 256;

/** The interpreter's kernels with large products, exponentials and logarithms in WebAssembly. */
export function simdLinearAlgebraOf(matrices: Matrices): LinearAlgebra {
  return {
    ...plainLinearAlgebra,
    multiply(m, n, k, a, transposeA, b, transposeB, out) {
      if (m * n * k < leastProducts || n < leastColumns || m < leastColumns || k < leastColumns)
        plainLinearAlgebra.multiply(m, n, k, a, transposeA, b, transposeB, out);
      else matrices.multiply({ m, n, k, a, transposeA, b, transposeB, out });
    },
    unary(kernel, x, out) {
      if (out.length < leastElements || (kernel !== 'exp' && kernel !== 'log'))
        plainLinearAlgebra.unary(kernel, x, out);
      else matrices.map(kernel, x, out);
    },
  };
}
