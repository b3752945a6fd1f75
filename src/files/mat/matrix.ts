import type { SkippedEntry, SkippedKind } from '../arrays/storedArray.ts';
import { FileRefusal } from '../problems.ts';
import { damagedMat, type MatBytes, readElement, viewOf } from './elements.ts';
import {
  arrayClasses,
  classDouble,
  classUint64,
  complexFlag,
  logicalFlag,
  type MatLimits,
  type NamedArray,
  storageTypes,
  tagBytes,
} from './format.ts';
import { readNumbers } from './numbers.ts';

/** What the classes that hold no real numbers are; `char` is text. */
const skippedKinds: Readonly<Record<string, SkippedKind>> = {
  cell: 'cell',
  struct: 'struct',
  object: 'object',
  char: 'text',
  sparse: 'sparse',
};

/** Bytes of an unpacked variable that hold its array flags, tag of the variable included. */
export const flagsEnd = 3 * tagBytes;

/** How many bytes of a variable that begins with `head` (at least `flagsEnd` bytes) must be unpacked: all of a numeric one, the head of others. */
export function bytesWanted(head: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const size = tagBytes + view.getUint32(4, littleEndian);
  const numeric = isNumeric(view.getUint32(2 * tagBytes, littleEndian) & 0xff);
  return numeric ? size : Math.min(size, 256);
}

/**
 * Reads the miMATRIX whose data are at [start, end).
 * @param numbersLeft how many numbers the file's limit still allows
 * @throws FileRefusal when damaged or beyond the limit; checked before anything is allocated
 */
export function readMatrix(
  source: MatBytes,
  start: number,
  end: number,
  numbersLeft: number,
  limits: MatLimits,
): NamedArray | SkippedEntry {
  const view = viewOf(source);
  const flagsElement = readElement(source, start, end);
  if (flagsElement.type !== storageTypes.miUINT32 || flagsElement.size !== 8) {
    throw damagedMat(source.fileName, { id: 'variableFlags' });
  }
  const flags = view.getUint32(flagsElement.start, source.littleEndian);
  const classNumber = flags & 0xff;
  const className = arrayClasses[classNumber] ?? 'unknown';
  if (className === 'unknown' || className === 'object') return { name: '', kind: className };

  const dimsElement = readElement(source, flagsElement.next, end);
  const nameElement = readElement(source, dimsElement.next, end);
  const name = readName(source, nameElement.start, nameElement.size);
  if (!isNumeric(classNumber)) return { name, kind: skippedKinds[className] ?? 'unknown' };
  if ((flags & complexFlag) !== 0) return { name, kind: 'complex' };

  const dims = [...readNumbers(source, dimsElement, dimsElement.size / 4)];
  const count = numbersIn(dims, source.fileName);
  if (count > numbersLeft) {
    throw new FileRefusal(source.fileName, { id: 'tooManyNumbers', format: 'mat', most: limits.numbers });
  }
  if (count === 0) return { name, dims, data: new Float64Array(0) };
  const element = readElement(source, nameElement.next, end);
  const isBytes = className === 'uint8' && (flags & logicalFlag) === 0;
  return { name, dims, data: readNumbers(source, element, count), ...(isBytes && { isBytes }) };
}

function isNumeric(classNumber: number): boolean {
  return classNumber >= classDouble && classNumber <= classUint64;
}

function numbersIn(dims: readonly number[], fileName: string): number {
  if (dims.length < 2 || !dims.every((side) => Number.isInteger(side) && side >= 0)) {
    throw damagedMat(fileName, { id: 'variableDimensions' });
  }
  return dims.reduce((product, side) => product * side, 1);
}

/** MATLAB's names have at most 63 letters, digits and underscores; others are cut and cleaned for display. */
function readName(source: MatBytes, start: number, size: number): string {
  const codes = source.bytes.subarray(start, start + Math.min(size, 63));
  return String.fromCharCode(...codes).replace(/[^\x20-\x7e]/g, '?');
}
