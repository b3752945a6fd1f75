import type { AnyChapterText } from '../../notes/course.ts';
import type { Paragraph, Span } from '../../notes/text/spans.ts';

/** Every paragraph of a chapter, questions, options and answers included, for its reading time. */
export function paragraphsOf({ steps }: AnyChapterText): readonly Paragraph[] {
  return Object.values(steps).flatMap((step) => Object.values(step as object).flatMap(paragraphsIn));
}

function paragraphsIn(value: unknown): readonly Paragraph[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.every(isSpan)) return [value];
  return Object.values(value).flatMap(paragraphsIn);
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'kind' in value;
