import type { SkippedEntry } from '../arrays/storedArray.ts';
import { FileRefusal } from '../problems.ts';
import { unpack } from '../unpack.ts';
import { diagnoseMat } from './diagnoseMat.ts';
import { damagedMat, type MatBytes, readElement } from './elements.ts';
import {
  headerBytes,
  type MatLimits,
  matLimits,
  miCOMPRESSED,
  miMATRIX,
  type NamedArray,
  tagBytes,
} from './format.ts';
import { bytesWanted, flagsEnd, readMatrix } from './matrix.ts';

export interface MatFile {
  /** Real numeric arrays of any class, those in cells and structs and sparse ones among them, in the file's order. */
  readonly arrays: readonly NamedArray[];
  /** Text, objects and complex arrays. */
  readonly skipped: readonly SkippedEntry[];
}

/** Whether these are the first bytes of a MATLAB level 5 file (save -v6 or -v7). */
export function isMat5(head: Uint8Array): boolean {
  return mat5LittleEndian(head) !== undefined;
}

/**
 * Reads the numeric arrays of a MATLAB level 5 file, compressed or not, of either byte order.
 * @param onProgress receives the share of the file that has been read; an error it throws ends the reading
 * @throws FileRefusal for other files, damaged ones, and before allocating beyond `limits`
 */
export async function readMat(
  bytes: Uint8Array,
  fileName: string,
  limits: MatLimits = matLimits,
  onProgress?: (fraction: number) => void,
): Promise<MatFile> {
  const littleEndian = mat5LittleEndian(bytes);
  if (littleEndian === undefined) throw diagnoseMat(bytes, fileName);
  const source: MatBytes = { bytes, littleEndian, fileName };
  const arrays: NamedArray[] = [];
  const skipped: SkippedEntry[] = [];
  let numbersLeft = limits.numbers;
  let bytesLeft = limits.inflatedBytes;
  let offset = headerBytes;
  while (offset < bytes.length) {
    const element = readElement(source, offset, bytes.length);
    const end = element.start + element.size;
    let variables: readonly (NamedArray | SkippedEntry)[] = [];
    if (element.type === miMATRIX) {
      variables = readMatrix(source, element.start, end, numbersLeft, limits);
    } else if (element.type === miCOMPRESSED) {
      const share = (end - element.start) / bytes.length;
      const unpacked = await unpackVariable(
        source,
        element.start,
        end,
        bytesLeft,
        limits,
        onProgress && ((fraction) => onProgress(element.start / bytes.length + share * fraction)),
      );
      bytesLeft -= unpacked.bytes.length;
      variables = readUnpacked(unpacked, numbersLeft, limits);
    }
    for (const variable of variables) {
      if ('data' in variable) {
        arrays.push(variable);
        numbersLeft -= variable.data.length;
      } else skipped.push(variable);
    }
    // Compressed variables follow each other without padding.
    offset = element.type === miCOMPRESSED ? end : element.next;
  }
  return { arrays, skipped };
}

async function unpackVariable(
  source: MatBytes,
  start: number,
  end: number,
  bytesLeft: number,
  limits: MatLimits,
  onProgress?: (fraction: number) => void,
): Promise<MatBytes> {
  const { fileName, littleEndian } = source;
  const bytes = await unpack(source.bytes.subarray(start, end), 'deflate', {
    limit: bytesLeft,
    headBytes: flagsEnd,
    wanted: (head) => bytesWanted(head, littleEndian),
    broken: () => damagedMat(fileName, { id: 'packedData' }),
    tooLarge: () =>
      new FileRefusal(fileName, { id: 'unpacksTooLarge', format: 'mat', most: limits.inflatedBytes }),
    ...(onProgress && { onProgress: (unpacked, wanted) => onProgress(unpacked / wanted) }),
  });
  return { ...source, bytes };
}

function readUnpacked(source: MatBytes, numbersLeft: number, limits: MatLimits) {
  const { bytes, littleEndian, fileName } = source;
  if (bytes.length < tagBytes) throw damagedMat(fileName, { id: 'variableEmpty' });
  const view = new DataView(bytes.buffer);
  if (view.getUint32(0, littleEndian) !== miMATRIX) return [];
  return readMatrix(source, tagBytes, bytes.length, numbersLeft, limits);
}

/** True or false for the byte order of a level 5 file, undefined for other files. */
function mat5LittleEndian(bytes: Uint8Array): boolean | undefined {
  if (bytes.length < headerBytes) return undefined;
  const [version0, version1, mark0, mark1] = bytes.subarray(124, headerBytes);
  if (mark0 === 0x49 && mark1 === 0x4d && version0 === 0 && version1 === 1) return true;
  if (mark0 === 0x4d && mark1 === 0x49 && version0 === 1 && version1 === 0) return false;
  return undefined;
}
