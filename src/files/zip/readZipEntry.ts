import { damaged, FileRefusal } from '../problems.ts';
import type { Progress } from '../progress.ts';
import { unpack } from '../unpack.ts';
import type { ZipEntry } from './zipDirectory.ts';

const headerBytes = 30;
const headerSignature = 0x04034b50;
/** Bytes that an entry may unpack to. */
const mostUnpacked = 512_000_000;

/**
 * The first `length` bytes of an entry, or all where it has fewer; of a whole entry the checksum is verified.
 * @throws FileRefusal when damaged, encrypted, packed in an unusual way, or larger than `mostUnpacked`
 */
export async function readZipEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  length: number,
  fileName: string,
  onProgress?: Progress,
): Promise<Uint8Array> {
  const wanted = Math.min(length, entry.size);
  if (wanted > mostUnpacked) throw tooLarge(fileName);
  const packed = packedBytes(archive, entry, fileName);
  const bytes =
    entry.method === 0
      ? packed.subarray(0, wanted)
      : await unpack(packed, 'deflate-raw', {
          limit: mostUnpacked,
          headBytes: 1,
          wanted: () => wanted,
          broken: () => damaged(fileName, 'zip', { id: 'entryBroken', entry: entry.name }),
          tooLarge: () => tooLarge(fileName),
          ...(onProgress && { onProgress: (unpacked, all) => onProgress(unpacked / all) }),
        });
  if (bytes.length < wanted) throw damaged(fileName, 'zip', { id: 'entryEndsEarly', entry: entry.name });
  if (wanted === entry.size && crc32(bytes) !== entry.checksum) {
    throw damaged(fileName, 'zip', { id: 'entryChecksum', entry: entry.name });
  }
  return bytes;
}

function packedBytes(archive: Uint8Array, entry: ZipEntry, fileName: string): Uint8Array {
  const { offset, packedSize, method, encrypted } = entry;
  if (encrypted) throw new FileRefusal(fileName, { id: 'archiveEncrypted' });
  if (method !== 0 && method !== 8) throw new FileRefusal(fileName, { id: 'archivePacking' });
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const there = offset + headerBytes <= archive.length && view.getUint32(offset, true) === headerSignature;
  if (!there) throw damaged(fileName, 'zip', { id: 'entryMisplaced', entry: entry.name });
  const start = offset + headerBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > archive.length) {
    throw damaged(fileName, 'zip', { id: 'entryEndsEarly', entry: entry.name });
  }
  return archive.subarray(start, start + packedSize);
}

function tooLarge(fileName: string): FileRefusal {
  return new FileRefusal(fileName, { id: 'unpacksTooLarge', format: 'zip', most: mostUnpacked });
}

/** The polynomial of ISO 3309, reversed. */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? polynomial : 0);
  return remainder;
});

/** The checksum of ZIP, gzip and PNG (ISO 3309, CRC-32). */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder = (remainder >>> 8) ^ (table[(remainder ^ byte) & 255] as number);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
