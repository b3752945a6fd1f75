import type { GreyImage } from './image.ts';
import { type CreatePairFilter, createPairFilter, type PairFilter } from './pairFilter.ts';

/** Where the whitening filter falls off, in cycles per pixel: 0.4, as 200 cycles per 512-pixel picture in the sources. */
export const whiteningCutoff = 0.4;

/** Mean variance of the course's whitened pictures. */
const whitenedVariance = 0.1;

/**
 * The whitening of Olshausen & Field (1996, 1997): multiply the spectrum by f·exp(−(f/f0)⁴), f in cycles per pixel.
 * Natural pictures have amplitudes ∝ 1/f, which f flattens; the exponential holds back the noise in the corners of
 * the spectrum; f = 0 removes the mean.
 */
export function createPairWhitening(
  width: number,
  height: number,
  f0 = whiteningCutoff,
  createFilter: CreatePairFilter = createPairFilter,
): PairFilter {
  return createFilter(width, height, (f) => whiteningGain(f, f0));
}

/** The factor by which whitening multiplies the amplitude at f cycles per pixel. */
function whiteningGain(f: number, f0 = whiteningCutoff): number {
  return f * Math.exp(-((f / f0) ** 4));
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
  const { first: plane, second: otherPlane } = whitenPair;
  const [first, second] = images;
  if (!first) return [];
  plane.set(first.pixels);
  if (second) otherPlane.set(second.pixels);
  else otherPlane.fill(0);
  whitenPair.apply();
  const { width, height } = first;
  const planes = second ? [plane, otherPlane] : [plane];
  return planes.map((values) => ({ width, height, pixels: new Float32Array(values) }));
}

/**
 * Scales all pictures by one factor, so that the mean of their variances is `variance`, as the course's pictures are.
 * Pictures without any contrast stay as they are.
 */
export function scaleToVariance(images: readonly GreyImage[], variance = whitenedVariance): GreyImage[] {
  const factor = factorToVariance(images.map(varianceOf), variance);
  return images.map((image) => {
    const pixels = image.pixels.slice();
    scalePixels(pixels, factor);
    return { ...image, pixels };
  });
}

/** What pictures of these variances are to be multiplied by, so that the mean of the variances is `variance`. */
export function factorToVariance(variances: readonly number[], variance = whitenedVariance): number {
  const mean = variances.reduce((sum, each) => sum + each, 0) / variances.length;
  return mean > 0 ? Math.sqrt(variance / mean) : 1;
}

export function scalePixels(pixels: Float32Array, factor: number): void {
  for (let n = 0; n < pixels.length; n++) pixels[n] = (pixels[n] as number) * factor;
}

function sameSize(a: Pick<GreyImage, 'width' | 'height'>, b: Pick<GreyImage, 'width' | 'height'>): boolean {
  return a.width === b.width && a.height === b.height;
}

export function varianceOf({ pixels }: GreyImage): number {
  let sum = 0;
  for (let n = 0; n < pixels.length; n++) sum += pixels[n] as number;
  const mean = sum / pixels.length;
  let squares = 0;
  for (let n = 0; n < pixels.length; n++) {
    const distance = (pixels[n] as number) - mean;
    squares += distance * distance;
  }
  return squares / pixels.length;
}
