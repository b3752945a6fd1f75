import { drawDeadLeaves } from '../../core/patches/generators/deadLeaves/deadLeaves.ts';
import type { GreyImage } from '../../core/patches/image.ts';
import type { Stages } from './stagedWork.ts';

export interface SceneSizes {
  /** How many scenes; the course has ten pictures. */
  readonly count?: number;
  /** Side of each scene in pixels. */
  readonly size?: number;
}

/** The scenes are one fixed set, as the course's pictures are: a run's seed samples other patches, never other scenes. */
const scenesSeed = 1;

/** Synthetic scenes with natural statistics, unwhitened, one a stage. */
export function* drawScenes({
  count = 10,
  size = 512,
}: SceneSizes): Generator<Stages, readonly GreyImage[], void> {
  const scenes: GreyImage[] = [];
  while (scenes.length < count) {
    scenes.push(drawDeadLeaves({ seed: scenesSeed, index: scenes.length, size }));
    yield { done: scenes.length, total: count };
  }
  return scenes;
}
