import { FileRefusal } from '../problems.ts';
import type { ArrayFile, StoredArray } from './storedArray.ts';

/** Why none of a file's arrays can be pictures. */
export function refuseArrays({ format, arrays, skipped }: ArrayFile, fileName: string): FileRefusal {
  const complex = skipped.find(({ kind }) => kind === 'complex');
  if (arrays.length === 0 && complex !== undefined) {
    return new FileRefusal(fileName, { id: 'arrayComplex', array: complex.name });
  }
  const coloured = arrays.find(isColoured);
  if (coloured !== undefined) {
    return new FileRefusal(fileName, { id: 'arrayInColour', dims: coloured.dims });
  }
  const shapes = arrays.map(({ name, dims }) => ({ name, dims }));
  return new FileRefusal(fileName, { id: 'noPictures', format, arrays: shapes, skipped });
}

/** Red, green and blue (and alpha) along NumPy's last index. */
function isColoured({ dims, counting }: StoredArray): boolean {
  const channels = dims.at(-1);
  const picture = dims.slice(0, -1);
  return (
    counting === 'first' &&
    (channels === 3 || channels === 4) &&
    (picture.length === 2 || picture.length === 3) &&
    picture.slice(-2).every((side) => side >= 4)
  );
}
