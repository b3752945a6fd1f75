import { FileRefusal, type UnreadKind } from '../problems.ts';
import type { FileKind } from '../recognise.ts';

const unread: readonly FileKind[] = [
  'heic',
  'tiff',
  'svg',
  'pdf',
  'zip',
  'gzip',
  'tar',
  'otherArchive',
  'hdf5',
  'pickle',
  'torch',
  'parquet',
  'webPage',
  'link',
  'text',
] satisfies UnreadKind[];

const isUnread = (kind: FileKind): kind is UnreadKind => unread.includes(kind);

/** For a file that is neither a picture browsers decode nor one of arrays. */
export function refuseKind(kind: FileKind, fileName: string): FileRefusal {
  return new FileRefusal(fileName, isUnread(kind) ? { id: 'unreadKind', kind } : { id: 'unknownKind' });
}
