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
  const values = steps.removeMean ? withoutMeans(patches) : patches.values;
  const centre = steps.removeMean ? 0 : meanOf(values);
  const limit = steps.truncate ? 3 * standardDeviation(values) : Number.POSITIVE_INFINITY;
  const { removeMean } = steps;
  if (!steps.scale) return { removeMean, centre, limit, gain: 1, offset: centre };
  const furthest = steps.truncate ? limit : distanceFrom(centre, values);
  return { removeMean, centre, limit, gain: furthest > 0 ? reach / furthest : 0, offset: middle };
}

/** Patches as the network sees them; the input is left as it was. */
export function applyPatchTransform(
  { values, count, visibleSize }: PatchSet,
  transform: PatchTransform,
): PatchSet {
  const { removeMean, centre, limit, gain, offset } = transform;
  const seen = new Float32Array(values.length);
  for (let patch = 0; patch < count; patch++) {
    const from = patch * visibleSize;
    const mean = removeMean ? meanOf(values.subarray(from, from + visibleSize)) : 0;
    for (let n = from; n < from + visibleSize; n++) {
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

function withoutMeans({ values, count, visibleSize }: PatchSet): Float64Array {
  const centred = Float64Array.from(values);
  for (let patch = 0; patch < count; patch++) {
    const own = centred.subarray(patch * visibleSize, (patch + 1) * visibleSize);
    const mean = meanOf(own);
    for (let n = 0; n < own.length; n++) own[n] = (own[n] as number) - mean;
  }
  return centred;
}

function standardDeviation(values: Float32Array | Float64Array): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  let squares = 0;
  for (let n = 0; n < values.length; n++) squares += ((values[n] as number) - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

function meanOf(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] as number;
  return sum / values.length;
}

function distanceFrom(centre: number, values: Float32Array | Float64Array): number {
  let furthest = 0;
  for (let n = 0; n < values.length; n++) {
    furthest = Math.max(furthest, Math.abs((values[n] as number) - centre));
  }
  return furthest;
}
