import { photographKinds } from './photograph/readPhotograph.ts';
import { damaged, FileRefusal } from './problems.ts';
import type { Progress } from './progress.ts';
import { type FileKind, recognise } from './recognise.ts';
import { bytesOf, mostBytes } from './recogniseFile.ts';
import { mostExpansion, unpack } from './unpack.ts';
import { crc32 } from './zip/readZipEntry.ts';

/**
 * The one file that a gzip archive holds, named without its .gz. (IDX files stay packed: their reader unpacks no more than it needs.)
 * @throws FileRefusal when it is damaged, or unpacks to more than a file of its kind may have
 */
export async function fileInGzip(
  archive: File,
  onProgress: Progress,
): Promise<{ readonly file: File; readonly kind: FileKind }> {
  const bytes = await bytesOf(archive);
  const { size, checksum } = trailerOf(bytes);
  const broken = () => damaged(archive.name, 'gzip', { id: 'packedData' });
  if (size > mostExpansion * bytes.length) throw broken();
  const limit = Math.max(...Object.values(mostBytes));
  const content = await unpack(bytes, 'gzip', {
    limit,
    headBytes: 1,
    wanted: () => size,
    broken,
    tooLarge: () => tooLarge(archive.name, limit),
    onProgress: () => onProgress(0),
  });
  if (size === 0 || content.length < size || crc32(content) !== checksum) throw broken();
  const kind = recognise(content);
  if (photographKinds.includes(kind) && size > mostBytes.photograph) {
    throw tooLarge(archive.name, mostBytes.photograph);
  }
  const file = new File([content as Uint8Array<ArrayBuffer>], archive.name.replace(/\.gz$/i, ''));
  return { file, kind };
}

/** What an archive ends with: the checksum and the number of bytes (modulo 2³²) of what is in it. Source: RFC 1952, 2.3.1. */
function trailerOf({ buffer, byteOffset, byteLength }: Uint8Array) {
  if (byteLength < 18) return { size: 0, checksum: 0 };
  const view = new DataView(buffer, byteOffset, byteLength);
  return { checksum: view.getUint32(byteLength - 8, true), size: view.getUint32(byteLength - 4, true) };
}

const tooLarge = (fileName: string, most: number): FileRefusal =>
  new FileRefusal(fileName, { id: 'unpacksTooLarge', format: 'gzip', most });
