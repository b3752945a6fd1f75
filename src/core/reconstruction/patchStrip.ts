import { type Ground, patchColours, roundRange, signedPatchColours } from './colours.ts';
import { greyRangeOf } from './greyRange.ts';
import { errorMap } from './reconstruct.ts';

/** Pictures of some patches, one after the other, RGBA bytes. */
interface StripColours {
  readonly label: 'input' | 'output' | 'error';
  readonly colours: Uint8ClampedArray;
}

/**
 * Patches, their reconstructions and errors as pictures; `range` is the error at either end of the scale.
 * @param x and a3 count × visibleSize @param ground of the errors
 */
export function patchStrip(
  x: Float32Array,
  a3: Float32Array,
  visibleSize: number,
  ground: Ground = 'light',
): { readonly rows: readonly StripColours[]; readonly range: number } {
  const errors = errorMap(a3, x);
  const range = roundRange(errors);
  const greys = greyRangeOf(x);
  return {
    range,
    rows: [
      { label: 'input', colours: patchColours(x, visibleSize, greys) },
      { label: 'output', colours: patchColours(a3, visibleSize, greys) },
      { label: 'error', colours: signedPatchColours(errors, visibleSize, range, ground) },
    ],
  };
}
