import { chapters } from '../../notes/course.ts';
import { type ChapterId, chapterIds } from '../../notes/structure/chapterIds.ts';
import { useMedia } from '../../ui/useWindow.ts';
import styles from './Contents.module.css';
import { progressOf } from './notebook/progress.ts';
import { addressOf, useAnswers, useRoom } from './room.ts';

interface ContentsProps {
  readonly titles: Readonly<Record<ChapterId, string>>;
  readonly current: ChapterId | undefined;
}

/** The chapters, with how far the reader is in each. Folded where there is no room beside the text. */
export function Contents({ titles, current }: ContentsProps) {
  const { words } = useRoom();
  const answers = useAnswers();
  const beside = useMedia('(min-width:68.75em)');
  return (
    <details className={styles.contents} open={beside}>
      <summary>{words.contents}</summary>
      <nav aria-label={words.contents}>
        <ol className={styles.list}>
          {chapterIds.map((id, n) => {
            const { done, all } = progressOf(chapters[id].structure, answers);
            return (
              <li key={id}>
                <a href={addressOf(id)} aria-current={id === current ? 'page' : undefined}>
                  <span className={styles.number}>{n + 1}</span>
                  <span className={styles.name}>{titles[id]}</span>
                  {done > 0 && (
                    <span className={styles.progress} data-all={done === all}>
                      <span aria-hidden="true">{done === all ? '✓' : `${done}/${all}`}</span>
                      <span className={styles.spoken}>{words.progress(done, all)}</span>
                    </span>
                  )}
                </a>
              </li>
            );
          })}
        </ol>
      </nav>
    </details>
  );
}
