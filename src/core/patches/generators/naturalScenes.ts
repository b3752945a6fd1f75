import type { GreyImage } from '../image.ts';
import { createPairWhitening, scaleToVariance, whitenImages } from '../whiten.ts';
import { drawDeadLeaves } from './deadLeaves/deadLeaves.ts';

export interface NaturalScenesSettings {
  readonly seed: number;
  /** How many scenes; the course has ten pictures. */
  readonly count?: number;
  /** Side of each scene in pixels. */
  readonly size?: number;
  readonly stripes?: boolean;
}

/** Scenes drawn so far, out of all. */
export interface ScenesProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Synthetic scenes with natural statistics in the form of the course's pictures: dead leaves, whitened, the set scaled to
 * variance 0.1. Yields after each scene, so that a caller can tell how far it is or give up; returns the scenes.
 */
export function* generateNaturalScenes({
  seed,
  count = 10,
  size = 512,
  stripes = true,
}: NaturalScenesSettings): Generator<ScenesProgress, GreyImage[], void> {
  const whitenPair = createPairWhitening(size, size);
  const whitened: GreyImage[] = [];
  let waiting: GreyImage[] = [];
  for (let index = 0; index < count; index++) {
    waiting.push(drawDeadLeaves({ seed, index, size, stripes }));
    if (waiting.length === 2 || index === count - 1) {
      whitened.push(...whitenImages(waiting, whitenPair));
      waiting = [];
    }
    yield { done: index + 1, total: count };
  }
  return scaleToVariance(whitened);
}
