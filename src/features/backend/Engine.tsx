import { useEngine, useRun } from '../../hooks/useSession.ts';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Engine.module.css';
import { activityOf } from './engineText.ts';

const Card = guardedPart('header', () => import('./EngineCard.tsx').then((part) => part.EngineCard));

/** Which engine computes, how fast, and why it was chosen. Another can be chosen instead. */
export function Engine() {
  const { notation, engineChoice } = useWords('page');
  return (
    <Popover label={engineChoice.title} trigger={<Status />} hint={notation.backend.sentence}>
      <Card />
    </Popover>
  );
}

function Status() {
  const words = useWords('page').engineChoice;
  const chosen = useEngine((engine) => engine.chosen?.backend);
  const phase = useRun((run) => run.phase);
  const activity = useRun((run) => activityOf(run, words));
  return (
    <>
      <span className={styles.dot} data-phase={phase} />
      <VisuallyHidden>{words.prefix}</VisuallyHidden>
      <span className={styles.name} data-words="long">
        {chosen === undefined ? words.choosing : words.names[chosen]}
      </span>
      <span className={styles.activity} data-words="long">
        {activity}
      </span>
    </>
  );
}
