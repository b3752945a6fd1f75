import { costAndGradient } from '../../../core/autoencoder/sparseAutoencoder.ts';
import { smallObjective, smallPatches, smallShape, smallTheta } from '../../../core/matrices/smallNetwork.ts';

function evaluate(shift: number) {
  const theta = smallTheta();
  theta[0] = theta[0]! + shift;
  return costAndGradient(theta, smallShape, smallPatches(), smallObjective);
}

/** The cost of the small network when its first weight is moved by `shift`. */
export const costAlong = (shift: number): number => evaluate(shift).terms.total;

export interface Slopes {
  readonly derivative: number;
  readonly oneSided: number;
  readonly twoSided: number;
  readonly oneSidedError: number;
  readonly twoSidedError: number;
}

/** The derivative with respect to the first weight, and both estimates of it by a nudge of `epsilon`. */
export function differencesAt(epsilon: number): Slopes {
  const here = evaluate(0);
  const derivative = here.gradient[0]!;
  const [above, below] = [costAlong(epsilon), costAlong(-epsilon)];
  const oneSided = (above - here.terms.total) / epsilon;
  const twoSided = (above - below) / (2 * epsilon);
  return {
    derivative,
    oneSided,
    twoSided,
    oneSidedError: Math.abs(oneSided - derivative),
    twoSidedError: Math.abs(twoSided - derivative),
  };
}
