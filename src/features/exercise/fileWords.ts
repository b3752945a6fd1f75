import type { FileReport } from '../../exercise/messages.ts';
import type { ExerciseWords } from '../../words/en/exercise.ts';
import type { FileTaskWords } from '../../words/en/exerciseFiles.ts';
import type { Language } from '../../words/languages.ts';
import type { LineMark } from './lineMarks.ts';
import { placeWords } from './verdictWords.ts';

/** How one of the smaller files stands, in one sentence. */
export function fileHeadline({ status, error }: FileReport, { results, files }: ExerciseWords): string {
  const { headlines } = results;
  if (status === 'right') return headlines.right;
  if (status === 'begun') return headlines.notBegun;
  if (status === 'wrong') return files.wrong;
  return headlines[status](error?.place && placeWords(error.place, results));
}

/** What the check found, in sentences. */
export function fileSentences(
  { status, sentence, error }: FileReport,
  { right }: Pick<FileTaskWords, 'right'>,
  language: Language,
): readonly string[] {
  if (error) return error.sentences[language];
  if (status === 'right') return [right];
  return sentence ? [sentence[language]] : [];
}

/** Marks at the lines of an error and of the remarks. */
export function fileMarks(
  report: FileReport | undefined,
  file: string,
  { results }: ExerciseWords,
): readonly LineMark[] {
  const place = report?.error?.place;
  const wrong: LineMark[] =
    place?.file === file ? [{ line: place.line, kind: 'wrong', text: results.marks.error }] : [];
  const notes = (report?.remarks ?? []).flatMap((remark): LineMark[] =>
    remark.place?.file === file && remark.place.line !== place?.line
      ? [{ line: remark.place.line, kind: 'note', text: results.marks.note }]
      : [],
  );
  return [...wrong, ...notes];
}
