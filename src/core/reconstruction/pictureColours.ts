import type { GreyImage } from '../patches/image.ts';
import { signedColours } from './colours.ts';

type Pixels = Pick<GreyImage, 'pixels'>;

/** The mean and the standard deviation (divided by n) of a picture's pixels. */
export interface GreyScale {
  readonly mean: number;
  readonly deviation: number;
}

/** Standard deviations from the mean to black and to white. */
const reach = 3;

export function greyScaleOf({ pixels }: GreyImage): GreyScale {
  let sum = 0;
  for (let n = 0; n < pixels.length; n++) sum += pixels[n] as number;
  const mean = sum / pixels.length;
  let squares = 0;
  for (let n = 0; n < pixels.length; n++) squares += ((pixels[n] as number) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / pixels.length) };
}

/**
 * RGBA bytes of some pixels of a picture in colour, whose values lie in [0, 1].
 * @param from and to the pixels
 */
export function trueColours(
  { width, height, pixels }: GreyImage,
  from: number,
  to: number,
): Uint8ClampedArray {
  const size = width * height;
  const colours = new Uint8ClampedArray(4 * (to - from)).fill(255);
  for (let n = from; n < to; n++) {
    for (let channel = 0; channel < 3; channel++) {
      colours[4 * (n - from) + channel] = 255 * (pixels[channel * size + n] as number);
    }
  }
  return colours;
}

/** RGBA bytes of the error of some pixels of a picture in colour: the mean over the channels, as `errorColours` does. */
export function meanErrorColours(
  rebuilt: GreyImage,
  original: GreyImage,
  { deviation }: GreyScale,
  from: number,
  to: number,
): Uint8ClampedArray {
  const size = original.width * original.height;
  const errors = new Float32Array(to - from);
  for (let n = from; n < to; n++) {
    for (let place = n; place < 3 * size; place += size) {
      const error = (rebuilt.pixels[place] as number) - (original.pixels[place] as number);
      errors[n - from] = (errors[n - from] as number) + error / 3;
    }
  }
  return signedColours(errors, reach * deviation);
}

/** RGBA bytes: the mean is mid grey, three standard deviations below it black, above it white. */
export function pictureColours({ pixels }: Pixels, { mean, deviation }: GreyScale): Uint8ClampedArray {
  const perUnit = deviation > 0 ? 127.5 / (reach * deviation) : 0;
  const colours = new Uint8ClampedArray(4 * pixels.length).fill(255);
  for (let n = 0; n < pixels.length; n++) {
    const grey = 127.5 + perUnit * ((pixels[n] as number) - mean);
    colours[4 * n] = grey;
    colours[4 * n + 1] = grey;
    colours[4 * n + 2] = grey;
  }
  return colours;
}

/** RGBA bytes of `rebuilt` less `original` on the diverging scale, whose ends are three standard deviations. */
export function errorColours(rebuilt: Pixels, original: Pixels, { deviation }: GreyScale): Uint8ClampedArray {
  const errors = new Float32Array(rebuilt.pixels.length);
  for (let n = 0; n < errors.length; n++) {
    errors[n] = (rebuilt.pixels[n] as number) - (original.pixels[n] as number);
  }
  return signedColours(errors, reach * deviation);
}
