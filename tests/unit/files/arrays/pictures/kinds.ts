import { drawDeadLeaves } from '../../../../../src/core/patches/generators/deadLeaves/deadLeaves.ts';
import { generatePenDigits } from '../../../../../src/core/patches/generators/penDigits/penDigits.ts';
import type { GreyImage } from '../../../../../src/core/patches/image.ts';
import { scaleToVariance, whiten } from '../../../../../src/core/patches/whiten.ts';
import { createRandom, type Random } from '../../../../../src/core/random.ts';
import { drawFaces } from './faces.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Scenes take longest to draw, and are drawn of few seeds again and again. */
const scenes = new Map<number, readonly GreyImage[]>();
const whitenedScenes = new Map<number, readonly GreyImage[]>();
const mostScenes = 5;

function sceneOf(seed: number): readonly GreyImage[] {
  const drawn = scenes.get(seed % mostScenes) ?? [
    drawDeadLeaves({ seed: seed % mostScenes, index: 0, size: 256 }),
  ];
  scenes.set(seed % mostScenes, drawn);
  return drawn;
}

function whitenedSceneOf(seed: number): readonly GreyImage[] {
  const whitened = whitenedScenes.get(seed % mostScenes) ?? scaleToVariance(whiten(sceneOf(seed)));
  whitenedScenes.set(seed % mostScenes, whitened);
  return whitened;
}

/** Kinds of pictures of which data sets are made, each drawn from a seed. Digits are always 28×28. */
export const pictureKinds = {
  digits: (count: number, _size: PictureSize, seed: number): readonly GreyImage[] => {
    const drawing = generatePenDigits({ seed, count });
    let step = drawing.next();
    while (!step.done) step = drawing.next();
    const { values, visibleSize } = step.value;
    return Array.from({ length: count }, (_, n) => ({
      width: 28,
      height: 28,
      pixels: values.slice(n * visibleSize, (n + 1) * visibleSize),
    }));
  },
  faces: (count: number, size: PictureSize, seed: number) => drawFaces(count, { ...size, seed }),
  scenes: (count: number, size: PictureSize, seed: number) => cuttings(sceneOf(seed), count, size, seed),
  whitened: (count: number, size: PictureSize, seed: number) =>
    cuttings(whitenedSceneOf(seed), count, size, seed),
  noise: (count: number, { width, height }: PictureSize, seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: count }, () => ({
      width,
      height,
      pixels: Float32Array.from({ length: width * height }, () => random.next()),
    }));
  },
} as const;

export type PictureKind = keyof typeof pictureKinds;

/** Pieces cut at random places. */
function cuttings(
  from: readonly GreyImage[],
  count: number,
  size: PictureSize,
  seed: number,
): readonly GreyImage[] {
  const random = createRandom(seed, 1);
  return Array.from({ length: count }, () =>
    cut(from[random.integer(from.length)] as GreyImage, size, random),
  );
}

function cut(image: GreyImage, { width, height }: PictureSize, random: Random): GreyImage {
  const left = random.integer(image.width - width + 1);
  const top = random.integer(image.height - height + 1);
  const pixels = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * image.width + left;
    pixels.set(image.pixels.subarray(start, start + width), y * width);
  }
  return { width, height, pixels };
}
