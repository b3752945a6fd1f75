import { isColoured } from '../../core/patches/channels.ts';

/** Weights or differences as grey levels: zero is mid grey, ±range black or white; without a range the largest |value|. */
export function zeroCentredGreys(values: ArrayLike<number>, range?: number): Uint8ClampedArray {
  const most = range ?? largest(values);
  return Uint8ClampedArray.from({ length: values.length }, (_, n) =>
    most > 0 ? 127.5 + (127.5 * (values[n] as number)) / most : 128,
  );
}

/**
 * Pixels as levels: 0 is black, 1 is white, values beyond are cut off. Those of patches in colour lie around 0, which is mid grey; black
 * and white are three of their standard deviations away, about 1.
 */
export function pixelGreys(values: ArrayLike<number>): Uint8ClampedArray {
  if (isColoured(values.length)) return zeroCentredGreys(values, 1);
  return Uint8ClampedArray.from({ length: values.length }, (_, n) => 255 * (values[n] as number));
}

/** The largest |value|. */
export function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let n = 0; n < values.length; n++) most = Math.max(most, Math.abs(values[n] as number));
  return most;
}
