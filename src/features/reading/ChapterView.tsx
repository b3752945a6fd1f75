import { useEffect, useMemo, useRef } from 'react';
import { type AnyChapterText, chapters } from '../../notes/course.ts';
import { type ChapterId, chapterIds } from '../../notes/structure/chapterIds.ts';
import { markMentions } from '../../notes/text/markMentions.ts';
import { readingMinutes } from '../../notes/text/readingTime.ts';
import styles from './ChapterView.module.css';
import { groupSteps } from './groupSteps.ts';
import { progressOf } from './notebook/progress.ts';
import { paragraphsOf } from './paragraphsOf.ts';
import { addressOf, useAnswers, useRoom } from './room.ts';
import { StepGroupView } from './StepGroupView.tsx';
import { stepId } from './StepView.tsx';
import { useInTurn } from './useInTurn.ts';

interface ChapterViewProps {
  readonly id: ChapterId;
  readonly step: string | undefined;
  readonly text: AnyChapterText;
  readonly titles: Readonly<Record<ChapterId, string>>;
  readonly embedded: boolean;
}

export function ChapterView({ id, step, text, titles, embedded }: ChapterViewProps) {
  const { words, language, turns } = useRoom();
  const { structure } = chapters[id];
  const groups = useMemo(() => {
    const all = groupSteps(structure);
    const named = embedded && step !== undefined ? all.filter(({ names }) => names.includes(step)) : [];
    return named.length > 0 ? named : all;
  }, [structure, embedded, step]);
  const { done, all } = progressOf(structure, useAnswers());
  const minutes = useMemo(() => readingMinutes(paragraphsOf(text)), [text]);
  const shown = groups.slice(0, useInTurn(groups.length, turns));
  const begun = shown.length > 0;
  const marked = useMemo(
    () =>
      begun && {
        ...text,
        steps: markMentions(
          text.steps,
          groups.flatMap(({ names }) => names),
          language,
        ),
      },
    [begun, text, groups, language],
  );
  const isWhole = shown.length === groups.length;
  const isThere = step === undefined || isWhole || shown.some(({ names }) => names.includes(step));
  const heading = useRef<HTMLHeadingElement>(null);
  const number = chapterIds.indexOf(id);
  useEffect(() => {
    // A frame must not take the focus of the page around it, nor scroll it.
    if (embedded || !isThere) return;
    if (step === undefined) window.scrollTo(0, 0);
    const place = step === undefined ? undefined : document.getElementById(stepId(step));
    place?.scrollIntoView();
    (place?.querySelector<HTMLElement>('h3') ?? heading.current)?.focus({ preventScroll: true });
  }, [step, embedded, isThere]);

  return (
    <article aria-busy={!isWhole}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        <span className={styles.number}>{number + 1}</span> {text.title}
      </h2>
      {!embedded && (
        <>
          <p className={styles.question}>{text.question}</p>
          <p className={styles.facts}>{words.extent(minutes, done, all)}</p>
        </>
      )}
      {marked &&
        shown.map((group) => (
          <StepGroupView key={group.names[0]} structure={structure} group={group} text={marked} />
        ))}
      {embedded ? (
        <p className={styles.facts}>
          <a href={addressOf(id, step)} target="_blank" rel="noopener">
            {words.openInNotes}
          </a>
        </p>
      ) : (
        <nav className={styles.ends} aria-label={words.neighbours}>
          <Neighbour id={chapterIds[number - 1]} word={words.previous} titles={titles} />
          <Neighbour id={chapterIds[number + 1]} word={words.next} titles={titles} />
        </nav>
      )}
    </article>
  );
}

interface NeighbourProps extends Pick<ChapterViewProps, 'titles'> {
  readonly id: ChapterId | undefined;
  readonly word: string;
}

function Neighbour({ id, word, titles }: NeighbourProps) {
  if (id === undefined) return <span />;
  return (
    <a href={addressOf(id)}>
      <span className={styles.word}>{word}</span>
      {titles[id]}
    </a>
  );
}
