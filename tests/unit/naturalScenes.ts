import type { GreyImage, PatchSet } from '../../src/core/patches/image.ts';
import { picturePreparation } from '../../src/core/patches/preparation.ts';
import { whiteningCutoff } from '../../src/core/patches/whiten.ts';
import { drawScenes, type SceneSizes } from '../../src/worker/datasets/builtInSets.ts';
import { createDatasets } from '../../src/worker/datasets/datasets.ts';
import { whitenPictures } from '../../src/worker/datasets/whitenPictures.ts';
import { finished } from './finished.ts';

/** The page's scenes, whitened as the page whitens them. */
export function naturalScenes(sizes: SceneSizes): readonly GreyImage[] {
  return whitened(finished(drawScenes(sizes)));
}

export function whitened(pictures: readonly GreyImage[]): readonly GreyImage[] {
  return finished(whitenPictures(pictures, whiteningCutoff));
}

/** Patches of 8×8 pixels as the page's worker prepares them for a run with seed 1. */
export async function scenePatches(patchCount: number): Promise<PatchSet> {
  const data = { source: 'scenes', patchSize: 8, patchCount, preparation: picturePreparation } as const;
  const nothing = () => undefined;
  return (await createDatasets().prepare(data, 1, nothing, () => false)).patches;
}
