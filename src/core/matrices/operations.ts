/** What goes into the cost function: patches as columns, as in the course, and the parameters. */
export type GivenName = 'x' | 'W1' | 'W2' | 'b1' | 'b2';

/** Every matrix that the cost function forms on its way, in the order in which `operations` forms them. */
export type ComputedName =
  | 'W1x'
  | 'z2'
  | 'a2'
  | 'W2a2'
  | 'z3'
  | 'a3'
  | 'rhoHat'
  | 'error'
  | 'halfSquares'
  | 'reconstructionError'
  | 'weightDecay'
  | 'divergence'
  | 'sparsityPenalty'
  | 'cost'
  | 'slope3'
  | 'delta3'
  | 'W2Tdelta3'
  | 'sparsityColumn'
  | 'backSum'
  | 'slope2'
  | 'delta2'
  | 'DeltaW1'
  | 'DeltaW2'
  | 'W1grad'
  | 'W2grad'
  | 'b1grad'
  | 'b2grad';

export type MatrixName = GivenName | ComputedName;

/** A factor of a matrix product; a transposed one is read with rows and columns exchanged. */
export interface Factor {
  readonly matrix: MatrixName;
  readonly transposed: boolean;
}

/** A function of single entries: the result's entry comes from the entries at the same place. */
export type EntryFunction =
  /** 1/(1+e^−z) */
  | 'sigmoid'
  /** a(1 − a): the sigmoid's slope where it gives a */
  | 'slope'
  /** ½e² */
  | 'halfSquare'
  /** KL(ρ ‖ ρ̂) */
  | 'divergence'
  /** β(−ρ/ρ̂ + (1−ρ)/(1−ρ̂)) */
  | 'sparsityColumn';

/** How a matrix is formed from others, one sign of the mathematics each. */
export type Operation =
  /** Row of the left factor times column of the right one: A B. */
  | { readonly kind: 'matrixProduct'; readonly left: Factor; readonly right: Factor }
  /** Entry times entry at the same place: A .* B. */
  | { readonly kind: 'elementwiseProduct'; readonly left: MatrixName; readonly right: MatrixName }
  /** Entry less entry at the same place. */
  | { readonly kind: 'difference'; readonly left: MatrixName; readonly right: MatrixName }
  /** One column added to every column. */
  | { readonly kind: 'columnAdded'; readonly to: MatrixName; readonly column: MatrixName }
  | { readonly kind: 'entryFunction'; readonly of: MatrixName; readonly apply: EntryFunction }
  /** The sum over a row, divided by m. */
  | { readonly kind: 'rowMean'; readonly of: MatrixName }
  /** The sum of all entries, times a factor; `squared`: of their squares. */
  | {
      readonly kind: 'total';
      readonly of: readonly MatrixName[];
      readonly factor: 'perPatch' | 'halfLambda' | 'beta' | 'one';
      readonly squared: boolean;
    }
  /** The sums over the patches divided by m, plus λ times the weights. */
  | { readonly kind: 'averageAndDecay'; readonly sums: MatrixName; readonly weights: MatrixName };

const plain = (matrix: MatrixName): Factor => ({ matrix, transposed: false });
const transposed = (matrix: MatrixName): Factor => ({ matrix, transposed: true });

/** The course's cost function, one operation a matrix, in the order in which they run (CS294A lecture notes, sections 2 and 3). */
export const operations: Readonly<Record<ComputedName, Operation>> = {
  W1x: { kind: 'matrixProduct', left: plain('W1'), right: plain('x') },
  z2: { kind: 'columnAdded', to: 'W1x', column: 'b1' },
  a2: { kind: 'entryFunction', of: 'z2', apply: 'sigmoid' },
  W2a2: { kind: 'matrixProduct', left: plain('W2'), right: plain('a2') },
  z3: { kind: 'columnAdded', to: 'W2a2', column: 'b2' },
  a3: { kind: 'entryFunction', of: 'z3', apply: 'sigmoid' },
  rhoHat: { kind: 'rowMean', of: 'a2' },
  error: { kind: 'difference', left: 'a3', right: 'x' },
  halfSquares: { kind: 'entryFunction', of: 'error', apply: 'halfSquare' },
  reconstructionError: { kind: 'total', of: ['halfSquares'], factor: 'perPatch', squared: false },
  weightDecay: { kind: 'total', of: ['W1', 'W2'], factor: 'halfLambda', squared: true },
  divergence: { kind: 'entryFunction', of: 'rhoHat', apply: 'divergence' },
  sparsityPenalty: { kind: 'total', of: ['divergence'], factor: 'beta', squared: false },
  cost: {
    kind: 'total',
    of: ['reconstructionError', 'weightDecay', 'sparsityPenalty'],
    factor: 'one',
    squared: false,
  },
  slope3: { kind: 'entryFunction', of: 'a3', apply: 'slope' },
  delta3: { kind: 'elementwiseProduct', left: 'error', right: 'slope3' },
  W2Tdelta3: { kind: 'matrixProduct', left: transposed('W2'), right: plain('delta3') },
  sparsityColumn: { kind: 'entryFunction', of: 'rhoHat', apply: 'sparsityColumn' },
  backSum: { kind: 'columnAdded', to: 'W2Tdelta3', column: 'sparsityColumn' },
  slope2: { kind: 'entryFunction', of: 'a2', apply: 'slope' },
  delta2: { kind: 'elementwiseProduct', left: 'backSum', right: 'slope2' },
  DeltaW1: { kind: 'matrixProduct', left: plain('delta2'), right: transposed('x') },
  DeltaW2: { kind: 'matrixProduct', left: plain('delta3'), right: transposed('a2') },
  W1grad: { kind: 'averageAndDecay', sums: 'DeltaW1', weights: 'W1' },
  W2grad: { kind: 'averageAndDecay', sums: 'DeltaW2', weights: 'W2' },
  b1grad: { kind: 'rowMean', of: 'delta2' },
  b2grad: { kind: 'rowMean', of: 'delta3' },
};

export const computedNames = Object.keys(operations) as readonly ComputedName[];
