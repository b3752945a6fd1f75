import { combine } from './combine.ts';
import type { Matrices } from './computeMatrices.ts';
import { entryAt } from './matrix.ts';
import { type ComputedName, type Factor, type MatrixName, type Operation, operations } from './operations.ts';

/** One entry of a matrix, counted from 0. */
export interface Cell {
  readonly matrix: MatrixName;
  readonly row: number;
  readonly column: number;
}

/** How an entry was computed. */
export interface Provenance {
  readonly operation: Operation;
  /**
   * The entries that made it, term by term: pairs that are multiplied and then added for a matrix product, one pair for an
   * element-wise product or a difference, single entries that are added for a row or a total.
   */
  readonly terms: readonly (readonly Cell[])[];
}

/**
 * The row, the column and the entries that an entry was made of.
 * @throws RangeError when the matrix has no such entry.
 */
export function provenanceOf(
  { matrices }: Matrices,
  name: ComputedName,
  row: number,
  column: number,
): Provenance {
  entryAt(matrices[name], row, column);
  const operation = operations[name];
  return { operation, terms: termsOf(operation, matrices, row, column) };
}

/** The entry computed again from its sources alone: the same number, to the last bit. */
export function recompute({ matrices, constants }: Matrices, { operation, terms }: Provenance): number {
  const values = terms.map((term) =>
    term.map((cell) => entryAt(matrices[cell.matrix], cell.row, cell.column)),
  );
  return combine(operation, values, constants);
}

function termsOf(
  operation: Operation,
  matrices: Matrices['matrices'],
  row: number,
  column: number,
): readonly (readonly Cell[])[] {
  const here = (matrix: MatrixName): Cell => ({ matrix, row, column });
  switch (operation.kind) {
    case 'matrixProduct': {
      const { left, right } = operation;
      const inner = left.transposed ? matrices[left.matrix].rows : matrices[left.matrix].columns;
      return Array.from({ length: inner }, (_, k) => [cellOf(left, row, k), cellOf(right, k, column)]);
    }
    case 'elementwiseProduct':
    case 'difference':
      return [[here(operation.left), here(operation.right)]];
    case 'columnAdded':
      return [[here(operation.to)], [{ matrix: operation.column, row, column: 0 }]];
    case 'entryFunction':
      return [[here(operation.of)]];
    case 'rowMean':
      return Array.from({ length: matrices[operation.of].columns }, (_, k) => [
        { matrix: operation.of, row, column: k },
      ]);
    case 'total':
      return operation.of.flatMap((matrix) => allCells(matrix, matrices).map((cell) => [cell]));
    case 'averageAndDecay':
      return [[here(operation.sums), here(operation.weights)]];
  }
}

function cellOf({ matrix, transposed }: Factor, row: number, column: number): Cell {
  return transposed ? { matrix, row: column, column: row } : { matrix, row, column };
}

function allCells(matrix: MatrixName, matrices: Matrices['matrices']): Cell[] {
  const { rows, columns } = matrices[matrix];
  return Array.from({ length: rows * columns }, (_, n) => ({
    matrix,
    row: Math.floor(n / columns),
    column: n % columns,
  }));
}
