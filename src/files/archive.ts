import { photographKinds } from './photograph/readPhotograph.ts';
import { refuseKind } from './photograph/refuseKind.ts';
import { FileRefusal } from './problems.ts';
import { type FileAnswer, Unanswered } from './questions.ts';
import { type FileKind, headLength, recognise } from './recognise.ts';
import { bytesOf } from './recogniseFile.ts';
import { readZipEntry } from './zip/readZipEntry.ts';
import { readZipDirectory, type ZipEntry } from './zip/zipDirectory.ts';

/** A file out of an archive, or the archive itself where it is an .npz file. */
export interface Unpacked {
  readonly file: File;
  readonly kind: FileKind;
}

/** Entries of an archive that are looked at, and offered. */
const most = { entries: 2000, offered: 60 } as const;
const arrayKinds: readonly FileKind[] = ['mat5', 'npy', 'idx', 'csv'];

interface Found {
  readonly entry: ZipEntry;
  readonly kind: FileKind;
}

/**
 * What is to be opened out of a ZIP archive: its only readable file, or what the visitor chooses.
 * @throws Unanswered when there are several, and the answer does not say which
 * @throws FileRefusal when nothing in it can be read, or it is damaged
 */
export async function filesInArchive(
  archive: File,
  place: number,
  answer: FileAnswer | undefined,
): Promise<readonly Unpacked[]> {
  const bytes = await bytesOf(archive);
  const entries = readZipDirectory(bytes, archive.name, most.entries).filter(isVisible);
  if (entries.length > 0 && entries.every(({ name }) => name.endsWith('.npy'))) {
    return [{ file: archive, kind: 'zip' }];
  }
  if (entries.some(({ name }) => /(^|\/)data\.pkl$/.test(name))) {
    throw new FileRefusal(archive.name, { id: 'unreadKind', kind: 'torch' });
  }
  const found: Found[] = [];
  for (const entry of entries) {
    const head = await readZipEntry(bytes, entry, headLength, archive.name);
    const kind = recognise(head);
    if (arrayKinds.includes(kind) || photographKinds.includes(kind)) found.push({ entry, kind });
  }
  const chosen = choose(found, archive.name, place, answer);
  return Promise.all(
    chosen.map(async ({ entry, kind }) => {
      const content = await readZipEntry(bytes, entry, entry.size, archive.name);
      return { file: new File([content as Uint8Array<ArrayBuffer>], baseName(entry.name)), kind };
    }),
  );
}

/** Folders and what systems add are passed over. */
function isVisible({ name, size }: ZipEntry): boolean {
  return size > 0 && !name.startsWith('__MACOSX/') && !baseName(name).startsWith('.');
}

const baseName = (path: string): string => path.split('/').at(-1) ?? path;

function choose(
  found: readonly Found[],
  fileName: string,
  file: number,
  answer: FileAnswer | undefined,
): readonly Found[] {
  if (found.length === 0) throw refuseKind('zip', fileName);
  if (found.length === 1) return found;
  const photographs = found.filter(({ kind }) => photographKinds.includes(kind));
  if (answer?.entry === '') return photographs;
  const named = found.filter(({ entry }) => entry.name === answer?.entry);
  if (named.length > 0) return named.slice(0, 1);
  const offered = found.filter(({ kind }) => photographs.length < 2 || !photographKinds.includes(kind));
  throw new Unanswered({
    kind: 'archive',
    file,
    fileName,
    photographs: photographs.length < 2 ? 0 : photographs.length,
    entries: offered.slice(0, most.offered).map(({ entry }) => ({ name: entry.name, size: entry.size })),
  });
}
