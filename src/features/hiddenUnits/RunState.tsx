import { Undo2 } from 'lucide-react';
import { useKeptRuns, useRun, useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { Cancelled, Preparing } from './Preparing.tsx';
import styles from './RunState.module.css';
import { runStateText } from './runStateText.ts';

/**
 * The state of the run and what to try next, in a sentence or two, with a button to cancel long work. `RunTrouble` is shown instead
 * after an error.
 */
export function RunState({ actions }: { readonly actions: HiddenUnitsActions }) {
  const words = useWords('page');
  const phase = useRun((run) => run.phase);
  const quiet = useRun((run) => run.quiet);
  const sentence = useRun((run) => runStateText(run, words));
  if (phase === 'preparing') return <Preparing onCancel={actions.cancelPreparation} />;
  if (quiet || phase === 'failed') return null;
  if (phase === 'cancelled') return <Cancelled sentence={sentence} onPrepare={actions.prepare} />;
  return (
    <div className={styles.state}>
      <p>{sentence}</p>
      <ReturnToRun />
    </div>
  );
}

/** Brings back the previous trained run as it was, with its settings. */
export function ReturnToRun() {
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
