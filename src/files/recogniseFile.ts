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
 * What a file is, by its first bytes; of a gzip archive, what is packed in it.
 * @throws FileRefusal when it cannot be read, is of no use, or is larger than its kind may be
 */
export async function recogniseFile(file: File): Promise<FileKind> {
  const head = await bytesOf(file, headLength);
  if (head.length === 0) throw new FileRefusal(file.name, { id: 'empty' });
  const outer = recognise(head);
  const kind = outer === 'gzip' && (await packsIdx(head)) ? 'idx' : outer;
  // What Octave itself writes looks like a table of numbers.
  if (isOctaveText(head)) throw new FileRefusal(file.name, { id: 'unreadMat', version: 'octave' });
  if (arrayKinds.includes(kind)) checkSize(file, 'arrays');
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

async function packsIdx(head: Uint8Array): Promise<boolean> {
  const few = 20;
  const bounds = {
    limit: few,
    headBytes: 1,
    wanted: () => few,
    broken: () => new Error('broken'),
    tooLarge: () => new Error('too large'),
  };
  const inner = await unpack(head, 'gzip', bounds).catch(() => new Uint8Array(0));
  return recognise(inner) === 'idx';
}

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
