import { useEffect, useMemo, useRef, useState } from 'react';
import { type ChapterId, chapterIds } from '../../notes/structure/chapterIds.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { ChapterView } from './ChapterView.tsx';
import { Contents } from './Contents.tsx';
import { createTurns } from './figures/turns.ts';
import { browserShelf } from './notebook/browserShelf.ts';
import { createNotebook } from './notebook/notebook.ts';
import { Overview } from './Overview.tsx';
import styles from './ReadingRoom.module.css';
import { type Room, RoomContext, type RoomParts } from './room.ts';
import { GlossaryCard, type GlossaryHandle } from './text/GlossaryCard.tsx';
import { type CourseTexts, useTexts } from './useTexts.ts';

interface ReadingRoomProps {
  readonly parts: RoomParts;
  /** What follows `#/notes/` in the address. */
  readonly chapter: string | undefined;
  readonly step: string | undefined;
  /** In a frame of another page: one chapter, or one step with its figure, and nothing around it. */
  readonly embedded: boolean;
}

/** The course: its contents, or one of its chapters. */
export function ReadingRoom(props: ReadingRoomProps) {
  const wanted = useLanguage();
  const texts = useTexts(wanted);
  const { shell } = useWords('page');
  return (
    <div
      id="reading"
      className={styles.room}
      data-embedded={props.embedded}
      lang={texts?.language ?? wanted}
      tabIndex={-1}
    >
      {texts ? (
        <Course {...props} texts={texts} />
      ) : (
        <p className={styles.waiting} role="status">
          {shell.loading}
        </p>
      )}
    </div>
  );
}

/** The same once its texts have been loaded. */
function Course({
  parts,
  chapter,
  step,
  embedded,
  texts,
}: ReadingRoomProps & { readonly texts: CourseTexts }) {
  // What is answered in a frame of another page, or projected in a class, is not the reader's own progress.
  const [notebook] = useState(() => createNotebook(embedded ? undefined : browserShelf()));
  const [turns] = useState(createTurns);
  const { shell } = useWords('page');
  const card = useRef<GlossaryHandle>(null);
  const room = useMemo<Room>(
    () => ({
      ...parts,
      language: texts.language,
      reading: texts.reading,
      words: texts.reading.room,
      glossary: texts.glossary,
      notebook,
      turns,
      explain: (entry, button) => card.current?.open(entry, button),
    }),
    [parts, texts, notebook, turns],
  );
  const id = chapterIds.find((known) => known === chapter);
  const titles = titlesOf(texts.chapters);
  const title = id ? titles[id] : room.words.notes;
  useEffect(() => {
    document.title = shell.tabTitle(title);
  }, [title, shell]);

  return (
    <RoomContext value={room}>
      {!embedded && (
        <aside className={styles.side}>
          <Contents titles={titles} current={id} />
        </aside>
      )}
      <div className={styles.text}>
        {id ? (
          <ChapterView
            key={id}
            id={id}
            step={step}
            text={texts.chapters[id]}
            titles={titles}
            embedded={embedded}
          />
        ) : (
          <Overview texts={texts} unknown={chapter} />
        )}
      </div>
      <GlossaryCard handle={card} />
    </RoomContext>
  );
}

function titlesOf(
  chapters: Readonly<Record<ChapterId, { readonly title: string }>>,
): Record<ChapterId, string> {
  const titles = chapterIds.map((id) => [id, chapters[id].title] as const);
  return Object.fromEntries(titles) as Record<ChapterId, string>;
}
