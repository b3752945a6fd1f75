import { Undo2 } from 'lucide-react';
import { formatGrouped } from '../../format/number.ts';
import { useKeptRuns, useRun, useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../words/useWords.ts';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { Cancelled, Preparing } from './Preparing.tsx';
import styles from './RunState.module.css';
import { runStateText } from './runStateText.ts';

/** Where the run stands and what to try next, in a sentence or two, with the way out of what takes long or went wrong. */
export function RunState({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { notation, sources } = useWords('page');
  const phase = useRun((run) => run.phase);
  const sentence = useRun((run) => runStateText(run, sources));
  const failure = useRun((run) => run.failure);
  if (phase === 'preparing') return <Preparing onCancel={actions.cancelPreparation} />;
  if (phase === 'failed') {
    return (
      <Notice kind="error" title="This run stopped">
        <p className={styles.failure}>
          {failure} {sentence}
        </p>
        <Button hint={notation.retry.sentence} onClick={actions.retry}>
          {notation.retry.name}
        </Button>
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

/** Takes back what discarded a trained run: the run left last stands again where it stood, with its settings. */
function ReturnToRun() {
  const { returnTo } = useSession();
  const last = useKeptRuns(({ runs }) => runs[0]);
  if (!last) return null;
  const iteration = formatGrouped(last.run.iteration);
  return (
    <Button
      kind="quiet"
      icon={<Undo2 aria-hidden />}
      hint={`Go back to the run before this one, at iteration ${iteration}, with its settings.`}
      onClick={() => returnTo(last)}
    >
      Run before
    </Button>
  );
}
