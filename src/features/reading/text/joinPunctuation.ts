import type { Paragraph, Span } from '../../../notes/text/spans.ts';

/** A span, and what may not be parted from it at the end of a line. */
export interface Joined {
  readonly before: string;
  readonly span: Span;
  readonly after: string;
}

/** These are drawn as boxes. Browsers end a line before and after a box, even where a punctuation mark follows. */
const boxes: ReadonlySet<Span['kind']> = new Set(['term', 'mention', 'symbol', 'equation', 'setting']);

const opening = /[（“‘「《([]+$/;
/** Also the value of a symbol: `ρ = 0.01`. */
const closing = /^(?: = [\d.,−]*\d)?[，。；：、！？）”’」》,.;:!?)\]]*/;

/** The spans of a paragraph, those that are drawn as boxes with the punctuation marks around them. */
export function joinPunctuation(spans: Paragraph): readonly Joined[] {
  const joined = spans.map((span) => ({ before: '', span, after: '' }));
  const take = (place: number, mark: RegExp): string => {
    const neighbour = joined[place];
    if (neighbour?.span.kind !== 'plain') return '';
    const { text } = neighbour.span;
    const [marks = ''] = mark.exec(text) ?? [];
    neighbour.span = { ...neighbour.span, text: text.replace(mark, '') };
    return marks;
  };
  joined.forEach((one, place) => {
    if (!boxes.has(one.span.kind)) return;
    one.before = take(place - 1, opening);
    one.after = take(place + 1, closing);
  });
  return joined;
}
