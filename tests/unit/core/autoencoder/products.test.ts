import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addProduct,
  addTransposedProduct,
  productWithTransposed,
} from '../../../../src/core/autoencoder/products.ts';
import { assertProperty } from '../../assertProperty.ts';

const size = fc.integer({ min: 1, max: 10 });
/** Small whole numbers, so that sums are exact in any order. */
const matrix = (rows: number, columns: number, factor: number): Float64Array =>
  Float64Array.from({ length: rows * columns }, (_, i) => ((i * factor) % 7) - 3);
const transpose = (A: Float64Array, rows: number, columns: number): Float64Array =>
  A.map((_, i) => A[(i % rows) * columns + Math.floor(i / rows)] ?? Number.NaN);

function plainProduct(
  A: Float64Array,
  B: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): Float64Array {
  const C = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < inner; k++)
      for (let c = 0; c < columns; c++) C[r * columns + c]! += A[r * inner + k]! * B[k * columns + c]!;
  return C;
}

describe('the matrix products', () => {
  it('are plain products for every size, even where tiles do not fit', () => {
    assertProperty(
      fc.property(size, size, size, (rows, inner, columns) => {
        const A = matrix(rows, inner, 5);
        const B = matrix(inner, columns, 3);
        const expected = plainProduct(A, B, rows, inner, columns);

        const straight = new Float64Array(expected.length).fill(1);
        addProduct(straight, A, B, rows, inner, columns);
        expect(straight).toEqual(expected.map((value) => value + 1));

        const fromTransposed = new Float64Array(expected.length).fill(1);
        addTransposedProduct(fromTransposed, transpose(A, rows, inner), B, rows, inner, columns);
        expect(fromTransposed).toEqual(expected.map((value) => value + 1));

        const withTransposed = new Float64Array(expected.length).fill(1);
        productWithTransposed(withTransposed, A, transpose(B, inner, columns), rows, inner, columns);
        expect(withTransposed).toEqual(expected);
      }),
    );
  });
});
