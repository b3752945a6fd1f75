import { Undo2 } from 'lucide-react';
import { useKeptRuns, useRun, useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { say } from '../../words/sayings.ts';
import { useWords, useWordsWhen } from '../../words/useWords.ts';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { Cancelled, Preparing } from './Preparing.tsx';
import styles from './RunState.module.css';
import { runStateText } from './runStateText.ts';

/**
 * The state of the run and what to try next, in a sentence or two, with a button to cancel long work or to try again
 * after an error.
 */
export function RunState({ actions }: { readonly actions: HiddenUnitsActions }) {
  const words = useWords('page');
  const { notation, hiddenUnits, status } = words;
  const phase = useRun((run) => run.phase);
  const sentence = useRun((run) => runStateText(run, words));
  const failure = useRun((run) => run.failure);
  const failures = useWordsWhen('failures', failure !== undefined)?.trainer.failures;
  if (phase === 'preparing') return <Preparing onCancel={actions.cancelPreparation} />;
  if (phase === 'failed') {
    return (
      <Notice kind="error" title={hiddenUnits.stopped}>
        <p className={styles.failure}>
          {failure && failures ? status.together([say(failures, failure), sentence]) : sentence}
        </p>
        <Button hint={notation.retry.sentence} onClick={actions.retry}>
          {notation.retry.name}
        </Button>
        <ReturnToRun />
      </Notice>
    );
  }
  if (phase === 'cancelled') return <Cancelled sentence={sentence} onPrepare={actions.prepare} />;
  return (
    <div className={styles.state}>
      <p>{sentence}</p>
      <ReturnToRun />
    </div>
  );
}

/** Brings back the previous trained run as it was, with its settings. */
function ReturnToRun() {
  const { hiddenUnits } = useWords('page');
  const { returnTo } = useSession();
  const last = useKeptRuns(({ runs }) => runs[0]);
  if (!last) return null;
  const { previousRun } = hiddenUnits;
  return (
    <Button
      kind="quiet"
      icon={<Undo2 aria-hidden />}
      hint={previousRun.sentence(last.run.iteration)}
      onClick={() => returnTo(last)}
    >
      {previousRun.name}
    </Button>
  );
}
