import type { Objective } from '../autoencoder/shape.ts';
import { klDivergence } from '../autoencoder/sparsity.ts';

/**
 * β·KL(ρ ‖ ρ̂_j) of each hidden unit: what it adds to the cost. Zeros when β is 0.
 * @param oneMinusRhoHat mean of sigmoid(−z2) where it is known; else 1 − rhoHat, good to rounding unless a unit saturates
 */
export function klPerUnit(
  { rho, beta }: Pick<Objective, 'rho' | 'beta'>,
  rhoHat: ArrayLike<number>,
  oneMinusRhoHat?: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(rhoHat, (mean, unit) =>
    beta === 0 ? 0 : beta * klDivergence(rho, mean, oneMinusRhoHat?.[unit] ?? 1 - mean),
  );
}
