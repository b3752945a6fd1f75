import type { PatchSet } from './image.ts';
import { applyPatchTransform, courseSteps, fitPatchTransform } from './patchTransform.ts';

/**
 * The course's normalizeData (sampleIMAGES.m): remove each patch's own mean, truncate at ±3 standard deviations of all
 * values together (divided by n − 1), and map that range to [0.1, 0.9], where sigmoid units can follow. A set without
 * any contrast becomes 0.5 everywhere.
 */
export function normalisePatches(patches: PatchSet): PatchSet {
  return applyPatchTransform(patches, fitPatchTransform(patches, courseSteps));
}
