/** The variance that a trained bottleneck explains. */
export interface Measured {
  readonly units: number;
  /** From 0 to 1. */
  readonly explained: number;
}

/**
 * The share of the patches' variance that the reconstructions explain: 1 − 1/m Σ‖a3 − x‖² over 1/m Σ‖x − x̄‖².
 * @param reconstructionError 1/m Σ½‖a3 − x‖², the first term of the cost
 */
export const explainedBy = (reconstructionError: number, totalVariance: number): number =>
  1 - (2 * reconstructionError) / totalVariance;

/** The measurements with another one, by number of units; it takes the place of an older one for the same number. */
export function withMeasured(measured: readonly Measured[], latest: Measured): readonly Measured[] {
  const others = measured.filter(({ units }) => units !== latest.units);
  return [...others, latest].sort((one, other) => one.units - other.units);
}
