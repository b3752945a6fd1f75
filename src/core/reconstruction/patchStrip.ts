import { type Ground, greyColours, onGround, roundRange, signedColours } from './colours.ts';
import { greyRangeOf } from './greyRange.ts';
import { errorMap } from './reconstruct.ts';

/** Pictures of some patches, one after the other, RGBA bytes. */
interface StripColours {
  readonly label: 'input' | 'output' | 'error';
  readonly colours: Uint8ClampedArray;
}

/** Patches, their reconstructions and errors as pictures; `range` is the error at either end of the scale. @param ground of the errors */
export function patchStrip(
  x: ArrayLike<number>,
  a3: ArrayLike<number>,
  ground: Ground = 'light',
): { readonly rows: readonly StripColours[]; readonly range: number } {
  const errors = errorMap(a3, x);
  const range = roundRange(errors);
  const greys = greyRangeOf(x);
  return {
    range,
    rows: [
      { label: 'input', colours: greyColours(x, greys) },
      { label: 'output', colours: greyColours(a3, greys) },
      { label: 'error', colours: onGround(signedColours(errors, range), ground) },
    ],
  };
}
