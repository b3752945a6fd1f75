import type { PatchSet } from '../../core/patches/image.ts';

/**
 * Copies of some patches, by their numbers.
 * @throws RangeError when there is no such patch
 */
export function choosePatches({ values, count, visibleSize }: PatchSet, patches: readonly number[]) {
  const chosen = new Float32Array(patches.length * visibleSize);
  patches.forEach((patch, place) => {
    if (!(Number.isInteger(patch) && patch >= 0 && patch < count)) {
      throw new RangeError(`There is no patch ${patch + 1}: this run has ${count}.`);
    }
    chosen.set(values.subarray(patch * visibleSize, (patch + 1) * visibleSize), place * visibleSize);
  });
  return { values: chosen, count: patches.length, visibleSize };
}
