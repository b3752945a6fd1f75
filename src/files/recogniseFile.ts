import { readMat } from './mat/readMat.ts';
import { photographKinds } from './photograph/readPhotograph.ts';
import { refuseKind } from './photograph/refuseKind.ts';
import { FileRefusal } from './problems.ts';
import { type FileKind, headLength, latin1, recognise } from './recognise.ts';
import { unpack } from './unpack.ts';

export const mostBytes = { photograph: 100_000_000, arrays: 512_000_000 } as const;

/** Files whose pictures are arrays of numbers. */
export const arrayKinds: readonly FileKind[] = ['mat5', 'npy', 'zip', 'idx', 'csv'];

/**
 * What a file is, by its first bytes; an IDX file also where it is packed by gzip.
 * @throws FileRefusal when it cannot be read, is of no use, or is larger than its kind may be
 */
export async function recogniseFile(file: File): Promise<FileKind> {
  const head = await bytesOf(file, headLength);
  if (head.length === 0) throw new FileRefusal(file.name, { id: 'empty' });
  const outer = recognise(head);
  const packed = outer === 'gzip' ? await startOfPacked(head) : head;
  const inner = recognise(packed);
  const kind = outer === 'gzip' && inner === 'idx' ? inner : outer;
  // What Octave itself writes looks like a table of numbers.
  if (isOctaveText(packed)) throw new FileRefusal(file.name, { id: 'unreadMat', version: 'octave' });
  if (kind === 'gzip') {
    if (!isReadFromGzip(inner)) throw refuseKind(inner === 'tar' ? inner : kind, file.name);
    checkSize(file, 'arrays');
  } else if (arrayKinds.includes(kind)) checkSize(file, 'arrays');
  else if (photographKinds.includes(kind)) checkSize(file, 'photograph');
  // readMat knows what else may be named .mat, and says so.
  else if (file.name.toLowerCase().endsWith('.mat')) await readMat(head, file.name);
  else throw refuseKind(kind, file.name);
  return kind;
}

/** Octave's own format, whatever the file is called. */
function isOctaveText(head: Uint8Array): boolean {
  const start = latin1(head.subarray(0, 40));
  return start.startsWith('# Created by Octave') || start.startsWith('Octave-1-');
}

/** Bytes of a packed file by which it is recognised; of one that breaks off before that, fewer. */
const packedStarts = [2048, 300, 20];

/** The beginning of the file in a gzip archive: the archive's own first bytes hold more than that. Empty where they are damaged. */
async function startOfPacked(head: Uint8Array): Promise<Uint8Array> {
  const withoutChecksum = head.subarray(0, -8); // a wrong one would be noticed before anything is given out
  for (const [at, length] of packedStarts.entries()) {
    const bounds = {
      limit: length,
      headBytes: 1,
      wanted: () => length,
      broken: () => new Error('broken'),
      tooLarge: () => new Error('too large'),
    };
    const packed = at === 0 ? head : withoutChecksum;
    const start = await unpack(packed, 'gzip', bounds).catch(() => undefined);
    if (start) return start;
  }
  return new Uint8Array(0);
}

/** Whether what a gzip archive holds is read here. */
const isReadFromGzip = (kind: FileKind): boolean =>
  kind !== 'zip' && (arrayKinds.includes(kind) || photographKinds.includes(kind));

function checkSize(file: File, holds: keyof typeof mostBytes): void {
  const most = mostBytes[holds];
  if (file.size > most)
    throw new FileRefusal(file.name, { id: 'tooManyBytes', holds, size: file.size, most });
}

/** The first `length` bytes of a file. @throws FileRefusal for folders, and files that are gone */
export async function bytesOf(file: File, length: number = file.size): Promise<Uint8Array> {
  const content = await file
    .slice(0, length)
    .arrayBuffer()
    .catch(() => {
      throw new FileRefusal(file.name, { id: 'unreadable' });
    });
  return new Uint8Array(content);
}
