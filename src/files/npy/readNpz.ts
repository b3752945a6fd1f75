import type { ArrayFile, SkippedEntry, StoredArray } from '../arrays/storedArray.ts';
import { refuseKind } from '../photograph/refuseKind.ts';
import { FileRefusal } from '../problems.ts';
import { readZipEntry } from '../zip/readZipEntry.ts';
import { readZipDirectory } from '../zip/zipDirectory.ts';
import { npyHeadBytes } from './npyHeader.ts';
import { npyEntry } from './readNpy.ts';

const mostEntries = 1000;
const mostArrays = 50;
const extension = '.npy';

/**
 * The arrays of an .npz file, compressed or not; only their headers are unpacked here.
 * @throws FileRefusal for archives without .npy files, and damaged ones
 */
export async function readNpz(bytes: Uint8Array, fileName: string): Promise<ArrayFile> {
  const entries = readZipDirectory(bytes, fileName, mostEntries).filter(({ name }) =>
    name.endsWith(extension),
  );
  if (entries.length === 0) throw refuseKind('zip', fileName);
  if (entries.length > mostArrays) {
    throw new FileRefusal(fileName, { id: 'tooManyArrays', count: entries.length, most: mostArrays });
  }
  const arrays: StoredArray[] = [];
  const skipped: SkippedEntry[] = [];
  for (const entry of entries) {
    const head = await readZipEntry(bytes, entry, npyHeadBytes, fileName);
    const name = displayed(entry.name.slice(0, -extension.length));
    const found = npyEntry(name, head, fileName, (length, onProgress) =>
      readZipEntry(bytes, entry, length, fileName, onProgress),
    );
    if ('load' in found) arrays.push(found);
    else skipped.push(found);
  }
  return { format: 'npy', arrays, skipped };
}

/** Names in archives may be anything: they are cut and cleaned. */
function displayed(name: string): string {
  return name.replace(/[\p{C}\p{Z}]/gu, ' ').slice(0, 60);
}
