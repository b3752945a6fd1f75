import { type ArrayPictures, arrayPictures } from '../../../../src/files/arrays/arrayPictures.ts';
import type { ArrayFile } from '../../../../src/files/arrays/storedArray.ts';
import { type FileProblem, FileRefusal } from '../../../../src/files/problems.ts';
import { type FileQuestion, Unanswered } from '../../../../src/files/questions.ts';

/** The pictures of a file of arrays, with room for all of them. */
export function picturesIn(
  file: ArrayFile,
  fileName: string,
  answer: { reading?: number; replaceNotFinite?: boolean } = {},
): Promise<ArrayPictures> {
  return arrayPictures(file, {
    fileName,
    file: 0,
    answer: { file: 0, ...answer },
    reserve: () => undefined,
  });
}

/** What is wrong with the file that a promise refuses. */
export async function problemOf(promise: Promise<unknown>): Promise<FileProblem> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FileRefusal) return error.report;
  throw error ?? new Error('not refused');
}

/** What the visitor is asked. */
export async function questionOf(promise: Promise<unknown>): Promise<FileQuestion> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Unanswered) return error.question;
  throw error ?? new Error('nothing asked');
}
