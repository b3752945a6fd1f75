import { createPictureTransform } from './fft.ts';
import type { GreyImage } from './image.ts';

/** Where the whitening filter falls off, in cycles per pixel: 0.4, as 200 cycles per 512-pixel picture in the sources. */
export const whiteningCutoff = 0.4;

/** Mean variance of the course's whitened pictures. */
const whitenedVariance = 0.1;

/** Filters two pictures of one size in place, both float64, height × width row by row. */
export type PairFilter = (first: Float64Array, second: Float64Array) => void;

/**
 * The whitening of Olshausen & Field (1996, 1997): multiply the spectrum by f·exp(−(f/f0)⁴), f in cycles per pixel.
 * Natural pictures have amplitudes ∝ 1/f, which f flattens; the exponential holds back the noise in the corners of
 * the spectrum; f = 0 removes the mean.
 */
export function createPairWhitening(width: number, height: number, f0 = whiteningCutoff): PairFilter {
  return createPairFilter(width, height, (f) => whiteningGain(f, f0));
}

/** What whitening multiplies the amplitude at f cycles per pixel by. */
function whiteningGain(f: number, f0 = whiteningCutoff): number {
  return f * Math.exp(-((f / f0) ** 4));
}

/**
 * Multiplies spectra by a gain that depends on the frequency alone, in cycles per pixel. Such a filter is real and even, so
 * one complex transform carries two pictures.
 */
export function createPairFilter(
  width: number,
  height: number,
  gainAt: (frequency: number) => number,
): PairFilter {
  const transform = createPictureTransform(width, height);
  const gain = gainsOf(width, height, gainAt);
  return (first, second) => transform.filter(first, second, gain);
}

/** Whitens pictures of any sizes; neighbours of one size share a transform. f0 in cycles per pixel. */
export function whiten(images: readonly GreyImage[], f0 = whiteningCutoff): GreyImage[] {
  const whitened: GreyImage[] = [];
  let size = { width: 0, height: 0 };
  let whitenPair: PairFilter | undefined;
  for (let next = 0; next < images.length; ) {
    const first = images[next] as GreyImage;
    const neighbour = images[next + 1];
    const pair = neighbour && sameSize(first, neighbour) ? [first, neighbour] : [first];
    if (!whitenPair || !sameSize(first, size)) {
      whitenPair = createPairWhitening(first.width, first.height, f0);
      size = first;
    }
    whitened.push(...whitenImages(pair, whitenPair));
    next += pair.length;
  }
  return whitened;
}

/** Whitens one or two pictures of the size that `whitenPair` was made for. */
export function whitenImages(images: readonly GreyImage[], whitenPair: PairFilter): GreyImage[] {
  const [first, second] = images;
  if (!first) return [];
  const re = new Float64Array(first.pixels);
  const im = second ? new Float64Array(second.pixels) : new Float64Array(re.length);
  whitenPair(re, im);
  const { width, height } = first;
  return (second ? [re, im] : [re]).map((plane) => ({ width, height, pixels: new Float32Array(plane) }));
}

/**
 * Scales all pictures by one factor, so that the mean of their variances is `variance`, as the course's pictures are.
 * Pictures without any contrast stay as they are.
 */
export function scaleToVariance(images: readonly GreyImage[], variance = whitenedVariance): GreyImage[] {
  const mean = images.reduce((sum, image) => sum + varianceOf(image.pixels), 0) / images.length;
  const factor = mean > 0 ? Math.sqrt(variance / mean) : 1;
  return images.map((image) => ({ ...image, pixels: scaled(image.pixels, factor) }));
}

function scaled(pixels: Float32Array, factor: number): Float32Array {
  const result = new Float32Array(pixels.length);
  for (let n = 0; n < pixels.length; n++) result[n] = (pixels[n] as number) * factor;
  return result;
}

function sameSize(a: Pick<GreyImage, 'width' | 'height'>, b: Pick<GreyImage, 'width' | 'height'>): boolean {
  return a.width === b.width && a.height === b.height;
}

function varianceOf(values: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let n = 0; n < values.length; n++) squares += ((values[n] as number) - mean) ** 2;
  return squares / values.length;
}

/** The gain of each entry of a spectrum; symmetric in ±f, so a quarter is computed and the rest mirrored. */
function gainsOf(width: number, height: number, gainAt: (frequency: number) => number): Float64Array {
  const gain = new Float64Array(width * height);
  for (let y = 0; y <= height / 2; y++) {
    for (let x = 0; x <= width / 2; x++) {
      const value = gainAt(Math.sqrt((x / width) ** 2 + (y / height) ** 2));
      const mirroredX = (width - x) % width;
      const mirroredY = (height - y) % height;
      gain[y * width + x] = value;
      gain[y * width + mirroredX] = value;
      gain[mirroredY * width + x] = value;
      gain[mirroredY * width + mirroredX] = value;
    }
  }
  return gain;
}
