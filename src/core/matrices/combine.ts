import type { Objective } from '../autoencoder/shape.ts';
import { sigmoid } from '../autoencoder/sigmoid.ts';
import { klDivergence } from '../autoencoder/sparsity.ts';
import type { EntryFunction, Operation } from './operations.ts';

/** The numbers besides the matrices that the operations use. */
export interface Constants extends Objective {
  /** m: the number of patches. */
  readonly patchCount: number;
}

/**
 * One entry of an operation's result from its sources: the values of each term's entries, in the order of `sourcesOf`.
 * Sums run from left to right, as `computeMatrices` forms them, so the result is the same to the last bit.
 */
export function combine(
  operation: Operation,
  terms: readonly (readonly number[])[],
  constants: Constants,
): number {
  const sum = (value: (term: readonly number[]) => number): number =>
    terms.reduce((total, term) => total + value(term), 0);
  const [first, second] = terms[0] as readonly [number, number];
  switch (operation.kind) {
    case 'matrixProduct':
      return sum(([a, b]) => a! * b!);
    case 'elementwiseProduct':
      return first * second;
    case 'difference':
      return first - second;
    case 'columnAdded':
      return first + terms[1]![0]!;
    case 'entryFunction':
      return entryFunctions[operation.apply](first, constants);
    case 'rowMean':
      return sum(([a]) => a!) / constants.patchCount;
    case 'total':
      return totalFactor(operation.factor, constants) * sum(([a]) => (operation.squared ? a! * a! : a!));
    case 'averageAndDecay':
      return first / constants.patchCount + constants.lambda * second;
  }
}

/** What a `total` is multiplied by. */
export function totalFactor(
  factor: (Operation & { kind: 'total' })['factor'],
  { patchCount, lambda, beta }: Constants,
): number {
  switch (factor) {
    case 'perPatch':
      return 1 / patchCount;
    case 'halfLambda':
      return lambda / 2;
    case 'beta':
      return beta;
    case 'one':
      return 1;
  }
}

export const entryFunctions: Readonly<
  Record<EntryFunction, (value: number, constants: Constants) => number>
> = {
  sigmoid: (z) => sigmoid(z),
  slope: (a) => a * (1 - a),
  halfSquare: (error) => 0.5 * error * error,
  divergence: (rhoHat, { rho }) => klDivergence(rho, rhoHat, 1 - rhoHat),
  sparsityColumn: (rhoHat, { rho, beta }) => beta * (-rho / rhoHat + (1 - rho) / (1 - rhoHat)),
};
