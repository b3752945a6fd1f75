import { colourIndex, colourTable } from '../filters/colourScale.ts';
import { besideEachOther, isColoured, layoutOf } from '../patches/channels.ts';
import type { GreyRange } from './greyRange.ts';

/**
 * RGBA bytes of levels from black to white, by default from 0 to 1: four for each pixel.
 * @param channels values of a pixel: 1, or red, green and blue
 */
export function greyColours(
  values: ArrayLike<number>,
  { black, white }: GreyRange = { black: 0, white: 1 },
  channels: 1 | 3 = 1,
): Uint8ClampedArray {
  const pixels = values.length / channels;
  const colours = new Uint8ClampedArray(4 * pixels).fill(255);
  for (let n = 0; n < pixels; n++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = values[channels * n + (channels === 1 ? 0 : channel)] as number;
      colours[4 * n + channel] = (255 * (value - black)) / (white - black);
    }
  }
  return colours;
}

/** RGBA bytes of patches of `visibleSize` values, grey or in colour. */
export function patchColours(
  values: Float32Array | Float64Array,
  visibleSize: number,
  range?: GreyRange,
): Uint8ClampedArray {
  if (!isColoured(visibleSize)) return greyColours(values, range);
  return greyColours(besideEachOther(values, layoutOf(visibleSize).side), range, 3);
}

/**
 * RGBA bytes of patches of differences: grey ones on the diverging scale, on their ground; those in colour with mid grey for 0, so
 * that what is added to a channel is more of its colour.
 */
export function signedPatchColours(
  values: Float32Array | Float64Array,
  visibleSize: number,
  range: number,
  ground: Ground,
): Uint8ClampedArray {
  if (!isColoured(visibleSize)) return onGround(signedColours(values, range), ground);
  const reach = range > 0 ? range : 1;
  return patchColours(values, visibleSize, { black: -reach, white: reach });
}

/** What a picture is looked at on: on a dark page zero is dark, so that a map of small errors does not glare. */
export type Ground = 'light' | 'dark';

/** The same colours with their lightness turned over, hue and saturation (HSL) as they were. RGBA bytes. */
export function onGround(colours: Uint8ClampedArray, ground: Ground): Uint8ClampedArray {
  if (ground === 'light') return colours;
  const turned = colours.slice();
  for (let at = 0; at < turned.length; at += 4) {
    const rgb = colours.subarray(at, at + 3);
    const shift = 255 - Math.max(...rgb) - Math.min(...rgb);
    for (let channel = 0; channel < 3; channel++) turned[at + channel] = (rgb[channel] as number) + shift;
  }
  return turned;
}

/** RGBA bytes on the diverging scale: 0 in the middle, −range and range at its ends. */
export function signedColours(values: ArrayLike<number>, range: number): Uint8ClampedArray {
  const table = colourTable('diverging');
  const colours = new Uint8ClampedArray(4 * values.length).fill(255);
  for (let n = 0; n < values.length; n++) {
    const at = colourIndex(range > 0 ? (values[n] as number) / range : 0);
    colours[4 * n] = table[at] as number;
    colours[4 * n + 1] = table[at + 1] as number;
    colours[4 * n + 2] = table[at + 2] as number;
  }
  return colours;
}

/** The smallest of 1, 1.5, 2, 3, 5, 7 times a power of ten that no |value| exceeds, so that a scale keeps still; 0 for zeros. */
export function roundRange(values: ArrayLike<number>): number {
  let largest = 0;
  for (let n = 0; n < values.length; n++) largest = Math.max(largest, Math.abs(values[n] as number));
  if (!(largest > 0 && Number.isFinite(largest))) return 0;
  const decade = Math.floor(Math.log10(largest));
  const power = (mantissa: number): number => Number(`${mantissa}e${decade}`);
  return [1, 1.5, 2, 3, 5, 7].map(power).find((range) => range >= largest) ?? Number(`1e${decade + 1}`);
}

/** Steps of a legend. */
const legendSteps = 9;

/** Colours of the diverging scale for a legend, from −1 to 1. */
export function legendColours(ground: Ground = 'light'): string[] {
  const levels = Array.from({ length: legendSteps }, (_, n) => (2 * n) / (legendSteps - 1) - 1);
  const colours = onGround(signedColours(levels, 1), ground);
  return levels.map((_, n) => `rgb(${colours.subarray(4 * n, 4 * n + 3).join(' ')})`);
}
