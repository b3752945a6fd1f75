import type { SkippedEntry, SkippedKind } from '../arrays/storedArray.ts';
import { FileRefusal } from '../problems.ts';
import { cellElements, readSparse, structFields } from './containers.ts';
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
const skippedKinds: Readonly<Record<string, SkippedKind>> = { object: 'object', char: 'text' };

/** Cells and structs are looked into so deep. */
const deepest = 5;

/** Bytes of an unpacked variable that hold its array flags, tag of the variable included. */
export const flagsEnd = 3 * tagBytes;

/** How many bytes of a variable that begins with `head` (at least `flagsEnd` bytes) must be unpacked: all of those that hold numbers, the head of others. */
export function bytesWanted(head: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const size = tagBytes + view.getUint32(4, littleEndian);
  const classNumber = view.getUint32(2 * tagBytes, littleEndian) & 0xff;
  const holdsNumbers =
    isNumeric(classNumber) || ['cell', 'struct', 'sparse'].includes(arrayClasses[classNumber] ?? '');
  return holdsNumbers ? size : Math.min(size, 256);
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
  inside: { readonly depth: number; readonly name?: string; readonly cell?: string } = { depth: 0 },
): readonly (NamedArray | SkippedEntry)[] {
  // An element of a cell that was never set has no content at all.
  if (start === end) return [];
  const view = viewOf(source);
  const flagsElement = readElement(source, start, end);
  if (flagsElement.type !== storageTypes.miUINT32 || flagsElement.size !== 8) {
    throw damagedMat(source.fileName, { id: 'variableFlags' });
  }
  const flags = view.getUint32(flagsElement.start, source.littleEndian);
  const classNumber = flags & 0xff;
  const className = arrayClasses[classNumber] ?? 'unknown';
  if (className === 'unknown' || className === 'object')
    return [{ name: inside.name ?? '', kind: className }];

  const dimsElement = readElement(source, flagsElement.next, end);
  const nameElement = readElement(source, dimsElement.next, end);
  const name = inside.name ?? readName(source, nameElement.start, nameElement.size);
  const skipped = skippedKinds[className];
  if (skipped !== undefined) return [{ name, kind: skipped }];
  if ((flags & complexFlag) !== 0) return [{ name, kind: 'complex' }];

  const dims = [...readNumbers(source, dimsElement, dimsElement.size / 4)];
  const count = numbersIn(dims, source.fileName);
  const cell = inside.cell === undefined ? {} : { cell: inside.cell };
  if (className === 'cell' || className === 'struct') {
    if (inside.depth >= deepest) return [{ name, kind: className }];
    const contained = (className === 'cell' ? cellElements : structFields)(
      source,
      name,
      count,
      nameElement.next,
      end,
    );
    let left = numbersLeft;
    return contained.flatMap(({ start: from, end: to, ...named }) => {
      const found = readMatrix(source, from, to, left, limits, { depth: inside.depth + 1, ...named });
      for (const one of found) if ('data' in one) left -= one.data.length;
      return found;
    });
  }
  if (count > numbersLeft) {
    throw new FileRefusal(source.fileName, { id: 'tooManyNumbers', format: 'mat', most: limits.numbers });
  }
  if (className === 'sparse') {
    return [{ name, dims, data: readSparse(source, dims, nameElement.next, end), ...cell }];
  }
  if (count === 0) return [{ name, dims, data: new Float64Array(0), ...cell }];
  const element = readElement(source, nameElement.next, end);
  const isBytes = className === 'uint8' && (flags & logicalFlag) === 0;
  return [{ name, dims, data: readNumbers(source, element, count), ...(isBytes && { isBytes }), ...cell }];
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
