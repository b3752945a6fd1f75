import { symmetricEigenSteps } from '../compression/symmetricEigen.ts';
import type { PatchSet } from './image.ts';

/**
 * ZCA whitening of patches: x ↦ Z·(x − x̄), Z = U·diag(1/√(s + ε))·Uᵀ, where x̄ is the mean patch and s, U are the eigenvalues and
 * eigenvectors of the patches' covariance (UFLDL, "Whitening" and the exercise "Learning color features with sparse
 * autoencoders"; Bell and Sejnowski 1997). Of all whitenings it is the one that leaves patches most like themselves.
 */
export interface ZcaWhitening {
  /** x̄, visibleSize. */
  readonly mean: Float64Array;
  /** Z, visibleSize × visibleSize, symmetric. */
  readonly matrix: Float64Array;
  /** Z⁻¹ = U·diag(√(s + ε))·Uᵀ, for the way back. */
  readonly inverse: Float64Array;
}

/** ε of the course's exercise: added to the variance along every eigenvector, so that noise is not blown up. Pixels are in [0, 1]. */
const zcaEpsilon = 0.1;

/**
 * Fits the whitening to patches, in pieces of some milliseconds: yields the share done.
 * @throws RangeError when there are no patches
 */
export function* fitZcaSteps(patches: PatchSet, epsilon = zcaEpsilon): Generator<number, ZcaWhitening> {
  const { values, count, visibleSize } = patches;
  if (count < 1) throw new RangeError('Whitening needs at least one patch.');
  const mean = meanOf(values, visibleSize);
  const covariance = yield* covarianceSteps(values, mean);
  const eigen = symmetricEigenSteps(covariance, visibleSize);
  let sweeps = 0;
  let step = eigen.next();
  for (; !step.done; step = eigen.next()) {
    sweeps += 1;
    yield 1 - 0.5 / sweeps;
  }
  // Rounding can leave the smallest variances a little below 0.
  const scales = step.value.values.map((variance) => Math.sqrt(Math.max(0, variance) + epsilon));
  const { vectors } = step.value;
  return {
    mean,
    matrix: composed(
      vectors,
      scales.map((s) => 1 / s),
    ),
    inverse: composed(vectors, scales),
  };
}

/** Patches a piece of the covariance adds up. */
const piece = 100;

/** 1/m Σ (x − x̄)(x − x̄)ᵀ. */
function* covarianceSteps(values: Float32Array, mean: Float64Array): Generator<number, Float64Array> {
  const size = mean.length;
  const count = values.length / size;
  const sums = new Float64Array(size * size);
  const centred = new Float64Array(size);
  for (let patch = 0; patch < count; patch++) {
    if (patch % piece === piece - 1) yield (0.5 * patch) / count;
    for (let n = 0; n < size; n++) centred[n] = (values[patch * size + n] as number) - (mean[n] as number);
    for (let r = 0; r < size; r++) {
      const own = centred[r] as number;
      for (let c = r; c < size; c++)
        sums[r * size + c] = (sums[r * size + c] as number) + own * (centred[c] as number);
    }
  }
  for (let r = 0; r < size; r++) {
    for (let c = r; c < size; c++) {
      sums[c * size + r] = sums[r * size + c] = (sums[r * size + c] as number) / count;
    }
  }
  return sums;
}

/** U·diag(scales)·Uᵀ; the eigenvectors are the rows of `vectors`. */
function composed(vectors: Float64Array, scales: Float64Array): Float64Array {
  const size = scales.length;
  const matrix = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let r = 0; r < size; r++) {
      const own = (scales[k] as number) * (vectors[k * size + r] as number);
      for (let c = 0; c < size; c++) {
        matrix[r * size + c] = (matrix[r * size + c] as number) + own * (vectors[k * size + c] as number);
      }
    }
  }
  return matrix;
}

function meanOf(values: Float32Array, size: number): Float64Array {
  const mean = new Float64Array(size);
  const count = values.length / size;
  for (let n = 0; n < values.length; n++) mean[n % size] = (mean[n % size] as number) + (values[n] as number);
  return mean.map((sum) => sum / count);
}

/** Patches in a piece that is whitened at once. */
const whitenedPiece = 50;

/** Whitened patches, in pieces: yields the share done. The input is left as it was. */
export function* applyZcaSteps(
  { values, count, visibleSize }: PatchSet,
  { mean, matrix }: ZcaWhitening,
): Generator<number, PatchSet> {
  const seen = new Float32Array(values.length);
  const centred = new Float64Array(visibleSize);
  for (let patch = 0; patch < count; patch++) {
    if (patch % whitenedPiece === whitenedPiece - 1) yield patch / count;
    const start = patch * visibleSize;
    for (let n = 0; n < visibleSize; n++) centred[n] = (values[start + n] as number) - (mean[n] as number);
    multiplyRow(centred, matrix, seen, start);
  }
  return { values: seen, count, visibleSize };
}

/** The same at once, for few patches. */
export function applyZca(patches: PatchSet, whitening: ZcaWhitening): PatchSet {
  const work = applyZcaSteps(patches, whitening);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** One patch back from its whitened form; writes `into`, visibleSize. */
export function invertZca(
  seen: ArrayLike<number>,
  { mean, inverse }: ZcaWhitening,
  into: Float64Array,
): void {
  multiplyRow(seen, inverse, into, 0);
  for (let n = 0; n < into.length; n++) into[n] = (into[n] as number) + (mean[n] as number);
}

/**
 * W1·Z, hiddenSize × visibleSize: what the hidden units look for in the patches as they were before whitening. W1·(Z·x) = (W1·Z)·x,
 * so this is what the course shows in colour.
 * @param weights W1 row by row
 */
export function filtersBeforeWhitening<Weights extends Float32Array | Float64Array>(
  weights: Weights,
  { matrix }: Pick<ZcaWhitening, 'matrix'>,
): Weights {
  const size = Math.sqrt(matrix.length);
  const filters = weights.slice() as Weights;
  for (let start = 0; start < weights.length; start += size) {
    multiplyRow(weights.subarray(start, start + size), matrix, filters, start);
  }
  return filters;
}

/** Matrix times vector for a symmetric matrix, written from `start`. */
function multiplyRow(
  vector: ArrayLike<number>,
  matrix: Float64Array,
  into: Float32Array | Float64Array,
  start: number,
): void {
  const size = vector.length;
  for (let r = 0; r < size; r++) {
    let sum = 0;
    for (let c = 0; c < size; c++) sum += (matrix[r * size + c] as number) * (vector[c] as number);
    into[start + r] = sum;
  }
}
