import { type ArrayPictures, arrayPictures } from '../../../../src/files/arrays/arrayPictures.ts';
import type { ArrayFile } from '../../../../src/files/arrays/storedArray.ts';
import { type FileProblem, FileRefusal } from '../../../../src/files/problems.ts';
import { type FileQuestion, Unanswered } from '../../../../src/files/questions.ts';

/** The pictures of a file of arrays, with room for all of them. */
export function picturesIn(
  file: ArrayFile,
  fileName: string,
  answer: { reading?: string; replaceNotFinite?: boolean } = {},
): Promise<ArrayPictures> {
  return arrayPictures(file, {
    fileName,
    file: 0,
    answer: { file: 0, ...answer },
    reserve: () => undefined,
  });
}

/** The pictures of the first answer, whether it is asked for or not. */
export async function picturesInFirst(file: ArrayFile, fileName: string): Promise<ArrayPictures> {
  const asked = await picturesIn(file, fileName).catch((error: unknown) => error as Error);
  if (!(asked instanceof Error)) return asked;
  if (asked instanceof Unanswered && asked.question.kind === 'reading') {
    return picturesIn(file, fileName, { reading: asked.question.chosen });
  }
  throw asked;
}

/** The pictures that the answer number `place` to the question about a file gives. */
export async function picturesByAnswer(
  file: ArrayFile,
  fileName: string,
  place: number,
): Promise<ArrayPictures> {
  const question = await questionOf(picturesIn(file, fileName));
  if (question.kind !== 'reading') throw new Error('another question');
  return picturesIn(file, fileName, { reading: question.offers[place]?.key as string });
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
