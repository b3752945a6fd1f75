import type { Matrices } from '../../core/matrices/computeMatrices.ts';
import { createMatrix, type Matrix } from '../../core/matrices/matrix.ts';

/** What could be written into the blank of a bias gradient. `compute` does what the code says, shape included. */
export interface BiasCandidate {
  readonly matlab: string;
  readonly numpy: string;
  readonly compute: (matrices: Matrices) => Matrix;
}

type DeltaName = 'delta2' | 'delta3';

const rowSum = (name: DeltaName, factor: (m: number) => number) => (all: Matrices) => {
  const { rows, columns, values } = all.matrices[name];
  return createMatrix(rows, 1, (row) => {
    const sum = values
      .subarray(row * columns, (row + 1) * columns)
      .reduce((total, value) => total + value, 0);
    return sum * factor(all.constants.patchCount);
  });
};

const columnSum = (name: DeltaName) => (all: Matrices) => {
  const { rows, columns, values } = all.matrices[name];
  return createMatrix(1, columns, (_, column) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += values[row * columns + column]!;
    return sum / all.constants.patchCount;
  });
};

const meanOverPatches = (name: DeltaName) => rowSum(name, (m) => 1 / m);

const decayed = (all: Matrices): Matrix => {
  const { rows, columns, values } = meanOverPatches('delta2')(all);
  const { b1 } = all.matrices;
  return { rows, columns, values: values.map((value, n) => value + all.constants.lambda * b1.values[n]!) };
};

export const b1gradCandidates = {
  rowMean: {
    matlab: 'sum(delta2, 2) / m',
    numpy: 'np.sum(delta2, axis=1, keepdims=True) / m',
    compute: meanOverPatches('delta2'),
  },
  columnMean: {
    matlab: 'sum(delta2, 1) / m',
    numpy: 'np.sum(delta2, axis=0, keepdims=True) / m',
    compute: columnSum('delta2'),
  },
  rowTotal: {
    matlab: 'sum(delta2, 2)',
    numpy: 'np.sum(delta2, axis=1, keepdims=True)',
    compute: rowSum('delta2', () => 1),
  },
  decayed: {
    matlab: 'sum(delta2, 2) / m + lambda * b1',
    numpy: 'np.sum(delta2, axis=1, keepdims=True) / m + lambda_ * b1',
    compute: decayed,
  },
} as const satisfies Record<string, BiasCandidate>;

export const b2gradCandidates = {
  delta3Mean: {
    matlab: 'sum(delta3, 2) / m',
    numpy: 'np.sum(delta3, axis=1, keepdims=True) / m',
    compute: meanOverPatches('delta3'),
  },
  delta2Mean: {
    matlab: 'sum(delta2, 2) / m',
    numpy: 'np.sum(delta2, axis=1, keepdims=True) / m',
    compute: meanOverPatches('delta2'),
  },
  delta3Columns: {
    matlab: 'sum(delta3, 1) / m',
    numpy: 'np.sum(delta3, axis=0, keepdims=True) / m',
    compute: columnSum('delta3'),
  },
} as const satisfies Record<string, BiasCandidate>;

/** Whether a candidate gives the bias gradient: the same shape, and the same numbers to rounding. */
export function givesBiasGradient(
  all: Matrices,
  line: 'b1grad' | 'b2grad',
  { compute }: BiasCandidate,
): boolean {
  const expected = all.matrices[line];
  const { rows, columns, values } = compute(all);
  if (rows !== expected.rows || columns !== expected.columns) return false;
  return values.every((value, n) => Math.abs(value - expected.values[n]!) <= 1e-12);
}
