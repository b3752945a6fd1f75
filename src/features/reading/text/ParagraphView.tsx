import { useContext } from 'react';
import { formatBrief, formatMeasured } from '../../../format/number.ts';
import { equations } from '../../../notes/equations.ts';
import { symbols } from '../../../notes/glossary/entries.ts';
import type { ChapterId } from '../../../notes/structure/chapterIds.ts';
import { briefReadouts, type ReadoutId, shareReadouts } from '../../../notes/structure/figures.ts';
import type { Paragraph, Span } from '../../../notes/text/spans.ts';
import { Equation } from '../../../ui/Equation.tsx';
import type { Language } from '../../../words/languages.ts';
import { FigureContext } from '../figures/figure.ts';
import { placesTo } from '../places.ts';
import { addressOf, type GlossaryEntry, useRoom } from '../room.ts';
import { type Joined, joinPunctuation } from './joinPunctuation.ts';
import styles from './ParagraphView.module.css';
import { statedValue } from './plainText.ts';
import { Scrub } from './Scrub.tsx';

interface ParagraphProps {
  readonly spans: Paragraph;
  readonly chapter: ChapterId;
}

interface ParagraphsProps {
  readonly paragraphs: readonly Paragraph[];
  readonly chapter: ChapterId;
}

export function Paragraphs({ paragraphs, chapter }: ParagraphsProps) {
  // A text never changes the order of its paragraphs, nor a paragraph that of its spans: their places are good names.
  return placesTo(paragraphs.length).map((place) => (
    <ParagraphView key={place} spans={paragraphs[place - 1] ?? []} chapter={chapter} />
  ));
}

function ParagraphView({ spans, chapter }: ParagraphProps) {
  return (
    <p className={styles.paragraph}>
      <Spans spans={spans} chapter={chapter} />
    </p>
  );
}

/** The same without a paragraph around it, e.g. in a label. @param plain without buttons and links, as within a label */
export function Spans({ spans, chapter, plain = false }: ParagraphProps & { readonly plain?: boolean }) {
  const joined = joinPunctuation(spans);
  return placesTo(joined.length).map((place) => {
    const { before, span, after } = joined[place - 1] as Joined;
    const view = <SpanView key={place} span={span} chapter={chapter} plain={plain} />;
    if (before === '' && after === '') return view;
    return (
      <span key={place} className={styles.joined}>
        {before}
        {view}
        {after}
      </span>
    );
  });
}

interface SpanProps {
  readonly span: Span;
  readonly chapter: ChapterId;
  readonly plain: boolean;
}

function SpanView({ span, chapter, plain }: SpanProps) {
  const { language } = useRoom();
  const figure = useContext(FigureContext);
  switch (span.kind) {
    case 'plain':
      return span.text;
    case 'emphasis':
      return <em>{span.text}</em>;
    case 'code':
      return <code className={styles.code}>{span.text}</code>;
    case 'term':
      return plain ? span.text : <Explained entry={span} text={span.text} className={styles.term} />;
    case 'mention': {
      const entry = { kind: 'term', id: span.id } as const;
      return plain ? span.text : <Explained entry={entry} text={span.text} className={undefined} />;
    }
    case 'symbol': {
      const { letter } = symbols[span.id];
      const look = styles.symbol;
      return plain ? (
        <i className={look}>{letter}</i>
      ) : (
        <Explained entry={span} text={letter} className={look} />
      );
    }
    case 'costTerm':
      return <strong className={styles[span.id]}>{span.text}</strong>;
    case 'equation':
      return (
        <span className={styles.equation}>
          <Equation source={equations[span.id]} />
        </span>
      );
    case 'value':
      return <span className={styles.value}>{statedValue(chapter, span.id, language)}</span>;
    case 'liveNumber': {
      const value = figure?.readouts[span.id];
      return (
        <output className={styles.live}>
          {value === undefined ? '–' : readoutText(span.id, value, language)}
        </output>
      );
    }
    case 'setting':
      return <Scrub id={span.id} />;
    case 'link':
      return plain ? span.text : <a href={addressOf(span.chapter, span.step)}>{span.text}</a>;
    case 'screen':
      return plain ? span.text : <a href={`#/${span.screen}`}>{span.text}</a>;
  }
}

function readoutText(id: ReadoutId, value: number, language: Language): string {
  if (briefReadouts.has(id)) return formatBrief(value);
  if (!shareReadouts.has(id)) return formatMeasured(value);
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

interface ExplainedProps {
  readonly entry: GlossaryEntry;
  readonly text: string;
  readonly className: string | undefined;
}

/** A word or letter that opens its entry in the glossary. */
function Explained({ entry, text, className }: ExplainedProps) {
  const { explain } = useRoom();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className={`${styles.explained} ${className ?? ''}`}
      onClick={({ currentTarget }) => explain(entry, currentTarget)}
    >
      {text}
    </button>
  );
}
