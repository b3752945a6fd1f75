import type { Dimensions } from './photograph/dimensions.ts';
import { longestSide } from './photograph/readPhotograph.ts';
import { pixelSize } from './picture.ts';

export interface ScaledPhotograph {
  readonly name: string;
  readonly from: Dimensions;
  readonly to: Dimensions;
}

/** One sentence on the photographs that were scaled down, none when there are none. */
export function photographRemarks(scaled: readonly ScaledPhotograph[]): string[] {
  const [first] = scaled;
  if (first === undefined) return [];
  if (scaled.length > 1) {
    return [`${scaled.length} photographs were scaled down to ${longestSide} pixels on the longer side.`];
  }
  const { name, from, to } = first;
  return [
    `“${name}” was scaled from ${pixelSize(from.width, from.height)} to ${pixelSize(to.width, to.height)} pixels.`,
  ];
}

/** One sentence on photographs that are transparent in places, none when there are none. */
export function transparencyRemarks(names: readonly string[]): string[] {
  const [first] = names;
  if (first === undefined) return [];
  const which = names.length === 1 ? `“${first}” is` : `${names.length} photographs are`;
  return [`${which} transparent in places and lie${names.length === 1 ? 's' : ''} on mid grey there.`];
}
