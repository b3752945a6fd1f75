import { chapters } from '../../../notes/course.ts';
import { symbols } from '../../../notes/glossary/entries.ts';
import type { ChapterId } from '../../../notes/structure/chapterIds.ts';
import type { Paragraph } from '../../../notes/text/spans.ts';
import { formatValue } from '../../../notes/text/values.ts';
import type { Language } from '../../../words/languages.ts';

/** A number of the text as it is printed. @throws RangeError for a name that the chapter does not have */
export function statedValue(chapter: ChapterId, id: string, language: Language): string {
  const value = chapters[chapter].values[id];
  if (!value) throw new RangeError(`The chapter ${chapter} states no value called ${id}.`);
  return formatValue(value, language);
}

/** A paragraph as a line of plain text; a formula is written as "…". */
export function plainText(paragraph: Paragraph, chapter: ChapterId, language: Language): string {
  return paragraph
    .map((span) => {
      switch (span.kind) {
        case 'symbol':
          return symbols[span.id].letter;
        case 'value':
          return statedValue(chapter, span.id, language);
        case 'equation':
        case 'liveNumber':
        case 'setting':
          return '…';
        default:
          return span.text;
      }
    })
    .join('');
}
