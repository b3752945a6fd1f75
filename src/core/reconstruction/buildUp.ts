import { type Ground, patchColours, roundRange, signedPatchColours } from './colours.ts';
import { greyRangeOf } from './greyRange.ts';

/** A patch taken apart; the units by what they add, largest first. */
interface Parts {
  /** visibleSize, as `allTogether`, the sum of all contributions. */
  readonly x: Float32Array;
  readonly allTogether: Float32Array;
  /** a2_j W2_j, hiddenSize × visibleSize. */
  readonly contributions: Float32Array;
  /** The output from the first n units, n from 0 on: (hiddenSize + 1) × visibleSize. */
  readonly pictures: Float32Array;
  /** The largest |value| in `contributions` and `allTogether`. */
  readonly largest: number;
}

/** The pictures of a patch being rebuilt, RGBA bytes. */
interface BuildUpColours {
  readonly input: Uint8ClampedArray;
  /** The output as far as units have been added. */
  readonly rebuilt: Uint8ClampedArray;
  /** What the last unit added; once all are, what all add together; undefined before the first. */
  readonly adding: Uint8ClampedArray | undefined;
}

/** What either end of the signed colours stands for: the same for every unit of the patch. */
export const contributionRange = ({ largest }: Pick<Parts, 'largest'>): number => roundRange([largest]);

/** @param added how many units, of all there are the first @param ground of what they add */
export function buildUpColours(parts: Parts, added: number, ground: Ground = 'light'): BuildUpColours {
  const { x, allTogether, contributions, pictures } = parts;
  const visibleSize = x.length;
  const greys = greyRangeOf(x);
  const from = (added - 1) * visibleSize;
  const last =
    added * visibleSize === contributions.length
      ? allTogether
      : contributions.subarray(from, from + visibleSize);
  return {
    input: patchColours(x, visibleSize, greys),
    rebuilt: patchColours(
      pictures.subarray(added * visibleSize, (added + 1) * visibleSize),
      visibleSize,
      greys,
    ),
    adding: added === 0 ? undefined : signedPatchColours(last, visibleSize, contributionRange(parts), ground),
  };
}

/** What the first `count` units add, one picture after the other. */
export function contributionColours(
  parts: Pick<Parts, 'x' | 'contributions' | 'largest'>,
  count: number,
  ground: Ground = 'light',
): Uint8ClampedArray {
  const shown = parts.contributions.subarray(0, count * parts.x.length);
  return signedPatchColours(shown, parts.x.length, contributionRange(parts), ground);
}
