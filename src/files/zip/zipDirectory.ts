import { damaged } from '../problems.ts';

/** A file inside an archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflate. Others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const signatures = { entry: 0x02014b50, end: 0x06054b50 } as const;
const entryBytes = 46;
const endBytes = 22;
/** The archive's comment, which follows its end record, has at most this many bytes. */
const longestComment = 0xffff;
/** In place of a size or offset that is in the ZIP64 field. */
const inZip64 = 0xffffffff;

/**
 * What the central directory of a ZIP archive lists, ZIP64 sizes included. Source: PKWARE, APPNOTE.TXT 6.3.10, §4.3, §4.5.3.
 * @param most entries beyond this many are not looked at
 * @throws FileRefusal when the directory is damaged or missing, as in an archive that breaks off
 */
export function readZipDirectory(bytes: Uint8Array, fileName: string, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw damaged(fileName, 'zip', { id: 'directoryMissing' });
  const count = Math.min(view.getUint16(end + 10, true), most);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + entryBytes > end || view.getUint32(at, true) !== signatures.entry) {
      throw damaged(fileName, 'zip', { id: 'directoryDamaged' });
    }
    const { entry, next } = readEntry(view, bytes, at, end, fileName);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, end: number, fileName: string) {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extra = at + entryBytes + nameLength;
  const next = extra + extraLength + view.getUint16(at + 32, true);
  if (next > end) throw damaged(fileName, 'zip', { id: 'directoryDamaged' });
  const name = new TextDecoder().decode(bytes.subarray(at + entryBytes, extra));
  const wide = zip64Numbers(view, extra, extra + extraLength);
  const size = wide(view.getUint32(at + 24, true));
  const packedSize = wide(view.getUint32(at + 20, true));
  const offset = wide(view.getUint32(at + 42, true));
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
  return { entry, next };
}

/** The ZIP64 field (id 1) holds, in this order, size, packed size and offset: those of them that are marked so. */
function zip64Numbers(view: DataView, start: number, end: number): (value: number) => number {
  let at = start;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return (value) => {
    if (value !== inZip64 || at + 8 > end) return value;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
}
