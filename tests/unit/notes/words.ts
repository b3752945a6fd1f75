import type { AnyChapterText } from '../../../src/notes/course.ts';
import type { Paragraph, Span } from '../../../src/notes/text/spans.ts';

/** Every paragraph of a step's words, for every kind of step. */
export function paragraphsOf(step: AnyChapterText['steps'][string]): readonly Paragraph[] {
  return Object.values(step).flatMap(paragraphsIn);
}

/** Plain sentences of a step: titles, captions and the names of axes. */
export function stringsOf(step: AnyChapterText['steps'][string]): readonly string[] {
  return Object.values(step).filter((part): part is string => typeof part === 'string');
}

function paragraphsIn(part: unknown): readonly Paragraph[] {
  if (isParagraph(part)) return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(paragraphsIn);
}

function isParagraph(part: unknown): part is Paragraph {
  return Array.isArray(part) && part.length > 0 && part.every((span) => isSpan(span));
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

/** The words that a paragraph is made of, without code, values, letters, formulas and the names of other chapters. */
export const wordsOf = (paragraph: Paragraph): string =>
  paragraph
    .map((span) => ('text' in span && span.kind !== 'code' && span.kind !== 'link' ? span.text : ' '))
    .join('');

/** The ids of one kind of span, in their order. */
export const idsOf = (paragraphs: readonly Paragraph[], kind: Span['kind']): readonly string[] =>
  paragraphs.flat().flatMap((span) => (span.kind === kind && 'id' in span ? [span.id] : []));
