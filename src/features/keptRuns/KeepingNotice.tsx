import { useEffect } from 'react';
import type { Keeping } from '../../archive/keepingState.ts';
import { useRun } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './KeptRuns.module.css';
import type { KeptRunsActions } from './keptRunsActions.ts';

interface KeepingNoticeProps {
  readonly state: Keeping;
  readonly actions: KeptRunsActions;
  /** Says a sentence to screen readers. */
  readonly announce: (sentence: string) => void;
}

/** What must be known of the keeping of runs, until it is dismissed or no longer true. Nothing while all goes well. */
export function KeepingNotice({ state, actions, announce }: KeepingNoticeProps) {
  const { keptRuns } = useWords('keptRuns');
  const { saver, offered, remark } = state;
  const trouble = state.trouble === state.read ? undefined : state.trouble;
  const trained = useRun(({ started, iteration }) => started && iteration > 0);
  const elsewhere = saver === 'elsewhere' && trained;
  const text = trouble
    ? keptRuns.troubles[trouble]
    : remark
      ? say(keptRuns.remarks, remark)
      : elsewhere
        ? keptRuns.elsewhere
        : offered && keptRuns.offered(offered.iteration);
  useEffect(() => {
    if (text !== undefined) announce(text);
  }, [announce, text]);
  return (
    <>
      {trouble && (
        <Notice kind="info" onDismiss={() => actions.dismiss('trouble')}>
          <p>{keptRuns.troubles[trouble]}</p>
          <Button onClick={actions.retry}>{keptRuns.retry}</Button>
        </Notice>
      )}
      {!trouble && elsewhere && <p className={styles.aside}>{keptRuns.elsewhere}</p>}
      {remark && (
        <Notice kind="info" onDismiss={() => actions.dismiss('remark')}>
          <p>{say(keptRuns.remarks, remark)}</p>
        </Notice>
      )}
      {offered && (
        <Notice kind="info" onDismiss={() => actions.dismiss('offered')}>
          <p>{keptRuns.offered(offered.iteration)}</p>
          <Button onClick={() => void actions.open(offered.id)}>{keptRuns.goOn}</Button>
        </Notice>
      )}
    </>
  );
}
