import type { SkippedKind } from '../arrays/storedArray.ts';
import type { NumberType } from '../numbers.ts';
import { damaged } from '../problems.ts';
import { latin1 } from '../recognise.ts';

const npyMagic = '\x93NUMPY';
/** NumPy's headers take 128 bytes; much longer ones describe records of many fields. */
export const npyHeadBytes = 4096;

export interface NpyHeader {
  /** Where the numbers begin. */
  readonly dataStart: number;
  readonly dims: readonly number[];
  /** Column-major, as `fortran_order` says. */
  readonly firstFastest: boolean;
  /** Undefined for what are no real numbers; then `kind` says what they are. */
  readonly type: NumberType | undefined;
  readonly kind: SkippedKind | undefined;
  readonly littleEndian: boolean;
}

/**
 * Reads the header of a .npy file, of format 1.0, 2.0 or 3.0. Source: NumPy, "numpy.lib.format" (NEP 1).
 * @param head the file's first bytes, at least `npyHeadBytes` of them or all
 * @throws FileRefusal when it makes no sense
 */
export function readNpyHeader(head: Uint8Array, fileName: string): NpyHeader {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 12 || !latin1(head.subarray(0, 6)).startsWith(npyMagic)) {
    throw damaged(fileName, 'npy', { id: 'breaksOff' });
  }
  const version = view.getUint8(6);
  const start = version === 1 ? 10 : 12;
  const dataStart = start + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (version < 1 || version > 3 || dataStart > Math.min(head.length, npyHeadBytes)) {
    throw damaged(fileName, 'npy', { id: 'header' });
  }
  const text = latin1(head.subarray(start, dataStart));
  const order = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /['"]shape['"]\s*:\s*\(([\d\s,]*)\)/.exec(text)?.[1];
  const descr = /['"]descr['"]\s*:\s*(?:['"]([^'"]*)['"]|\[)/.exec(text);
  if (order === undefined || shape === undefined || descr === null) {
    throw damaged(fileName, 'npy', { id: 'headerIncomplete' });
  }
  const dims = shape
    .split(',')
    .filter((side) => side.trim() !== '')
    .map(Number);
  if (!dims.every(Number.isSafeInteger)) throw damaged(fileName, 'npy', { id: 'shape' });
  return { dataStart, dims, firstFastest: order === 'True', ...typeOf(descr[1]) };
}

const types: Readonly<Record<string, NumberType>> = {
  // Truth values are 0 and 1, and no grey levels as bytes are.
  b1: 'int8',
  i1: 'int8',
  u1: 'uint8',
  i2: 'int16',
  u2: 'uint16',
  i4: 'int32',
  u4: 'uint32',
  i8: 'int64',
  u8: 'uint64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
};

const otherKinds: Readonly<Record<string, SkippedKind>> = {
  c: 'complex',
  f: 'extendedPrecision',
  O: 'pythonObjects',
  S: 'text',
  U: 'text',
  V: 'records',
  m: 'timeSpans',
  M: 'dates',
};

function typeOf(descr: string | undefined): Pick<NpyHeader, 'type' | 'kind' | 'littleEndian'> {
  if (descr === undefined) return { type: undefined, kind: 'records', littleEndian: true };
  const code = descr.replace(/^[<>|=]/, '');
  const type = Object.hasOwn(types, code) ? types[code] : undefined;
  const kind = type === undefined ? (otherKinds[code.charAt(0)] ?? 'unknown') : undefined;
  return { type, kind, littleEndian: !descr.startsWith('>') };
}
