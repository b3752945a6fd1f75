import { FileRefusal } from '../errors.ts';

const saveV7 = 'In MATLAB or Octave, save -v7 makes a file that works.';

/** Why a file named .mat that is not of level 5 cannot be read. */
export function diagnoseMat(bytes: Uint8Array, fileName: string): FileRefusal {
  if (bytes.length === 0) return new FileRefusal('empty', fileName, `is empty (0 bytes). ${saveV7}`);
  const start = String.fromCharCode(...bytes.subarray(0, 600));
  if (start.startsWith('MATLAB 7.3') || start.startsWith('\x89HDF') || start.startsWith('\x89HDF', 512)) {
    return unsupported(fileName, 'is a MATLAB 7.3 (HDF5) file, which this page cannot read');
  }
  if (start.startsWith('# Created by Octave') || start.startsWith('Octave-1-')) {
    return unsupported(fileName, 'is in a format of Octave’s own, which this page cannot read');
  }
  if (isLevel4(bytes)) {
    return unsupported(fileName, 'is a MATLAB level 4 file, which this page cannot read');
  }
  if (start.startsWith('MATLAB 5.0')) {
    return new FileRefusal('damaged', fileName, `begins as a MATLAB file and then breaks off. ${saveV7}`);
  }
  if (/^\s*<(!doctype|html)/i.test(start)) {
    return new FileRefusal(
      'unknownFormat',
      fileName,
      'is named .mat but is a web page. Download the file itself (the “raw” link) instead of the page about it.',
    );
  }
  const isText = /^[\t\n\f\r\x20-\x7e]+$/.test(start);
  const found = isText ? 'is named .mat but is a text' : 'is named .mat but is no MATLAB file';
  return new FileRefusal('unknownFormat', fileName, `${found}. ${saveV7}`);
}

function unsupported(fileName: string, what: string): FileRefusal {
  return new FileRefusal('unsupportedFormat', fileName, `${what}. ${saveV7}`);
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
