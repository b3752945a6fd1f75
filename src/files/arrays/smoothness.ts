import { createRandom } from '../../core/random.ts';
import type { Numbers } from '../numbers.ts';
import { type Reading, startOf } from './reading.ts';

/** Pixels that are looked at to see how smooth pictures are, and pictures that they are drawn from. */
const mostSamples = 6000;
const mostPictures = 100;
/** Pixels of a picture that are looked at however few are wanted: about their own mean, one says nothing. */
const fewestSamples = 4;

/** How much the pixels of a reading's pictures resemble their neighbours. */
export interface Smoothness {
  /** Correlation with the neighbours that stand nearer to each other in the array, and with the others. */
  readonly nearer: number;
  readonly farther: number;
  /** Share of the variance that both neighbours together leave unexplained, from 0 to 1. */
  readonly unexplained: number;
  /** Pixels that it is drawn from, those left out by thinning included: how much it says. */
  readonly samples: number;
}

/**
 * Neighbouring pixels of pictures resemble each other, along rows as along columns; in a wrong reading, what stands beside a pixel
 * comes from somewhere else. Each picture's own mean is taken off, so that pictures that are merely bright do not count as smooth.
 * @param thinning looks at one pixel of so many, for a first impression
 */
export function smoothnessOf(reading: Reading, numbers: Numbers, thinning = 1): Smoothness {
  const { layout, channel } = reading;
  // A picture and its transpose are equally smooth: both are looked at in the same way, so that chance cannot part them.
  const swapped = reading.row < reading.column;
  const [far, near] = swapped ? [reading.column, reading.row] : [reading.row, reading.column];
  const [width, height] = swapped ? [layout.height, layout.width] : [layout.width, layout.height];
  const random = createRandom(1);
  const pictures = Math.min(layout.count, mostPictures);
  const all = Math.ceil(Math.min(mostSamples / pictures, (width - 1) * (height - 1)));
  const each = Math.min(all, Math.max(fewestSamples, Math.ceil(all / thinning)));
  const values = new Float64Array(3 * each);
  const sums = new Sums();
  for (let picture = 0; picture < pictures; picture++) {
    const first = startOf(reading, pictures < layout.count ? random.integer(layout.count) : picture);
    const start = first + (channel ?? 0) * (picture % 3);
    for (let n = 0; n < values.length; n += 3) {
      const at = start + (1 + random.integer(height - 1)) * far + (1 + random.integer(width - 1)) * near;
      values[n] = finite(numbers[at]);
      values[n + 1] = finite(numbers[at - near]);
      values[n + 2] = finite(numbers[at - far]);
    }
    sums.addPicture(values);
  }
  return { ...sums.smoothness(), samples: pictures * all };
}

const finite = (value: number | undefined): number =>
  value !== undefined && Math.abs(value) < 1e150 ? value : 0;

/** Pictures whose own variance is a smaller part of that of all count as flat. */
const flat = 0.01;

/** Moments of the pixels, of their nearer and of their farther neighbours, about each picture's means. */
class Sums {
  private readonly within = new Float64Array(6);
  private samples = 0;
  private sum = 0;
  private squares = 0;

  /** @param values of each sample the pixel, its nearer and its farther neighbour */
  addPicture(values: Float64Array): void {
    let [a, b, c, aa, bb, cc, ab, ac, bc] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let n = 0; n < values.length; n += 3) {
      const [pixel, near, far] = [values[n] as number, values[n + 1] as number, values[n + 2] as number];
      a += pixel;
      b += near;
      c += far;
      aa += pixel * pixel;
      bb += near * near;
      cc += far * far;
      ab += pixel * near;
      ac += pixel * far;
      bc += near * far;
    }
    const { within } = this;
    const count = values.length / 3;
    (within[0] as number) += aa - (a * a) / count;
    (within[1] as number) += bb - (b * b) / count;
    (within[2] as number) += cc - (c * c) / count;
    (within[3] as number) += ab - (a * b) / count;
    (within[4] as number) += ac - (a * c) / count;
    (within[5] as number) += bc - (b * c) / count;
    this.sum += a;
    this.squares += aa;
    this.samples += count;
  }

  smoothness(): Omit<Smoothness, 'samples'> {
    const { within, sum, squares, samples } = this;
    const spread = flat * (squares - (sum * sum) / samples);
    const [pixel = 0, near = 0, far = 0, withNear = 0, withFar = 0, nearFar = 0] = within;
    if (!(spread > 0)) return { nearer: 0, farther: 0, unexplained: 1 };
    const correlation = (product: number, one: number, other: number): number =>
      product / Math.sqrt((one + spread) * (other + spread));
    const nearer = correlation(withNear, pixel, near);
    const farther = correlation(withFar, pixel, far);
    const between = correlation(nearFar, near, far);
    const explained =
      (nearer ** 2 + farther ** 2 - 2 * nearer * farther * between) / Math.max(1e-6, 1 - between ** 2);
    return { nearer, farther, unexplained: Math.min(1, Math.max(1e-4, 1 - explained)) };
  }
}
