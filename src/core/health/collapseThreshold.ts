import type { Patches } from '../autoencoder/layers.ts';
import type { OutputUnits } from '../autoencoder/model.ts';
import type { Objective } from '../autoencoder/shape.ts';
import { meanPatch } from '../reconstruction/totalVariance.ts';

/** Patches that suffice to find the strongest direction of variation. */
const enoughPatches = 2000;
const powerSteps = 40;

/** The λ above which tiles go blank: ρ(1−ρ) times the patches' `collapseGain`. With β = 0 nothing holds ρ̂ at ρ: then as at ½. */
export function collapseThreshold(gain: number, { rho, beta }: Pick<Objective, 'rho' | 'beta'>): number {
  return beta === 0 ? 0.25 * gain : rho * (1 - rho) * gain;
}

/**
 * ‖C·diag(x̄(1−x̄))‖, with C the patches' covariance, x̄ their mean and ‖·‖ the largest singular value. Times ρ(1−ρ) it is the
 * λ above which a network of blank tiles is a stable minimum, so that training ends there.
 *
 * Why: with W1 = W2 = 0 the network puts out the mean patch. To second order small weights change the cost by
 * λ/2 (‖W1‖² + ‖W2‖²) − Σ_j f′(z2) W1_j·C·diag(f′(z3))·W2_j, with slopes f′(z2) = ρ(1−ρ) and f′(z3) = x̄(1−x̄). The weights
 * grow when the second term can outdo the first. Linear output units have a slope of 1.
 */
export function collapseGain(patches: Patches, output: OutputUnits = 'sigmoid'): number {
  const { visibleSize } = patches;
  const count = Math.min(patches.count, enoughPatches);
  const values = patches.values.subarray(0, count * visibleSize);
  const mean = meanPatch(values, visibleSize);
  const slopes = mean.map((value) => (output === 'linear' ? 1 : Math.max(0, value * (1 - value))));
  let direction = new Float64Array(visibleSize).map((_, n) => 1 + (n % 7) / 7 + Math.sin(n)); // some direction, not a special one
  let gain = 0;
  for (let step = 0; step < powerSteps; step++) {
    const norm = Math.hypot(...direction);
    if (!(norm > 0)) return 0;
    direction = direction.map((value) => value / norm);
    const image = covarianceTimes(
      values,
      mean,
      direction.map((value, n) => value * (slopes[n] as number)),
    );
    gain = Math.hypot(...image);
    direction = covarianceTimes(values, mean, image).map((value, n) => value * (slopes[n] as number));
  }
  return gain;
}

/** C·v, without forming C. */
function covarianceTimes(
  values: Float32Array | Float64Array,
  mean: Float64Array,
  v: Float64Array,
): Float64Array<ArrayBuffer> {
  const visibleSize = mean.length;
  const product = new Float64Array(visibleSize);
  const count = values.length / visibleSize;
  for (let start = 0; start < values.length; start += visibleSize) {
    let share = 0;
    for (let n = 0; n < visibleSize; n++) {
      share += ((values[start + n] as number) - (mean[n] as number)) * (v[n] as number);
    }
    share /= count;
    for (let n = 0; n < visibleSize; n++) {
      product[n] = (product[n] as number) + share * ((values[start + n] as number) - (mean[n] as number));
    }
  }
  return product;
}
