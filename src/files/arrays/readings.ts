import { picturesInLines } from './lines.ts';
import { picturesInPlanes } from './planes.ts';
import { axesOf, type Reading } from './reading.ts';
import type { StoredArray } from './storedArray.ts';

/** All ways in which an array can be pictures, in no order of likelihood; none when it cannot. */
export function readingsOf(array: StoredArray): readonly Reading[] {
  const axes = axesOf(array);
  if (axes.length < 2 || axes.length > 5) return [];
  const planes = picturesInPlanes(array, axes);
  if (array.isStack && planes.length > 0) return planes;
  return [...planes, ...picturesInLines(array, axes)];
}
