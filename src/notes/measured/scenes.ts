import { drawDeadLeaves } from '../../core/patches/generators/deadLeaves/deadLeaves.ts';
import { scramblePhases } from '../../core/patches/generators/scrambledScenes.ts';
import type { GreyImage, PatchSet } from '../../core/patches/image.ts';
import { cutPatches, drawPatchPlaces } from '../../core/patches/patchPlaces.ts';
import { applyPatchTransform, courseSteps, fitPatchTransform } from '../../core/patches/patchTransform.ts';
import { whiten } from '../../core/patches/whiten.ts';
import { createRandom, type Random } from '../../core/random.ts';

/** The playground's own seeds: its scenes are one fixed set, and a run's seed draws patches and weights from these streams. */
const scenesSeed = 1;
const scramblingSeed = 2;
const runSeed = 1;

/** Chance for the places of the patches, as the playground draws them with seed 1. */
export const patchChance = (): Random => createRandom(runSeed, 1);

/** Chance for the initial weights, as the playground draws them with seed 1. */
export const weightChance = (): Random => createRandom(runSeed, 2);

/** The playground's natural-like scenes before whitening, grey levels from 0 to 1. */
export function unwhitenedScenes(count = 10): GreyImage[] {
  return Array.from({ length: count }, (_, index) => drawDeadLeaves({ seed: scenesSeed, index, size: 512 }));
}

/** The same scenes with scrambled phases: the spectrum stays, the edges are gone. */
export function scrambledScenes(): GreyImage[] {
  const work = scramblePhases(unwhitenedScenes(), scramblingSeed);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Square patches at the playground's random places. @param patchSize pixels along a side */
export function cutAtRandom(pictures: readonly GreyImage[], patchSize: number, count: number): PatchSet {
  return cutPatches(pictures, drawPatchPlaces(pictures, { patchSize, count, random: patchChance() }));
}

/** The course's normalizeData: mean removed, cut off at ±3 standard deviations, mapped to [0.1, 0.9]. */
export function normalised(patches: PatchSet): PatchSet {
  return applyPatchTransform(patches, fitPatchTransform(patches, courseSteps));
}

/** Patches of 8×8 pixels as the network sees them: cut from the whitened pictures, mean removed, mapped to [0.1, 0.9]. */
export function patchesOf(pictures: readonly GreyImage[], count: number): PatchSet {
  return normalised(cutAtRandom(whiten(pictures), 8, count));
}
