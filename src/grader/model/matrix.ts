// The search for a mistake computes many thousands of small matrices: plain loops, because Float64Array's own map and reduce
// take several times as long.

/** A matrix, column by column: entry (row, column) at `row + column * rows`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export function matrix(rows: number, columns: number, values: Float64Array): Matrix {
  return { rows, columns, values };
}

export function column(values: Float64Array): Matrix {
  return { rows: values.length, columns: 1, values };
}

export function map(a: Matrix, change: (value: number) => number): Matrix {
  const values = new Float64Array(a.values.length);
  for (let n = 0; n < values.length; n++) values[n] = change(a.values[n]!);
  return matrix(a.rows, a.columns, values);
}

export function scaled(a: Matrix, factor: number): Matrix {
  const values = new Float64Array(a.values.length);
  for (let n = 0; n < values.length; n++) values[n] = factor * a.values[n]!;
  return matrix(a.rows, a.columns, values);
}

/** Entry by entry; `b` may be a single column or a single number and then stands for all columns, or all entries. */
export function zip(a: Matrix, b: Matrix, combine: (a: number, b: number) => number): Matrix {
  const { length } = b.values;
  const values = new Float64Array(a.values.length);
  for (let n = 0, m = 0; n < values.length; n++, m = m + 1 === length ? 0 : m + 1)
    values[n] = combine(a.values[n]!, b.values[m]!);
  return matrix(a.rows, a.columns, values);
}

export const plus = (a: Matrix, b: Matrix): Matrix => zip(a, b, (x, y) => x + y);
export const minus = (a: Matrix, b: Matrix): Matrix => zip(a, b, (x, y) => x - y);
export const times = (a: Matrix, b: Matrix): Matrix => zip(a, b, (x, y) => x * y);

export function transposed({ rows, columns, values }: Matrix): Matrix {
  const result = new Float64Array(values.length);
  for (let j = 0; j < columns; j++)
    for (let i = 0; i < rows; i++) result[j + i * columns] = values[i + j * rows]!;
  return { rows: columns, columns: rows, values: result };
}

/** A·B */
export function product(a: Matrix, b: Matrix): Matrix {
  const values = new Float64Array(a.rows * b.columns);
  for (let j = 0; j < b.columns; j++) {
    for (let k = 0; k < a.columns; k++) {
      const factor = b.values[k + j * b.rows]!;
      for (let i = 0; i < a.rows; i++)
        values[i + j * a.rows] = values[i + j * a.rows]! + a.values[i + k * a.rows]! * factor;
    }
  }
  return { rows: a.rows, columns: b.columns, values };
}

/** The sum of every row, as a column. */
export function rowSums(a: Matrix): Matrix {
  const values = new Float64Array(a.rows);
  for (let from = 0; from < a.values.length; from += a.rows)
    for (let row = 0; row < a.rows; row++) values[row] = values[row]! + a.values[from + row]!;
  return column(values);
}

export function columnAt(a: Matrix, index: number): Matrix {
  return column(a.values.slice(index * a.rows, (index + 1) * a.rows));
}

export function total(a: Matrix): number {
  let sum = 0;
  for (const value of a.values) sum += value;
  return sum;
}

/** Σ a² */
export function squares(a: Matrix): number {
  let sum = 0;
  for (const value of a.values) sum += value * value;
  return sum;
}

/** The largest singular value: in (AᵀA)^(2^40), scaled after every squaring, only its eigenvector remains. */
export function spectralNorm(a: Matrix): number {
  const gram = product(transposed(a), a);
  let power = gram;
  for (let step = 0; step < 40; step++) {
    const size = Math.sqrt(squares(power));
    if (size === 0) return 0;
    const unit = scaled(power, 1 / size);
    power = product(unit, unit);
    if (squares(minus(power, unit)) < 1e-31) break;
  }
  const vector = product(power, column(Float64Array.from({ length: gram.rows }, (_, n) => 1 + n / 7)));
  return Math.sqrt(squares(product(a, vector)) / squares(vector));
}
