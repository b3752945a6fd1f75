import { chapters } from '../../notes/course.ts';
import { chapterIds } from '../../notes/structure/chapterIds.ts';
import { readingMinutes } from '../../notes/text/readingTime.ts';
import { Notice } from '../../ui/Notice.tsx';
import { progressOf } from './notebook/progress.ts';
import styles from './Overview.module.css';
import { paragraphsOf } from './paragraphsOf.ts';
import { addressOf, useAnswers, useRoom } from './room.ts';
import { SaveAnswers } from './SaveAnswers.tsx';
import type { CourseTexts } from './useTexts.ts';

interface OverviewProps {
  readonly texts: CourseTexts;
  /** The name of a chapter that does not exist, where the address has one. */
  readonly unknown: string | undefined;
}

/** The first page of the notes: what every chapter is about, and the reader's answers. */
export function Overview({ texts, unknown }: OverviewProps) {
  const { words } = useRoom();
  const answers = useAnswers();
  return (
    <div className={styles.overview}>
      <h2 className={styles.title}>{words.notes}</h2>
      {unknown !== undefined && (
        <Notice kind="info">
          <p>{words.noChapter(unknown)}</p>
        </Notice>
      )}
      <p>{words.introduction}</p>
      <ol className={styles.chapters}>
        {chapterIds.map((id, n) => {
          const text = texts.chapters[id];
          const { done, all } = progressOf(chapters[id].structure, answers);
          return (
            <li key={id}>
              <span className={styles.number}>{n + 1}</span>
              <div>
                <h3 className={styles.name}>
                  <a href={addressOf(id)}>{text.title}</a>
                </h3>
                <p>{text.question}</p>
                <p className={styles.facts}>{words.extent(readingMinutes(paragraphsOf(text)), done, all)}</p>
              </div>
            </li>
          );
        })}
      </ol>
      <SaveAnswers texts={texts} />
    </div>
  );
}
