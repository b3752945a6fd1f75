import type { Objective } from '../autoencoder/shape.ts';
import { sparsityPenalty } from '../autoencoder/sparsity.ts';

/**
 * β·KL(ρ ‖ ρ̂_j) of each hidden unit, or with L1 β·ρ̂_j: what it adds to the cost. Zeros when β is 0, and with `topK`.
 * @param oneMinusRhoHat mean of sigmoid(−z2) where it is known; else 1 − rhoHat, good to rounding unless a unit saturates
 */
export function penaltyPerUnit(
  objective: Omit<Objective, 'lambda'>,
  rhoHat: ArrayLike<number>,
  oneMinusRhoHat?: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(rhoHat, (mean, unit) =>
    sparsityPenalty(objective, [mean], [oneMinusRhoHat?.[unit] ?? 1 - mean]),
  );
}
