import type { ComputedName, MatrixName, Operation } from '../../../../core/matrices/operations.ts';
import type { LineId } from '../../../../notes/code/lines.ts';

/** The matrices that each line of the cost function forms on its way, in their order. */
export const lineMatrices: Readonly<Record<LineId, readonly ComputedName[]>> = {
  a2: ['W1x', 'z2', 'a2'],
  a3: ['W2a2', 'z3', 'a3'],
  rhoHat: ['rhoHat'],
  cost: [
    'error',
    'halfSquares',
    'reconstructionError',
    'weightDecay',
    'divergence',
    'sparsityPenalty',
    'cost',
  ],
  delta3: ['error', 'slope3', 'delta3'],
  delta2: ['W2Tdelta3', 'sparsityColumn', 'backSum', 'slope2', 'delta2'],
  W1grad: ['DeltaW1', 'W1grad'],
  W2grad: ['DeltaW2', 'W2grad'],
  b1grad: ['b1grad'],
  b2grad: ['b2grad'],
};

/** A matrix that goes into an operation. A transposed one is drawn with rows and columns exchanged. */
export interface Operand {
  readonly matrix: MatrixName;
  readonly transposed: boolean;
}

const plain = (matrix: MatrixName): Operand => ({ matrix, transposed: false });

/** The matrices from which an operation forms its result, from left to right. */
export function operandsOf(operation: Operation): readonly Operand[] {
  switch (operation.kind) {
    case 'matrixProduct':
      return [operation.left, operation.right];
    case 'elementwiseProduct':
    case 'difference':
      return [plain(operation.left), plain(operation.right)];
    case 'columnAdded':
      return [plain(operation.to), plain(operation.column)];
    case 'entryFunction':
    case 'rowMean':
      return [plain(operation.of)];
    case 'total':
      return operation.of.map(plain);
    case 'averageAndDecay':
      return [plain(operation.sums), plain(operation.weights)];
  }
}

/** The sign between the operands. */
export function signOf({ kind }: Operation): string {
  switch (kind) {
    case 'matrixProduct':
      return '×';
    case 'elementwiseProduct':
      return '⊙';
    case 'difference':
      return '−';
    default:
      return '+';
  }
}

const letters: Readonly<Record<MatrixName, string>> = {
  x: 'x',
  W1: 'W1',
  W2: 'W2',
  b1: 'b1',
  b2: 'b2',
  W1x: 'W1 x',
  z2: 'z2',
  a2: 'a2',
  W2a2: 'W2 a2',
  z3: 'z3',
  a3: 'a3',
  rhoHat: 'ρ̂',
  error: 'a3 − x',
  halfSquares: '½(a3 − x)²',
  reconstructionError: 'J₁',
  weightDecay: 'J₂',
  divergence: 'KL',
  sparsityPenalty: 'J₃',
  cost: 'J',
  slope3: 'a3(1 − a3)',
  delta3: 'δ3',
  W2Tdelta3: 'W2ᵀ δ3',
  sparsityColumn: 's',
  backSum: 'W2ᵀ δ3 + s',
  slope2: 'a2(1 − a2)',
  delta2: 'δ2',
  DeltaW1: 'δ2 xᵀ',
  DeltaW2: 'δ3 a2ᵀ',
  W1grad: 'W1grad',
  W2grad: 'W2grad',
  b1grad: 'b1grad',
  b2grad: 'b2grad',
};

export const letterOf = (matrix: MatrixName): string => letters[matrix];
