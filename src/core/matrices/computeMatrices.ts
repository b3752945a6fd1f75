import type { Patches } from '../autoencoder/layers.ts';
import { patchRows } from '../autoencoder/layers.ts';
import { splitParameters } from '../autoencoder/parameters.ts';
import type { NetworkShape, Objective } from '../autoencoder/shape.ts';
import { type Constants, entryFunctions, totalFactor } from './combine.ts';
import { createMatrix, type Matrix } from './matrix.ts';
import {
  computedNames,
  type Factor,
  type GivenName,
  type MatrixName,
  type Operation,
  operations,
} from './operations.ts';

/** Every matrix of the cost function with its entries, in the course's layout: one patch a column. */
export interface Matrices {
  readonly constants: Constants;
  readonly matrices: Readonly<Record<MatrixName, Matrix>>;
}

/**
 * All matrices of the cost function and its gradient for some patches, each formed as `operations` says. Shapes with s1 pixels,
 * s2 hidden units and m patches: x s1 × m, W1 s2 × s1, z2 and a2 s2 × m, delta3 s1 × m, W1grad s2 × s1, b1grad s2 × 1, cost 1 × 1.
 * Like the course's code it forms 1 − ρ̂ by subtraction; the reference of `sparseAutoencoder.ts` keeps more digits where ρ̂ is near 1.
 * @throws RangeError when theta or the patches do not fit the shape.
 */
export function computeMatrices(
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
  objective: Objective,
): Matrices {
  const constants = { ...objective, patchCount: patches.count };
  const matrices: Partial<Record<MatrixName, Matrix>> = { ...givenMatrices(theta, shape, patches) };
  const get = (name: MatrixName): Matrix => matrices[name]!;
  for (const name of computedNames) matrices[name] = form(operations[name], get, constants);
  return { constants, matrices: matrices as Record<MatrixName, Matrix> };
}

function givenMatrices(
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
): Record<GivenName, Matrix> {
  const { W1, W2, b1, b2 } = splitParameters(theta, shape);
  const rows = patchRows(patches, shape, 0, patches.count);
  const { visibleSize: s1, hiddenSize: s2 } = shape;
  return {
    x: createMatrix(s1, patches.count, (pixel, patch) => rows[patch * s1 + pixel]!),
    W1: createMatrix(s2, s1, (r, c) => W1[r + c * s2]!),
    W2: createMatrix(s1, s2, (r, c) => W2[r + c * s1]!),
    b1: createMatrix(s2, 1, (r) => b1[r]!),
    b2: createMatrix(s1, 1, (r) => b2[r]!),
  };
}

/** A whole matrix; `combine` computes one entry of it from its sources, with the same result. */
function form(operation: Operation, get: (name: MatrixName) => Matrix, constants: Constants): Matrix {
  switch (operation.kind) {
    case 'matrixProduct':
      return product(turned(get, operation.left), turned(get, operation.right));
    case 'elementwiseProduct':
      return entryByEntry(get(operation.left), get(operation.right), (a, b) => a * b);
    case 'difference':
      return entryByEntry(get(operation.left), get(operation.right), (a, b) => a - b);
    case 'columnAdded': {
      const { rows, columns, values } = get(operation.to);
      const column = get(operation.column).values;
      return createMatrix(rows, columns, (r, c) => values[r * columns + c]! + column[r]!);
    }
    case 'entryFunction': {
      const { rows, columns, values } = get(operation.of);
      const apply = entryFunctions[operation.apply];
      return { rows, columns, values: values.map((value) => apply(value, constants)) };
    }
    case 'rowMean': {
      const { rows, columns, values } = get(operation.of);
      return createMatrix(
        rows,
        1,
        (r) => sumOf(values.subarray(r * columns, (r + 1) * columns)) / constants.patchCount,
      );
    }
    case 'total': {
      const { factor, squared, of } = operation;
      const sum = of.reduce((start, name) => sumOf(get(name).values, squared, start), 0);
      return createMatrix(1, 1, () => totalFactor(factor, constants) * sum);
    }
    case 'averageAndDecay':
      return entryByEntry(
        get(operation.sums),
        get(operation.weights),
        (sum, weight) => sum / constants.patchCount + constants.lambda * weight,
      );
  }
}

function turned(get: (name: MatrixName) => Matrix, { matrix, transposed }: Factor): Matrix {
  const plain = get(matrix);
  const { rows, columns, values } = plain;
  return transposed ? createMatrix(columns, rows, (r, c) => values[c * columns + r]!) : plain;
}

function product(left: Matrix, right: Matrix): Matrix {
  return createMatrix(left.rows, right.columns, (r, c) => {
    let sum = 0;
    for (let k = 0; k < left.columns; k++) {
      sum += left.values[r * left.columns + k]! * right.values[k * right.columns + c]!;
    }
    return sum;
  });
}

function entryByEntry(left: Matrix, right: Matrix, apply: (a: number, b: number) => number): Matrix {
  const { rows, columns } = left;
  return { rows, columns, values: left.values.map((value, n) => apply(value, right.values[n]!)) };
}

function sumOf(values: Float64Array, squared = false, start = 0): number {
  let sum = start;
  for (const value of values) sum += squared ? value * value : value;
  return sum;
}
