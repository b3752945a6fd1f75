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
