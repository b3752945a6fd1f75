import { createRandom } from '../../core/random.ts';
import type { Numbers } from '../numbers.ts';
import { type Reading, startOf } from './reading.ts';

/** Pixels that are looked at to see how smooth pictures are, and pictures that they are drawn from. */
const mostSamples = 6000;
const mostPictures = 100;

/** How much the pixels of a reading's pictures resemble their neighbours. */
export interface Smoothness {
  /** Correlation with the neighbours that stand nearer to each other in the array, and with the others. */
  readonly nearer: number;
  readonly farther: number;
  /** Share of the variance that both neighbours together leave unexplained, from 0 to 1. */
  readonly unexplained: number;
  /** Pixels looked at. */
  readonly samples: number;
}

/**
 * Neighbouring pixels of pictures resemble each other, along rows as along columns; in a wrong reading, what stands beside a pixel
 * comes from somewhere else. Each picture's own mean is taken off, so that pictures that are merely bright do not count as smooth.
 */
export function smoothnessOf(reading: Reading, numbers: Numbers): Smoothness {
  const { layout, channel } = reading;
  // A picture and its transpose are equally smooth: both are looked at in the same way, so that chance cannot part them.
  const swapped = reading.row < reading.column;
  const [far, near] = swapped ? [reading.column, reading.row] : [reading.row, reading.column];
  const [width, height] = swapped ? [layout.height, layout.width] : [layout.width, layout.height];
  const random = createRandom(1);
  const pictures = Math.min(layout.count, mostPictures);
  const each = Math.ceil(Math.min(mostSamples / pictures, (width - 1) * (height - 1)));
  const sums = new Sums();
  for (let picture = 0; picture < pictures; picture++) {
    const first = startOf(reading, pictures < layout.count ? random.integer(layout.count) : picture);
    const start = first + (channel ?? 0) * (picture % 3);
    for (let n = 0; n < each; n++) {
      const at = start + (1 + random.integer(height - 1)) * far + (1 + random.integer(width - 1)) * near;
      sums.add(finite(numbers[at]), finite(numbers[at - near]), finite(numbers[at - far]));
    }
    sums.endPicture();
  }
  return sums.smoothness();
}

const finite = (value: number | undefined): number =>
  value !== undefined && Math.abs(value) < 1e150 ? value : 0;

/** Pictures whose own variance is a smaller part of that of all count as flat. */
const flat = 0.01;

/** Moments of the pixels (0), of their nearer (1) and of their farther neighbours (2), about each picture's means. */
class Sums {
  private readonly within = new Float64Array(6);
  private readonly picture = new Float64Array(9);
  private inPicture = 0;
  private samples = 0;
  private sum = 0;
  private squares = 0;

  add(pixel: number, near: number, far: number): void {
    const { picture } = this;
    (picture[0] as number) += pixel;
    (picture[1] as number) += near;
    (picture[2] as number) += far;
    (picture[3] as number) += pixel * pixel;
    (picture[4] as number) += near * near;
    (picture[5] as number) += far * far;
    (picture[6] as number) += pixel * near;
    (picture[7] as number) += pixel * far;
    (picture[8] as number) += near * far;
    this.inPicture += 1;
  }

  endPicture(): void {
    const { picture, within, inPicture } = this;
    const [a, b, c] = [picture[0] as number, picture[1] as number, picture[2] as number];
    [a * a, b * b, c * c, a * b, a * c, b * c].forEach((product, at) => {
      (within[at] as number) += (picture[3 + at] as number) - product / inPicture;
    });
    this.sum += a;
    this.squares += picture[3] as number;
    this.samples += inPicture;
    this.inPicture = 0;
    picture.fill(0);
  }

  smoothness(): Smoothness {
    const { within, sum, squares, samples } = this;
    const spread = flat * (squares - (sum * sum) / samples);
    const [pixel = 0, near = 0, far = 0, withNear = 0, withFar = 0, nearFar = 0] = within;
    if (!(spread > 0)) return { nearer: 0, farther: 0, unexplained: 1, samples: 0 };
    const correlation = (product: number, one: number, other: number): number =>
      product / Math.sqrt((one + spread) * (other + spread));
    const nearer = correlation(withNear, pixel, near);
    const farther = correlation(withFar, pixel, far);
    const between = correlation(nearFar, near, far);
    const explained =
      (nearer ** 2 + farther ** 2 - 2 * nearer * farther * between) / Math.max(1e-6, 1 - between ** 2);
    return { nearer, farther, unexplained: Math.min(1, Math.max(1e-4, 1 - explained)), samples };
  }
}
