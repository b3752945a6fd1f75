import type { Language } from '../../words/languages.ts';
import type { AnyChapterText } from '../course.ts';
import type { TermId } from '../glossary/entries.ts';
import { forms } from '../glossary/forms.ts';
import type { Paragraph, Span } from './spans.ts';

type StepWords = AnyChapterText['steps'][string];

/** What stands open on the page, and what is folded until the reader has answered or asks for it. Options are labels of buttons. */
const open = ['body', 'question', 'task'] as const;
const folded = ['outcome', 'answer', 'explanation'] as const;

/**
 * A chapter in which the first mention of every term of the glossary leads to its entry. Folded text leads to it again, because the
 * first mention may be far away. Words that an author has marked stay as they are and count as mentions.
 * @param shown names of the steps that are shown, in their order
 */
export function markMentions(
  steps: AnyChapterText['steps'],
  shown: readonly string[],
  language: Language,
): AnyChapterText['steps'] {
  const named = new Set<TermId>();
  const pattern = patternOf(language);
  const marked = Object.entries(steps).map(([name, words]) => {
    if (!shown.includes(name)) return [name, words] as const;
    const inOpen = marks(words, open, named, pattern);
    return [name, { ...words, ...inOpen, ...marks(words, folded, new Set(named), pattern) }] as const;
  });
  return Object.fromEntries(marked) as AnyChapterText['steps'];
}

function marks(
  words: StepWords,
  fields: readonly string[],
  named: Set<TermId>,
  pattern: RegExp,
): Readonly<Record<string, unknown>> {
  const parts: Readonly<Record<string, unknown>> = { ...words };
  const found = fields.flatMap((field) => {
    const part = parts[field];
    if (!Array.isArray(part)) return [];
    const mark = (spans: Paragraph): Paragraph => spans.flatMap((span) => markSpan(span, named, pattern));
    return [[field, isParagraph(part) ? mark(part) : (part as Paragraph[]).map(mark)] as const];
  });
  return Object.fromEntries(found);
}

const isParagraph = (part: readonly unknown[]): part is Paragraph => !Array.isArray(part[0]);

function markSpan(span: Span, named: Set<TermId>, pattern: RegExp): readonly Span[] {
  if (span.kind === 'term') named.add(span.id);
  if (span.kind !== 'plain') return [span];
  const spans: Span[] = [];
  let plain = 0;
  for (const found of span.text.matchAll(pattern)) {
    const [id] = Object.entries(found.groups ?? {}).find(([, words]) => words !== undefined) ?? [];
    if (id === undefined || named.has(id as TermId)) continue;
    named.add(id as TermId);
    if (found.index > plain) spans.push({ kind: 'plain', text: span.text.slice(plain, found.index) });
    spans.push({ kind: 'mention', id: id as TermId, text: found[0] });
    plain = found.index + found[0].length;
  }
  return plain === 0 && spans.length === 0 ? [span] : [...spans, ...rest(span.text.slice(plain))];
}

const rest = (text: string): readonly Span[] => (text === '' ? [] : [{ kind: 'plain', text }]);

/** All terms in one expression, a group for each; the longer words first, so that "weight decay" is not taken for "weight". */
function patternOf(language: Language): RegExp {
  const groups = Object.entries(forms[language])
    .filter(([, form]) => form !== '')
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([id, form]) => `(?<${id}>${form})`);
  const words = groups.join('|');
  return new RegExp(language === 'en' ? `(?<![\\w-])(?:${words})(?![\\w-])` : words, 'giu');
}
