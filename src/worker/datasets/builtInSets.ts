import {
  type DeadLeavesSettings,
  drawColouredDeadLeaves,
  drawDeadLeaves,
} from '../../core/patches/generators/deadLeaves/deadLeaves.ts';
import { generatePinkNoise } from '../../core/patches/generators/pinkNoise.ts';
import { scramblePhases } from '../../core/patches/generators/scrambledScenes.ts';
import type { ColourImage, GreyImage } from '../../core/patches/image.ts';
import { PictureSet } from './pictureSet.ts';
import type { Stages } from './stagedWork.ts';

/** Sources whose pictures are generated here and from which patches are cut. */
export type BuiltInSource = 'scenes' | 'scrambled' | 'pinkNoise';

/** The sets that they have: of the scenes, one in grey and one in colour. */
export type BuiltInPictures = BuiltInSource | 'colouredScenes';

/** Each is one fixed set, as the scenes are. */
const scramblingSeed = 2;
const noiseSeed = 1;

/** The built-in sets of pictures, unwhitened: each is generated when it is first needed, and kept. */
export function createBuiltInSets(sizes: SceneSizes): Readonly<Record<BuiltInPictures, PictureSet>> {
  const scenes = PictureSet.made(() => drawScenes(sizes), 'drawingScenes');
  return {
    scenes,
    colouredScenes: PictureSet.madeInColour(() => drawColouredScenes(sizes), 'drawingScenes'),
    scrambled: PictureSet.changed(
      scenes,
      (pictures) => scramblePhases(pictures, scramblingSeed),
      'scramblingScenes',
    ),
    pinkNoise: PictureSet.made(() => generatePinkNoise({ seed: noiseSeed, ...sizes }), 'drawingNoise'),
  };
}

export interface SceneSizes {
  /** How many scenes; the course has ten pictures. */
  readonly count?: number;
  /** Side of each scene in pixels. */
  readonly size?: number;
}

/** The scenes are one fixed set, like the course's pictures: another seed selects other patches, but the same scenes. */
const scenesSeed = 1;

/** Synthetic scenes with natural statistics, unwhitened, one a stage. */
export function drawScenes(sizes: SceneSizes): Generator<Stages, readonly GreyImage[], void> {
  return drawEach(sizes, drawDeadLeaves);
}

/** The same scenes in colour. */
function drawColouredScenes(sizes: SceneSizes): Generator<Stages, readonly ColourImage[], void> {
  return drawEach(sizes, drawColouredDeadLeaves);
}

function* drawEach<Image>(
  { count = 10, size = 512 }: SceneSizes,
  draw: (settings: DeadLeavesSettings) => Image,
): Generator<Stages, readonly Image[], void> {
  const scenes: Image[] = [];
  while (scenes.length < count) {
    scenes.push(draw({ seed: scenesSeed, index: scenes.length, size }));
    yield { done: scenes.length, total: count };
  }
  return scenes;
}
