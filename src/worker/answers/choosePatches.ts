import type { PatchSet } from '../../core/patches/image.ts';
import { Refused } from '../../protocol/failures.ts';

/**
 * Copies of some patches, by their numbers.
 * @throws Refused when there is no such patch
 */
export function choosePatches({ values, count, visibleSize }: PatchSet, patches: readonly number[]) {
  const chosen = new Float32Array(patches.length * visibleSize);
  patches.forEach((patch, place) => {
    if (!(Number.isInteger(patch) && patch >= 0 && patch < count)) {
      throw new Refused({ id: 'noSuchPatch', patch, count });
    }
    chosen.set(values.subarray(patch * visibleSize, (patch + 1) * visibleSize), place * visibleSize);
  });
  return { values: chosen, count: patches.length, visibleSize };
}
