import type { ArrayFile } from '../arrays/storedArray.ts';
import type { MatFile } from './readMat.ts';

/** A MATLAB file as arrays that may hold pictures. */
export function matArrays({ arrays, skipped }: MatFile): ArrayFile {
  return {
    format: 'mat',
    arrays: arrays.map(({ name, dims, data, isBytes, cell }) => ({
      name,
      dims,
      fastest: 'first',
      counting: 'last',
      ...(cell !== undefined && { cell }),
      load: async () => (isBytes ? Uint8Array.from(data) : data),
    })),
    skipped,
  };
}
