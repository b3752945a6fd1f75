import type { GreyImage } from '../../../../../src/core/patches/image.ts';
import { createRandom } from '../../../../../src/core/random.ts';

/** Drawings with what faces have in common: an oval head with hair, eyes, brows, a nose and a mouth, lit from one side. */
export function drawFaces(
  count: number,
  { width, height, seed }: { width: number; height: number; seed: number },
): readonly GreyImage[] {
  return Array.from({ length: count }, (_, n) => drawFace(width, height, seed, n));
}

function drawFace(width: number, height: number, seed: number, index: number): GreyImage {
  const random = createRandom(seed, index);
  const vary = (middle: number, spread: number): number => middle + spread * (2 * random.next() - 1);
  const [skin, ground, hair] = [vary(0.7, 0.15), vary(0.4, 0.3), vary(0.2, 0.15)];
  const light = { across: vary(0, 0.25), up: vary(-0.1, 0.15) };
  const [middleX, middleY] = [vary(0, 0.08), vary(0, 0.06)];
  const [eyeY, eyeX, mouthY] = [vary(-0.15, 0.05), vary(0.28, 0.04), vary(0.45, 0.05)];
  const pixels = new Float32Array(width * height);
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at++) {
      const x = (2 * (column + 0.5)) / width - 1 - middleX;
      const y = (2 * (row + 0.5)) / height - 1 - middleY;
      const inside = (left: number, top: number, w: number, h: number): number =>
        soft(((x - left) / w) ** 2 + ((y - top) / h) ** 2);
      let grey = ground;
      grey = over(grey, hair, inside(0, -0.15, 0.8, 0.85));
      grey = over(grey, skin + light.across * x + light.up * y, inside(0, 0.1, 0.65, 0.8));
      for (const side of [-1, 1]) {
        grey = over(grey, 0.95, inside(side * eyeX, eyeY, 0.15, 0.07));
        grey = over(grey, 0.1, inside(side * eyeX, eyeY, 0.06, 0.07));
        grey = over(grey, hair, inside(side * eyeX, eyeY - 0.17, 0.19, 0.05));
      }
      grey = over(grey, skin - 0.2, inside(0, 0.2, 0.1, 0.05));
      grey = over(grey, 0.3, inside(0, mouthY, 0.25, 0.06));
      pixels[at] = Math.min(1, Math.max(0, grey + 0.02 * random.normal()));
    }
  }
  return { width, height, pixels };
}

/** 1 well inside the ellipse r² = 1, 0 outside, with a soft edge. */
const soft = (r2: number): number => Math.min(1, Math.max(0, (1.15 - r2) / 0.3));
const over = (below: number, above: number, cover: number): number => below + cover * (above - below);
