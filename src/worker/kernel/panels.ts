type Numbers = Float32Array | Float64Array;

/**
 * How the rows of a matrix are divided: first some numbers of every row, one row after the other, then the next
 * numbers of every row. One panel as wide as the padded rows is a matrix row by row.
 */
export type Panels = readonly number[];

/** Panels as assembly/multiply.ts goes through B: two vectors wide, at last three or one where their number is odd. */
export function panelsOf(columns: number, lanes: number): Panels {
  const vectors = Math.ceil(columns / lanes);
  const last = vectors % 2 === 0 ? 0 : Math.min(vectors, 3);
  const widths = Array<number>((vectors - last) / 2).fill(2 * lanes);
  return last > 0 ? [...widths, last * lanes] : widths;
}

/** Panels all as wide, as assembly/nonzero.ts goes through W1T: rows are padded to whole ones. */
export const stripsOf = (row: number, width: number): Panels => Array<number>(row / width).fill(width);

/** A matrix without padding and, number by number, how far its rows and its columns are apart. */
export interface Matrix {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

export const rowByRow = (values: Float64Array, rows: number, columns: number): Matrix => ({
  values,
  rows,
  columns,
  rowStep: columns,
  columnStep: 1,
});

export const transposed = ({ values, rows, columns, rowStep, columnStep }: Matrix): Matrix => ({
  values,
  rows: columns,
  columns: rows,
  rowStep: columnStep,
  columnStep: rowStep,
});

// Both directions are written out: with a function call for every row they took 50 % longer.

export function writePanels(
  { values, rows, columns, rowStep, columnStep }: Matrix,
  panels: Panels,
  into: Numbers,
): void {
  let first = 0;
  for (const panel of panels) {
    const width = Math.min(panel, columns - first);
    let at = first * rows;
    let from = first * columnStep;
    for (let row = 0; row < rows; row++, at += panel, from += rowStep) {
      for (let n = 0, next = from; n < width; n++, next += columnStep) into[at + n] = values[next] as number;
    }
    first += panel;
  }
}

/** The reverse: from panels to a matrix row by row. */
export function readPanels(
  from: Numbers,
  panels: Panels,
  rows: number,
  columns: number,
  into: Float64Array,
): void {
  let first = 0;
  for (const panel of panels) {
    const width = Math.min(panel, columns - first);
    let at = first * rows;
    let to = first;
    for (let row = 0; row < rows; row++, at += panel, to += columns) {
      for (let n = 0; n < width; n++) into[to + n] = from[at + n] as number;
    }
    first += panel;
  }
}
