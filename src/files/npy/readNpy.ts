import {
  type ArrayFile,
  mostNumbers,
  numbersIn,
  type SkippedEntry,
  type StoredArray,
} from '../arrays/storedArray.ts';
import { FileRefusal } from '../errors.ts';
import { bytesPer, decodeNumbers } from '../numbers.ts';
import { damagedNpy, readNpyHeader } from './npyHeader.ts';

export const npyWorks = 'A real array of height × width, or number of pictures × height × width, works.';

/** Gives the first bytes of a .npy file, `length` of them or fewer where there are fewer. */
export type ReadBytes = (length: number, onProgress?: (fraction: number) => void) => Promise<Uint8Array>;

/** The one array of a .npy file. @throws FileRefusal when damaged */
export async function readNpy(bytes: Uint8Array, fileName: string): Promise<ArrayFile> {
  const entry = npyEntry('', bytes, fileName, async () => bytes);
  const isArray = 'load' in entry;
  return { arrays: isArray ? [entry] : [], skipped: isArray ? [] : [entry], works: npyWorks };
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
  if (type === undefined) return { name, kind };
  return {
    name,
    dims,
    fastest: firstFastest ? 'first' : 'last',
    counting: 'first',
    async load(onProgress) {
      const count = numbersIn(dims);
      if (count > mostNumbers) throw tooManyNumbers(fileName);
      const end = dataStart + count * bytesPer[type];
      const bytes = await readBytes(end, onProgress);
      if (bytes.length < end) {
        const missing = (end - bytes.length).toLocaleString('en');
        throw damagedNpy(fileName, `it ends too early: ${missing} bytes are missing`);
      }
      return decodeNumbers(bytes.subarray(dataStart, end), type, littleEndian);
    },
  };
}

function tooManyNumbers(fileName: string): FileRefusal {
  return new FileRefusal(
    'tooLarge',
    fileName,
    `holds more than this page reads from a NumPy file (${mostNumbers / 1e6} million numbers). Save only the array with the pictures, or fewer of them.`,
  );
}
