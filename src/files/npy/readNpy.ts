import {
  type ArrayFile,
  mostNumbers,
  numbersIn,
  type SkippedEntry,
  type StoredArray,
} from '../arrays/storedArray.ts';
import { bytesPer, decodeNumbers } from '../numbers.ts';
import { damaged, FileRefusal } from '../problems.ts';
import type { Progress } from '../progress.ts';
import { readNpyHeader } from './npyHeader.ts';

/** Gives the first bytes of a .npy file, `length` of them or fewer where there are fewer. */
export type ReadBytes = (length: number, onProgress?: Progress) => Promise<Uint8Array>;

/** The one array of a .npy file. @throws FileRefusal when damaged */
export async function readNpy(bytes: Uint8Array, fileName: string): Promise<ArrayFile> {
  const entry = npyEntry('', bytes, fileName, async () => bytes);
  const isArray = 'load' in entry;
  return { format: 'npy', arrays: isArray ? [entry] : [], skipped: isArray ? [] : [entry] };
}

/**
 * The array that a .npy file with this beginning holds; its numbers are read when they are asked for.
 * @throws FileRefusal when the header is damaged
 */
export function npyEntry(
  name: string,
  head: Uint8Array,
  fileName: string,
  readBytes: ReadBytes,
): StoredArray | SkippedEntry {
  const { dataStart, dims, firstFastest, type, kind, littleEndian } = readNpyHeader(head, fileName);
  if (type === undefined) return { name, kind: kind ?? 'unknown' };
  return {
    name,
    dims,
    fastest: firstFastest ? 'first' : 'last',
    counting: 'first',
    async load(onProgress) {
      const count = numbersIn(dims);
      if (count > mostNumbers) {
        throw new FileRefusal(fileName, { id: 'tooManyNumbers', format: 'npy', most: mostNumbers });
      }
      const end = dataStart + count * bytesPer[type];
      const bytes = await readBytes(end, onProgress);
      if (bytes.length < end) {
        throw damaged(fileName, 'npy', { id: 'endsEarly', missing: end - bytes.length });
      }
      return decodeNumbers(bytes.subarray(dataStart, end), type, littleEndian);
    },
  };
}
