import type { PatchSet } from './image.ts';

/**
 * The course's normalizeData (sampleIMAGES.m): remove each patch's own mean, truncate at ±3 standard deviations of all
 * values together (divided by n − 1), and map that range to [0.1, 0.9], where sigmoid units can follow. A set without
 * any contrast becomes 0.5 everywhere.
 */
export function normalisePatches(patches: PatchSet): PatchSet {
  return normaliseWith(patches, normalisationLimit(patches));
}

/** The limit of `normalisePatches`: 3 standard deviations of all values once each patch's mean is removed. */
export function normalisationLimit({ values, count, visibleSize }: PatchSet): number {
  return 3 * standardDeviation(centredPatches(values, count, visibleSize));
}

/** The same normalisation with the limit of another set, so that new patches are seen as the network's own are. */
export function normaliseWith({ values, count, visibleSize }: PatchSet, limit: number): PatchSet {
  const centred = centredPatches(values, count, visibleSize);
  const normalised = new Float32Array(values.length);
  for (let n = 0; n < normalised.length; n++) {
    const share = limit > 0 ? Math.max(-1, Math.min(1, (centred[n] as number) / limit)) : 0;
    normalised[n] = 0.5 + 0.4 * share;
  }
  return { values: normalised, count, visibleSize };
}

/**
 * One patch back from normalised values in its original range: mean + limit·(value − 0.5)/0.4. The mean has to be given,
 * as normalising took it away, and what was truncated stays truncated. Writes `into`, visibleSize.
 */
export function denormalise(
  normalised: ArrayLike<number>,
  mean: number,
  limit: number,
  into: Float64Array | Float32Array,
): void {
  for (let n = 0; n < into.length; n++) into[n] = mean + (limit * ((normalised[n] as number) - 0.5)) / 0.4;
}

function centredPatches(values: Float32Array, count: number, visibleSize: number): Float64Array {
  const centred = Float64Array.from(values);
  for (let patch = 0; patch < count; patch++) {
    removeMean(centred.subarray(patch * visibleSize, (patch + 1) * visibleSize));
  }
  return centred;
}

function removeMean(patch: Float64Array): void {
  const mean = meanOf(patch);
  for (let n = 0; n < patch.length; n++) patch[n] = (patch[n] as number) - mean;
}

function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  let squares = 0;
  for (let n = 0; n < values.length; n++) squares += ((values[n] as number) - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] as number;
  return sum / values.length;
}
