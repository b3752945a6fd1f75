/** The cell of a row with the largest size; the first of equals, and of a row without any. */
export function largestIn(row: number, columns: number, sizeOf: (cell: number) => number): number {
  let best = row * columns;
  for (let cell = best + 1; cell < (row + 1) * columns; cell++) if (sizeOf(cell) > sizeOf(best)) best = cell;
  return best;
}
