/** The mean of the hidden units' mean activations ρ̂_j; undefined for no units. */
export function averageRhoHat(rhoHat: Float64Array): number | undefined {
  if (rhoHat.length === 0) return undefined;
  return rhoHat.reduce((sum, mean) => sum + mean, 0) / rhoHat.length;
}
