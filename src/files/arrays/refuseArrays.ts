import { FileRefusal } from '../problems.ts';
import type { ArrayFile } from './storedArray.ts';

/** Why none of a file's arrays can be pictures. */
export function refuseArrays({ format, arrays, skipped }: ArrayFile, fileName: string): FileRefusal {
  const complex = skipped.find(({ kind }) => kind === 'complex');
  if (arrays.length === 0 && complex !== undefined) {
    return new FileRefusal(fileName, { id: 'arrayComplex', array: complex.name });
  }
  const shapes = arrays.map(({ name, dims }) => ({ name, dims }));
  return new FileRefusal(fileName, { id: 'noPictures', format, arrays: shapes, skipped });
}
