/** A matrix as the page shows it; `values` row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export function createMatrix(
  rows: number,
  columns: number,
  entry: (row: number, column: number) => number,
): Matrix {
  const values = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) values[r * columns + c] = entry(r, c);
  }
  return { rows, columns, values };
}

/** @throws RangeError when there is no such place. */
export function entryAt({ rows, columns, values }: Matrix, row: number, column: number): number {
  if (!(row >= 0 && row < rows && column >= 0 && column < columns)) {
    throw new RangeError(`A ${rows} × ${columns} matrix has no entry at row ${row}, column ${column}.`);
  }
  return values[row * columns + column]!;
}
