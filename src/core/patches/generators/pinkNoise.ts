import { createRandom } from '../../random.ts';
import type { GreyImage } from '../image.ts';
import { createPairFilter } from '../pairFilter.ts';
import { scaleToVariance } from '../whiten.ts';

export interface PinkNoiseSettings {
  readonly seed: number;
  readonly count?: number;
  /** Side of each picture in pixels. */
  readonly size?: number;
}

/** Pictures drawn so far, out of all. */
export interface NoiseProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Gaussian noise with amplitudes ∝ 1/f, the mean spectrum of natural scenes (Field 1987) and nothing else of them. The set has
 * variance 0.1 around 0. Yields after each two pictures; the same seed gives the same pictures, up to the last bit of the
 * engine's logarithm.
 */
export function* generatePinkNoise({
  seed,
  count = 10,
  size = 512,
}: PinkNoiseSettings): Generator<NoiseProgress, GreyImage[], void> {
  const filter = createPairFilter(size, size, (f) => (f > 0 ? 1 / f : 0));
  const pictures: GreyImage[] = [];
  while (pictures.length < count) {
    const random = createRandom(seed, pictures.length);
    const planes = [filter.first, filter.second];
    for (const plane of planes) {
      for (let n = 0; n < plane.length; n++) plane[n] = random.normal();
    }
    filter.apply();
    for (const plane of planes.slice(0, count - pictures.length)) {
      pictures.push({ width: size, height: size, pixels: new Float32Array(plane) });
    }
    yield { done: pictures.length, total: count };
  }
  return scaleToVariance(pictures);
}
