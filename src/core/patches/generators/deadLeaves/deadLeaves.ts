import { createRandom, type Random } from '../../../random.ts';
import type { ColourImage, GreyImage } from '../../image.ts';
import { blurSlightly } from './blur.ts';
import { type Canvas, createCanvas, mayBeSeen, paintLeaf } from './canvas.ts';
import { drawLeaf, drawPlace } from './leaf.ts';
import { leafTints } from './tints.ts';

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
  const { pixels } = paintScene(createCanvas(size), createRandom(seed, index), stripes);
  blurSlightly(pixels, size, size, cameraBlur);
  return { width: size, height: size, pixels };
}

/** The canvas with leaves on all of its pixels. */
function paintScene(canvas: Canvas, random: Random, stripes: boolean): Canvas {
  for (let leaf = 0; canvas.uncovered > 0; ) {
    const place = drawPlace(random, canvas.size);
    if (!mayBeSeen(canvas, place.centreX, place.centreY, place.reach)) continue;
    paintLeaf(canvas, drawLeaf(random, place, stripes), leaf);
    leaf += 1;
  }
  return canvas;
}

/** Added to the number of a set of scenes, it names the random numbers of their colours. */
const colourSeed = 1_000_000;

/**
 * The colours of the same scene: every leaf has a hue of its own, which is added to its grey. The luminance stays that of the
 * grey scene, except where a colour would leave 0 to 255.
 */
export function drawColouredDeadLeaves({
  seed,
  index,
  size = 512,
  stripes = true,
}: DeadLeavesSettings): ColourImage {
  const { pixels, shown } = paintScene(createCanvas(size, true), createRandom(seed, index), stripes);
  const tints = leafTints(createRandom(seed + colourSeed, index));
  const rgb = new Uint8ClampedArray(3 * pixels.length);
  for (let channel = 0; channel < 3; channel++) {
    const plane = pixels.map((grey, n) => grey + tints(shown?.[n] ?? 0)[channel]!);
    blurSlightly(plane, size, size, cameraBlur);
    for (let n = 0; n < plane.length; n++) rgb[3 * n + channel] = 255 * (plane[n] as number);
  }
  return { width: size, height: size, rgb };
}
