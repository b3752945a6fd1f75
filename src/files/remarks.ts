import type { NotFinite } from './arrays/checkNumbers.ts';
import type { Layout } from './arrays/reading.ts';
import type { Dimensions } from './photograph/dimensions.ts';
import { longestSide } from './photograph/readPhotograph.ts';

/** What was done with a file that was opened. */
export type FileRemark =
  | { readonly id: 'scaled'; readonly fileName: string; readonly from: Dimensions; readonly to: Dimensions }
  /** This number of photographs was scaled to `longest` pixels on their longer sides. */
  | { readonly id: 'severalScaled'; readonly count: number; readonly longest: number }
  | { readonly id: 'transparent'; readonly fileName: string }
  | { readonly id: 'severalTransparent'; readonly count: number }
  /** One array was taken, or several of one kind of which `array` is the first, and `others` were not. */
  | {
      readonly id: 'oneOfSeveral';
      readonly fileName: string;
      readonly array: string;
      readonly variables: number;
      readonly layout: Layout;
      readonly others: number;
    }
  /** The array could have been read in another way too. */
  | { readonly id: 'readAs'; readonly fileName: string; readonly layout: Layout }
  | ({ readonly id: 'replaced'; readonly fileName: string } & NotFinite)
  | { readonly id: 'bytesDivided'; readonly fileName: string }
  | { readonly id: 'luminanceTaken'; readonly fileName: string };

export interface ScaledPhotograph {
  readonly name: string;
  readonly from: Dimensions;
  readonly to: Dimensions;
}

/** One remark on the photographs that were scaled down, none when there are none. */
export function photographRemarks(scaled: readonly ScaledPhotograph[]): FileRemark[] {
  const [first] = scaled;
  if (first === undefined) return [];
  if (scaled.length > 1) return [{ id: 'severalScaled', count: scaled.length, longest: longestSide }];
  return [{ id: 'scaled', fileName: first.name, from: first.from, to: first.to }];
}

/** One remark on photographs that are transparent in places, none when there are none. */
export function transparencyRemarks(names: readonly string[]): FileRemark[] {
  const [first] = names;
  if (first === undefined) return [];
  if (names.length > 1) return [{ id: 'severalTransparent', count: names.length }];
  return [{ id: 'transparent', fileName: first }];
}
