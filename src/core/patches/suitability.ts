import type { OutputUnits } from '../autoencoder/model.ts';
import type { ValueDescription } from './describeValues.ts';
import type { PatchSteps } from './patchTransform.ts';

/** What does not fit between the patches and the network that is to learn them. */
export type Misfit =
  | 'outsideUnitInterval' // the output is a sigmoid, so it is in (0, 1)
  | 'hardlyVaries' // all patches are nearly the same grey
  | 'brightnessDominates' // patches differ by their means rather than by what is in them
  | 'fewPlaces'; // more patches are asked for than the pictures hold

export interface PatchFacts {
  readonly description: ValueDescription;
  /** Variance of the patches' own means over the variance of all values, 0 to 1. */
  readonly meanShare: number;
  readonly patchCount: number;
  /** Different patches that could be cut; undefined where patches are made, not cut. */
  readonly places: number | undefined;
  /** Default: sigmoid. */
  readonly output?: OutputUnits | undefined;
}

/** The minimum standard deviation of the values, below which reducing 1/m·Σ½‖x̂−x‖² changes hardly anything. */
const leastDeviation = 0.02;
/** From this share on, the first thing to learn is how bright a patch is. */
const largestMeanShare = 0.5;
/** float32 rounding of values that touch 0 or 1 by right. */
const tolerance = 1e-6;

/** What the model assumes of its data (values in the sigmoid's range, spread, no dominating mean) and these do not keep. */
export function findMisfits({ description, meanShare, patchCount, places, output }: PatchFacts): Misfit[] {
  const { least, most, variance } = description;
  const misfits: Misfit[] = [];
  const reaches = output === 'linear' || (least >= -tolerance && most <= 1 + tolerance);
  if (!reaches) misfits.push('outsideUnitInterval');
  else if (Math.sqrt(variance) < leastDeviation) misfits.push('hardlyVaries');
  if (meanShare > largestMeanShare) misfits.push('brightnessDominates');
  if (places !== undefined && places < patchCount) misfits.push('fewPlaces');
  return misfits;
}

/** The step that would mend a misfit, when one is switched off that does. */
export function mendingStep(misfit: Misfit, steps: PatchSteps): keyof PatchSteps | undefined {
  if ((misfit === 'outsideUnitInterval' || misfit === 'hardlyVaries') && !steps.scale) return 'scale';
  if (misfit === 'brightnessDominates' && !steps.removeMean) return 'removeMean';
  return undefined;
}

/** Variance of the patches' means over the variance of all values: 0 when each patch lost its mean. */
export function shareOfMeans(
  values: Float32Array,
  visibleSize: number,
  { mean, variance }: ValueDescription,
): number {
  if (!(variance > 0)) return 0;
  const count = values.length / visibleSize;
  let squares = 0;
  for (let patch = 0; patch < count; patch++) {
    let sum = 0;
    for (let n = patch * visibleSize; n < (patch + 1) * visibleSize; n++) sum += values[n] as number;
    squares += (sum / visibleSize - mean) ** 2;
  }
  return squares / count / variance;
}
