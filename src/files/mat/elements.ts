import { type Damage, damaged, type FileRefusal } from '../problems.ts';
import { tagBytes } from './format.ts';

/** Bytes of a MAT file (or of one unpacked variable), with what is needed to read them. */
export interface MatBytes {
  readonly bytes: Uint8Array;
  readonly littleEndian: boolean;
  readonly fileName: string;
}

/** A data element: `type`, and its data at [start, start + size); the next element begins at `next`. */
export interface DataElement {
  readonly type: number;
  readonly start: number;
  readonly size: number;
  readonly next: number;
}

export function viewOf({ bytes }: MatBytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A MATLAB file whose structure is broken. */
export const damagedMat = (fileName: string, damage: Damage): FileRefusal => damaged(fileName, 'mat', damage);

/**
 * Reads the tag at `offset`, in its long or its small form (size and type in one word, data in the other).
 * `end` bounds the element. @throws FileRefusal when tag or data reach beyond it.
 */
export function readElement(source: MatBytes, offset: number, end: number): DataElement {
  if (offset + tagBytes > end) throw endsEarly(source, offset + tagBytes - end);
  const view = viewOf(source);
  const word = view.getUint32(offset, source.littleEndian);
  const smallSize = word >>> 16;
  if (smallSize > 0) {
    if (smallSize > 4) throw damagedMat(source.fileName, { id: 'element', byte: offset });
    return { type: word & 0xffff, start: offset + 4, size: smallSize, next: offset + tagBytes };
  }
  const size = view.getUint32(offset + 4, source.littleEndian);
  const start = offset + tagBytes;
  if (start + size > end) throw endsEarly(source, start + size - end);
  return { type: word, start, size, next: Math.min(end, start + Math.ceil(size / 8) * 8) };
}

function endsEarly(source: MatBytes, missing: number): FileRefusal {
  return damagedMat(source.fileName, { id: 'endsEarly', missing });
}
