import { createRandom, type Random } from '../../random.ts';
import { createPictureTransform, type PictureTransform } from '../fft.ts';
import type { GreyImage } from '../image.ts';

/** Pictures scrambled so far, out of all. */
export interface ScramblingProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * The same pictures with random phases: every amplitude of the spectrum stays, so variance and correlations between pixels
 * stay too, but nothing is aligned any more and edges are gone. The control for what edges in pictures do (as in Field
 * 1987). Yields after each two pictures; returns them in their order, the same for the same seed. Float64 inside.
 * @throws RangeError when the pictures are not all of one size
 */
export function* scramblePhases(
  pictures: readonly GreyImage[],
  seed: number,
): Generator<ScramblingProgress, GreyImage[], void> {
  const [first] = pictures;
  if (!first) return [];
  const { width, height } = first;
  if (pictures.some((picture) => picture.width !== width || picture.height !== height)) {
    throw new RangeError('Pictures whose phases are scrambled together need to be of one size.');
  }
  const transform = createPictureTransform(width, height);
  const scrambled: GreyImage[] = [];
  for (let n = 0; n < pictures.length; n += 2) {
    const pair = pictures.slice(n, n + 2);
    const planes = scramblePair(pair, transform, createRandom(seed, n));
    pair.forEach((_, place) => {
      scrambled.push({ width, height, pixels: new Float32Array(planes[place] as Float64Array) });
    });
    yield { done: scrambled.length, total: pictures.length };
  }
  return scrambled;
}

/**
 * Two pictures in one complex transform: turning the spectrum by angles with φ(−f) = −φ(f) keeps both real. They are turned
 * by the same angles, and differ as their own phases do.
 */
function scramblePair(
  pair: readonly GreyImage[],
  transform: PictureTransform,
  random: Random,
): [Float64Array, Float64Array] {
  const [first, second] = pair as [GreyImage, GreyImage | undefined];
  const re = new Float64Array(first.pixels);
  const im = second ? new Float64Array(second.pixels) : new Float64Array(re.length);
  transform.forward(re, im);
  const { width, height } = first;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const opposite = ((height - y) % height) * width + ((width - x) % width);
      if (opposite < at) continue; // has been turned with its opposite
      const angle = 2 * Math.PI * random.next();
      if (opposite > at) {
        turn(re, im, at, Math.cos(angle), Math.sin(angle));
        turn(re, im, opposite, Math.cos(angle), -Math.sin(angle));
      } else if (at > 0 && angle > Math.PI) {
        turn(re, im, at, -1, 0); // its own opposite: only 0 and π are odd; f = 0 keeps the mean
      }
    }
  }
  transform.inverse(re, im);
  return [re, im];
}

function turn(re: Float64Array, im: Float64Array, at: number, cos: number, sin: number): void {
  const real = re[at] as number;
  const imaginary = im[at] as number;
  re[at] = real * cos - imaginary * sin;
  im[at] = real * sin + imaginary * cos;
}
