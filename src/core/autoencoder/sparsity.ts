import type { Objective } from './shape.ts';

/** The smallest normal double: below it −ρ/ρ̂ would overflow, and so would the penalty of a unit that is never on. */
const smallestActivation = 2 ** -1022;

/**
 * KL(ρ ‖ ρ̂) = ρ log(ρ/ρ̂) + (1−ρ) log((1−ρ)/(1−ρ̂)), the divergence between two coins (CS294A lecture notes, section 3).
 *
 * 1−ρ̂ is an argument because it must not be formed by subtraction: for a saturated unit, ρ̂ within 1e-16 of 1,
 * the difference has lost all its digits or is 0. As the mean of sigmoid(−z2) it is exact to rounding, and cost and
 * gradient stay finite and right. A mean that has underflowed to 0 counts as 2^-1022.
 *
 * A divergence is never negative: what rounding takes below 0 is 0.
 *
 * @param rho in (0, 1)
 */
export function klDivergence(rho: number, rhoHat: number, oneMinusRhoHat: number): number {
  const divergence =
    rho * Math.log(rho / Math.max(rhoHat, smallestActivation)) +
    (1 - rho) * Math.log((1 - rho) / Math.max(oneMinusRhoHat, smallestActivation));
  return Math.max(divergence, 0);
}

/**
 * β Σ_j KL(ρ ‖ ρ̂_j) over the hidden units; exactly 0 when β is 0, whatever the activations. With L1 β Σ_j ρ̂_j, which is
 * β · 1/m Σ ‖a2‖₁; with `topK` 0.
 */
export function sparsityPenalty(
  { rho, beta, sparsity }: Omit<Objective, 'lambda'>,
  rhoHat: ArrayLike<number>,
  oneMinusRhoHat: ArrayLike<number>,
): number {
  if (beta === 0 || sparsity === 'topK') return 0;
  let sum = 0;
  if (sparsity === 'l1') for (let j = 0; j < rhoHat.length; j++) sum += rhoHat[j]!;
  else for (let j = 0; j < rhoHat.length; j++) sum += klDivergence(rho, rhoHat[j]!, oneMinusRhoHat[j]!);
  return beta * sum;
}

/**
 * The sparsity term's share of delta2 before the slope: β(−ρ/ρ̂_j + (1−ρ)/(1−ρ̂_j)), one number a hidden unit
 * (CS294A lecture notes, section 3); exactly 0 when β is 0. 1−ρ̂ is passed in as for `klDivergence`. With L1 β, with `topK` 0.
 */
export function sparsityDelta(
  { rho, beta, sparsity }: Omit<Objective, 'lambda'>,
  rhoHat: ArrayLike<number>,
  oneMinusRhoHat: ArrayLike<number>,
): Float64Array {
  const delta = new Float64Array(rhoHat.length);
  if (beta === 0 || sparsity === 'topK') return delta;
  if (sparsity === 'l1') return delta.fill(beta);
  for (let j = 0; j < delta.length; j++) {
    const on = Math.max(rhoHat[j]!, smallestActivation);
    const off = Math.max(oneMinusRhoHat[j]!, smallestActivation);
    delta[j] = beta * ((1 - rho) / off - rho / on);
  }
  return delta;
}

/**
 * Of two means that add up to 1, rhoHat and 1 − rhoHat of each hidden unit, the smaller stays as measured in float32 and
 * the larger is formed from it in float64, where this subtraction costs no digit. As measured the larger is off by 1e-7
 * of 1, a hundred times the error of the smaller: it made nearly all of the cost's noise, 1.3e-7 instead of 2e-9
 * (2,000 of the course's patches, after 120 iterations), and line searches failed of it.
 */
export function makeComplementary(rhoHat: Float64Array, oneMinusRhoHat: Float64Array): void {
  rhoHat.forEach((on, unit) => {
    const off = oneMinusRhoHat[unit] as number;
    if (on < off) oneMinusRhoHat[unit] = 1 - on;
    else rhoHat[unit] = 1 - off;
  });
}
