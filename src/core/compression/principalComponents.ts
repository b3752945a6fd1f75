import type { Patches } from '../autoencoder/layers.ts';
import { meanPatch } from '../reconstruction/totalVariance.ts';
import { symmetricEigenSteps } from './symmetricEigen.ts';

/** Principal component analysis of patches: the best linear compression there is, for each number of components. */
export interface PrincipalComponents {
  /** x̄, visibleSize. */
  readonly mean: Float64Array;
  /** visibleSize: the patches' variance along each component, largest first. */
  readonly variances: Float64Array;
  /** visibleSize × visibleSize, one component of length 1 a row. */
  readonly components: Float64Array;
}

/**
 * Principal components from the eigenvectors of the covariance 1/m Σ (x − x̄)(x − x̄)ᵀ (UFLDL tutorial, "PCA").
 * @throws RangeError when there are no patches.
 */
export function principalComponents(patches: Patches): PrincipalComponents {
  const work = principalComponentsSteps(patches);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * The same in pieces of a few milliseconds: yields between them, so that other work can be done.
 * @throws RangeError when there are no patches.
 */
export function* principalComponentsSteps(patches: Patches): Generator<void, PrincipalComponents> {
  const { values, count, visibleSize } = patches;
  if (count < 1) throw new RangeError('Principal components need at least one patch.');
  const mean = meanPatch(values, visibleSize);
  yield;
  const matrix = yield* covariance(values, count, visibleSize, mean);
  const eigen = yield* symmetricEigenSteps(matrix, visibleSize);
  return { mean, variances: eigen.values.map((value) => Math.max(value, 0)), components: eigen.vectors };
}

/**
 * The share of the variance that the first `kept` components explain, 0 to 1. No other linear code of `kept` numbers
 * reconstructs the patches better. NaN when the patches do not vary.
 */
export function varianceKept({ variances }: PrincipalComponents, kept: number): number {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const all = sum(variances);
  return all > 0 ? sum(variances.subarray(0, kept)) / all : Number.NaN;
}

/**
 * One patch rebuilt from its first `kept` components: x̄ + Σ_k ((x − x̄)·u_k) u_k.
 * @throws RangeError when the patch has a different size from those of the components.
 */
export function rebuiltFromComponents(
  { mean, components }: PrincipalComponents,
  patch: ArrayLike<number>,
  kept: number,
): Float64Array {
  const size = mean.length;
  if (patch.length !== size) {
    throw new RangeError(`Components of ${size} pixels cannot rebuild a patch of ${patch.length}.`);
  }
  const rebuilt = mean.slice();
  for (let k = 0; k < Math.min(kept, size); k++) {
    const component = components.subarray(k * size, (k + 1) * size);
    let share = 0;
    for (let n = 0; n < size; n++) share += (patch[n]! - mean[n]!) * component[n]!;
    for (let n = 0; n < size; n++) rebuilt[n] = rebuilt[n]! + share * component[n]!;
  }
  return rebuilt;
}

/** Patches whose products are added in one piece. */
const piece = 500;

function* covariance(
  values: ArrayLike<number>,
  count: number,
  size: number,
  mean: Float64Array,
): Generator<void, Float64Array> {
  const sums = new Float64Array(size * size);
  const centred = new Float64Array(size);
  for (let patch = 0; patch < count; patch++) {
    if (patch % piece === 0) yield;
    for (let n = 0; n < size; n++) centred[n] = values[patch * size + n]! - mean[n]!;
    for (let r = 0; r < size; r++) {
      for (let c = r; c < size; c++) sums[r * size + c] = sums[r * size + c]! + centred[r]! * centred[c]!;
    }
  }
  for (let r = 0; r < size; r++) {
    for (let c = r; c < size; c++) {
      sums[r * size + c] = sums[r * size + c]! / count;
      sums[c * size + r] = sums[r * size + c]!;
    }
  }
  return sums;
}
