import { generatePinkNoise } from '../../core/patches/generators/pinkNoise.ts';
import { scramblePhases } from '../../core/patches/generators/scrambledScenes.ts';
import { drawScenes, type SceneSizes } from './drawScenes.ts';
import { PictureSet } from './pictureSet.ts';

/** Sources that are pictures made here, from which patches are cut. */
export type BuiltInPictures = 'scenes' | 'scrambled' | 'pinkNoise';

/** Each is one fixed set, as the scenes are. */
const scramblingSeed = 2;
const noiseSeed = 1;

/** The built-in sets of pictures, unwhitened: each is made when first asked for, and kept. */
export function createBuiltInSets(sizes: SceneSizes): Readonly<Record<BuiltInPictures, PictureSet>> {
  const scenes = PictureSet.made(() => drawScenes(sizes), 'Drawing scene');
  return {
    scenes,
    scrambled: PictureSet.changed(
      scenes,
      (pictures) => scramblePhases(pictures, scramblingSeed),
      'Scrambling scene',
    ),
    pinkNoise: PictureSet.made(() => generatePinkNoise({ seed: noiseSeed, ...sizes }), 'Drawing noise'),
  };
}
