import { isIdx } from './idx/readIdx.ts';
import { isMat5 } from './mat/readMat.ts';

/** The kind of a file, recognised by its first bytes; neither its name nor its declared type is trusted. */
export type FileKind =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'avif'
  | 'heic'
  | 'tiff'
  | 'svg'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'mat5'
  | 'hdf5'
  | 'idx'
  | 'npy'
  | 'csv'
  | 'pickle'
  | 'torch'
  | 'parquet'
  | 'tar'
  | 'otherArchive'
  | 'webPage'
  | 'link'
  | 'text'
  | 'unknown';

/** First bytes that `recognise` looks at: enough for the HDF5 signature behind MATLAB's 512 bytes of user block. */
export const headLength = 4096;

const signatures: readonly (readonly [FileKind, offset: number, bytes: string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
  ['gzip', 0, '\x1f\x8b'],
  ['npy', 0, '\x93NUMPY'],
  ['link', 0, '[InternetShortcut]'],
  ['parquet', 0, 'PAR1'],
  ['otherArchive', 0, '7z\xbc\xaf\x27\x1c'],
  ['otherArchive', 0, 'Rar!\x1a\x07'],
  ['tar', 257, 'ustar'],
  ['hdf5', 0, '\x89HDF\r\n\x1a\n'],
  ['hdf5', 512, '\x89HDF\r\n\x1a\n'],
];

const avifBrands = ['avif', 'avis'];
const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

export function recognise(head: Uint8Array): FileKind {
  const start = latin1(head.subarray(0, headLength));
  for (const [kind, offset, bytes] of signatures) if (start.startsWith(bytes, offset)) return kind;
  if (start.startsWith('ftyp', 4)) return brandKind(start);
  if (isBmp(head)) return 'bmp';
  if (isMat5(head)) return 'mat5';
  if (isIdx(head)) return 'idx';
  if (isPickle(head)) return 'pickle';
  return textKind(start);
}

/** ISO base media files name their brands at byte 8 (major) and from byte 16 (compatible) of the ftyp box. */
function brandKind(start: string): FileKind {
  const brands = [start.slice(8, 12), ...(start.slice(16, 64).match(/.{4}/gs) ?? [])];
  if (brands.some((brand) => avifBrands.includes(brand))) return 'avif';
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : 'unknown';
}

/** "BM" alone begins many a text: the size of the information header that follows must be one of the known. */
function isBmp(head: Uint8Array): boolean {
  const knownHeaderSizes = [12, 40, 52, 56, 64, 108, 124];
  return head[0] === 0x42 && head[1] === 0x4d && head[15] === 0 && knownHeaderSizes.includes(head[14] ?? 0);
}

/** Python's pickles of protocol 2 and later begin with the protocol, and go on with an opcode. */
function isPickle(head: Uint8Array): boolean {
  const [mark, protocol = 0, opcode = 0] = head;
  return (
    mark === 0x80 && protocol >= 2 && protocol <= 5 && [0x95, 0x7d, 0x5d, 0x63, 0x28, 0x8a].includes(opcode)
  );
}

/** A table of numbers has many separators and digits, and hardly anything else. */
function isTable(start: string): boolean {
  const separators = start.match(/[,;\t ]/g)?.length ?? 0;
  const plain = start.match(/[\d\s,;.eE+"-]/g)?.length ?? 0;
  const names = start.match(/pixel|[xX]\d|\d+x\d+/g)?.length ?? 0;
  return separators > 15 && (plain > 0.9 * start.length || names > 15);
}

function textKind(start: string): FileKind {
  // Control characters other than tab, line feed, form feed, carriage return and escape do not occur in text.
  const control = [...start].some((letter) => letter < ' ' && !'\t\n\f\r\x1b'.includes(letter));
  if (start.length === 0 || control) return 'unknown';
  const lower = start.toLowerCase();
  if (/<svg[\s>]/.test(lower)) return lower.includes('<html') ? 'webPage' : 'svg';
  if (/^\s*(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body)/.test(lower)) return 'webPage';
  return isTable(start) ? 'csv' : 'text';
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
