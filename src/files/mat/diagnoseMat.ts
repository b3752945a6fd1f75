import { damaged, FileRefusal } from '../problems.ts';

/** Why a file named .mat that is not of level 5 cannot be read. */
export function diagnoseMat(bytes: Uint8Array, fileName: string): FileRefusal {
  if (bytes.length === 0) return new FileRefusal(fileName, { id: 'empty' });
  const start = String.fromCharCode(...bytes.subarray(0, 600));
  const unread = (version: 'level4' | 'level73' | 'octave') =>
    new FileRefusal(fileName, { id: 'unreadMat', version });
  if (start.startsWith('MATLAB 7.3') || start.startsWith('\x89HDF') || start.startsWith('\x89HDF', 512)) {
    return unread('level73');
  }
  if (start.startsWith('# Created by Octave') || start.startsWith('Octave-1-')) return unread('octave');
  if (isLevel4(bytes)) return unread('level4');
  if (start.startsWith('MATLAB 5.0')) return damaged(fileName, 'mat', { id: 'breaksOff' });
  const isPage = /^\s*<(!doctype|html)/i.test(start);
  const isText = /^[\t\n\f\r\x20-\x7e]+$/.test(start);
  return new FileRefusal(fileName, {
    id: 'misnamedMat',
    holds: isPage ? 'webPage' : isText ? 'text' : 'other',
  });
}

/**
 * Level 4 has no signature, but five integers: type MOPT (M order ≤ 4, O = 0, P precision ≤ 5, T kind ≤ 2), rows,
 * columns, 0 or 1 for imaginary, and the length of the name. Source: MathWorks, "MAT-File Format", chapter 2.
 */
function isLevel4(bytes: Uint8Array): boolean {
  if (bytes.length < 20) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 20);
  return [true, false].some((littleEndian) => {
    const mopt = view.getUint32(0, littleEndian);
    const digits = [mopt % 10, Math.floor(mopt / 10) % 10, Math.floor(mopt / 100) % 10];
    const [kind = 9, precision = 9, zero = 9] = digits;
    const typeFits = mopt < 5000 && kind <= 2 && precision <= 5 && zero === 0;
    const nameLength = view.getUint32(16, littleEndian);
    return typeFits && view.getUint32(12, littleEndian) <= 1 && nameLength > 1 && nameLength <= 64;
  });
}
