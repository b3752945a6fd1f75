import type { EquationId } from '../equations.ts';
import type { SymbolId, TermId } from '../glossary/entries.ts';
import type { ChapterId } from '../structure/chapterIds.ts';
import type { ReadoutId, ScrubbableId } from '../structure/figures.ts';

/** The three terms of the cost, each with one colour in text, equation and figure. */
export type CostTermName = 'reconstruction' | 'weightDecay' | 'sparsity';

/** A piece of a paragraph. What it looks like is the screen's business. */
export type Span =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  /** Words that the glossary explains. */
  | { readonly kind: 'term'; readonly id: TermId; readonly text: string }
  /** A mention of a term that the glossary explains: `markMentions` finds them. */
  | { readonly kind: 'mention'; readonly id: TermId; readonly text: string }
  /** A letter of the notes, which the glossary explains. */
  | { readonly kind: 'symbol'; readonly id: SymbolId }
  /** A formula inside the line. */
  | { readonly kind: 'equation'; readonly id: EquationId }
  /** A name or expression of the code, the same in every language. */
  | { readonly kind: 'code'; readonly text: string }
  /** Words in the colour of a cost term. */
  | { readonly kind: 'costTerm'; readonly id: CostTermName; readonly text: string }
  /** A number that the chapter's `values.ts` holds and its `claims.ts` computes. */
  | { readonly kind: 'value'; readonly id: string }
  /** A number that the step's figure shows at this moment. */
  | { readonly kind: 'liveNumber'; readonly id: ReadoutId }
  /** A setting of the step's figure, which can be dragged inside the sentence. */
  | { readonly kind: 'setting'; readonly id: ScrubbableId }
  /** Words that lead to another chapter, or to one step of it. */
  | {
      readonly kind: 'link';
      readonly chapter: ChapterId;
      readonly step: string | undefined;
      readonly text: string;
    }
  /** Words that lead to another screen of the page. */
  | { readonly kind: 'screen'; readonly screen: 'exercise' | 'bridge'; readonly text: string };

export type Paragraph = readonly Span[];

/** A paragraph out of a template: text`The cost ${symbol('J')} falls.` */
export function text(words: TemplateStringsArray, ...spans: readonly Span[]): Paragraph {
  return words.flatMap((word, n): Span[] => {
    const plain: Span[] = word === '' ? [] : [{ kind: 'plain', text: word }];
    const span = spans[n];
    return span ? [...plain, span] : plain;
  });
}

export const emphasis = (words: string): Span => ({ kind: 'emphasis', text: words });
export const term = (id: TermId, words: string): Span => ({ kind: 'term', id, text: words });
export const symbol = (id: SymbolId): Span => ({ kind: 'symbol', id });
export const equation = (id: EquationId): Span => ({ kind: 'equation', id });
export const code = (expression: string): Span => ({ kind: 'code', text: expression });
export const costTerm = (id: CostTermName, words: string): Span => ({ kind: 'costTerm', id, text: words });
export const liveNumber = (id: ReadoutId): Span => ({ kind: 'liveNumber', id });
export const setting = (id: ScrubbableId): Span => ({ kind: 'setting', id });
export const link = (chapter: ChapterId, words: string, step?: string): Span => ({
  kind: 'link',
  chapter,
  step,
  text: words,
});
export const screen = (id: 'exercise' | 'bridge', words: string): Span => ({
  kind: 'screen',
  screen: id,
  text: words,
});
