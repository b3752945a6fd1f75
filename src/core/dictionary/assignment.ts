/**
 * The assignment of rows to columns, each used once, with the largest sum of scores: the Hungarian method with shortest augmenting
 * paths (Jonker and Volgenant 1987), O(rows² · columns).
 * @param score rows × columns, row by row; any finite numbers
 * @returns for each row its column; −1 for rows that get none, where there are more rows than columns
 */
export function bestAssignment(score: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns) return inverted(bestAssignment(transposed(score, rows, columns), columns, rows), rows);
  // Potentials and matches are counted from 1; column 0 holds the row that is being placed.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const previous = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const shortest = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const settled = new Uint8Array(columns + 1);
    let column = 0;
    do {
      settled[column] = 1;
      const from = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (settled[c]) continue;
        const cost = -score[(from - 1) * columns + c - 1]! - rowPotential[from]! - columnPotential[c]!;
        if (cost < shortest[c]!) {
          shortest[c] = cost;
          previous[c] = column;
        }
        if (shortest[c]! < step) {
          step = shortest[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (settled[c]) {
          rowPotential[rowOf[c]!] = rowPotential[rowOf[c]!]! + step;
          columnPotential[c] = columnPotential[c]! - step;
        } else shortest[c] = shortest[c]! - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[previous[column]!]!;
      column = previous[column]!;
    }
  }
  const columnOf = new Int32Array(rows).fill(-1);
  for (let c = 1; c <= columns; c++) if (rowOf[c]! > 0) columnOf[rowOf[c]! - 1] = c - 1;
  return columnOf;
}

function transposed(score: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: rows * columns },
    (_, i) => score[(i % rows) * columns + Math.floor(i / rows)]!,
  );
}

function inverted(columnOf: Int32Array, size: number): Int32Array {
  const rowOf = new Int32Array(size).fill(-1);
  columnOf.forEach((column, row) => {
    rowOf[column] = row;
  });
  return rowOf;
}
