import type { PatchSet } from './image.ts';

/** What is done to patches once they are cut; the course does all three (normalizeData in sampleIMAGES.m). */
export interface PatchSteps {
  /** Take each patch's own mean away. */
  readonly removeMean: boolean;
  /** Cut values off at ±3 standard deviations of all values together. */
  readonly truncate: boolean;
  /** Map what is left to [0.1, 0.9], where sigmoid units can follow. */
  readonly scale: boolean;
}

export const courseSteps: PatchSteps = { removeMean: true, truncate: true, scale: true };

/**
 * The steps with their numbers, measured on one set of patches: value ↦ offset + gain·clamp(value − mean − centre, ±limit),
 * where `mean` is the patch's own or 0. New patches go through it as the network's own did.
 */
export interface PatchTransform {
  readonly removeMean: boolean;
  /** Middle of all values once means are removed: 0 where each patch lost its own, else the mean of all. */
  readonly centre: number;
  /** Distance from the centre at which values are cut off; Infinity when they are not. */
  readonly limit: number;
  readonly gain: number;
  readonly offset: number;
}

/** Half of the range [0.1, 0.9], and its middle. */
const reach = 0.4;
const middle = 0.5;

/**
 * Measures the steps' numbers on a set of patches. The limit is 3 standard deviations (divided by n − 1); without truncation
 * the scale takes the value furthest from the centre instead, so that nothing leaves [0.1, 0.9].
 */
export function fitPatchTransform(patches: PatchSet, steps: PatchSteps): PatchTransform {
  const { removeMean } = steps;
  const means = removeMean ? meansOf(patches) : new Float64Array(patches.count);
  const centre = removeMean ? 0 : meanOf(patches.values);
  const limit = steps.truncate ? 3 * standardDeviation(patches, means) : Number.POSITIVE_INFINITY;
  if (!steps.scale) return { removeMean, centre, limit, gain: 1, offset: centre };
  const furthest = steps.truncate ? limit : distanceFrom(centre, patches, means);
  return { removeMean, centre, limit, gain: furthest > 0 ? reach / furthest : 0, offset: middle };
}

/** Patches as the network sees them; the input is left as it was. */
export function applyPatchTransform(patches: PatchSet, transform: PatchTransform): PatchSet {
  const { values, count, visibleSize } = patches;
  const { removeMean, centre, limit, gain, offset } = transform;
  const means = removeMean ? meansOf(patches) : new Float64Array(count);
  const seen = new Float32Array(values.length);
  for (let patch = 0, n = 0; patch < count; patch++) {
    const mean = means[patch] as number;
    for (const end = n + visibleSize; n < end; n++) {
      const distance = (values[n] as number) - mean - centre;
      seen[n] = offset + gain * Math.max(-limit, Math.min(limit, distance));
    }
  }
  return { values: seen, count, visibleSize };
}

/**
 * One patch back in its original range. Its mean has to be given where means are removed (else it is ignored); what was
 * truncated stays truncated. Writes `into`, visibleSize.
 */
export function invertPatchTransform(
  seen: ArrayLike<number>,
  mean: number,
  { removeMean, centre, gain, offset }: PatchTransform,
  into: Float64Array | Float32Array,
): void {
  const base = centre + (removeMean ? mean : 0);
  for (let n = 0; n < into.length; n++) {
    into[n] = gain === 0 ? base : base + ((seen[n] as number) - offset) / gain;
  }
}

/** The mean of each patch. */
function meansOf({ values, count, visibleSize }: PatchSet): Float64Array {
  const means = new Float64Array(count);
  for (let patch = 0, n = 0; patch < count; patch++) {
    let sum = 0;
    for (const end = n + visibleSize; n < end; n++) sum += values[n] as number;
    means[patch] = sum / visibleSize;
  }
  return means;
}

function meanOf(values: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] as number;
  return sum / values.length;
}

/** Of all values once each patch has lost `means`; divided by n − 1. */
function standardDeviation({ values, count, visibleSize }: PatchSet, means: Float64Array): number {
  if (values.length < 2) return 0;
  let sum = 0;
  for (let patch = 0, n = 0; patch < count; patch++) {
    for (const end = n + visibleSize; n < end; n++) sum += (values[n] as number) - (means[patch] as number);
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let patch = 0, n = 0; patch < count; patch++) {
    for (const end = n + visibleSize; n < end; n++) {
      const distance = (values[n] as number) - (means[patch] as number) - mean;
      squares += distance * distance;
    }
  }
  return Math.sqrt(squares / (values.length - 1));
}

function distanceFrom(centre: number, { values, visibleSize }: PatchSet, means: Float64Array): number {
  let furthest = 0;
  for (const [patch, mean] of means.entries()) {
    for (let n = patch * visibleSize; n < (patch + 1) * visibleSize; n++) {
      furthest = Math.max(furthest, Math.abs((values[n] as number) - mean - centre));
    }
  }
  return furthest;
}
