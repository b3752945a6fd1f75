import type { RunSummary } from '../../archive/savedRun.ts';
import { Button } from '../../ui/Button.tsx';
import { PinAndDelete } from '../../ui/PinAndDelete.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './KeptRuns.module.css';

interface KeptRunRowProps {
  readonly run: RunSummary;
  /** Whether it is the run on the page. */
  readonly isShown: boolean;
  readonly onOpen: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onRemove: () => void;
}

/** One kept run: what it is, where it stands, and what can be done with it. */
export function KeptRunRow({ run, isShown, onOpen, onPin, onRemove }: KeptRunRowProps) {
  const { keptRuns } = useWords('keptRuns');
  const { sources } = useWords('page');
  const { now, iteration, cost, savedAt, pinned, bytes } = run;
  const title = keptRuns.title(sources[now.source].name, now.colour === true, now.hiddenSize, iteration);
  return (
    <li className={styles.run}>
      <div>
        <p className={styles.name}>{title}</p>
        <p className={styles.aside}>{keptRuns.facts(cost, savedAt, bytes)}</p>
      </div>
      <div className={styles.row}>
        {isShown ? (
          <span>{keptRuns.shown}</span>
        ) : (
          <Button aria-label={keptRuns.openRun(title)} onClick={onOpen}>
            {keptRuns.open}
          </Button>
        )}
        <PinAndDelete pinned={pinned} words={keptRuns} title={title} onPin={onPin} onDelete={onRemove} />
      </div>
    </li>
  );
}
