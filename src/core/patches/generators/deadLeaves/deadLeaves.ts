import { createRandom } from '../../../random.ts';
import type { GreyImage } from '../../image.ts';
import { blurSlightly } from './blur.ts';
import { createCanvas, mayBeSeen, paintLeaf } from './canvas.ts';
import { drawLeaf, drawPlace } from './leaf.ts';

/** Standard deviation of the camera's blur, in pixels. */
const cameraBlur = 0.45;

export interface DeadLeavesSettings {
  /** Names the set of scenes; `index` names the scene in it. Integers. */
  readonly seed: number;
  readonly index: number;
  /** Side of the square picture in pixels, up to 65,534. */
  readonly size?: number;
  /** Whether 30 % of the leaves carry stripes. */
  readonly stripes?: boolean;
}

/**
 * A scene of opaque overlapping shapes whose sizes follow a power law, the simplest picture with the statistics of natural
 * scenes (dead leaves: Matheron 1968; Lee, Mumford & Huang 2001, "Occlusion models for natural images"; recipe after
 * Baradad et al. 2021). Painted front to back until no pixel is left, then blurred as by a lens. Greys around [0, 1],
 * not whitened. The same settings give the same picture, up to the last bit of the engine's sin, cos and exp.
 */
export function drawDeadLeaves({ seed, index, size = 512, stripes = true }: DeadLeavesSettings): GreyImage {
  const random = createRandom(seed, index);
  const canvas = createCanvas(size);
  while (canvas.uncovered > 0) {
    const place = drawPlace(random, size);
    if (!mayBeSeen(canvas, place.centreX, place.centreY, place.reach)) continue;
    paintLeaf(canvas, drawLeaf(random, place, stripes));
  }
  const { pixels } = canvas;
  blurSlightly(pixels, size, size, cameraBlur);
  return { width: size, height: size, pixels };
}
