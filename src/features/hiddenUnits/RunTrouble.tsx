import { useRun, useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import type { HiddenUnitsActions } from './hiddenUnitsActions.ts';
import { ReturnToRun } from './RunState.tsx';
import styles from './RunTrouble.module.css';
import { runStateText } from './runStateText.ts';
import { SaveWeights } from './SaveWeights.tsx';

/** What went wrong with the run or its trainer, what is kept of it, and the way on. Nothing while all is well. */
export function RunTrouble({ actions }: { readonly actions: HiddenUnitsActions }) {
  const { trouble } = useWords('failures').trainer;
  const { run } = useSession();
  const failed = useRun(({ phase }) => phase === 'failed');
  const quiet = useRun((run) => run.quiet);
  const kept = useRun(({ checkpoint }) => checkpoint?.iteration);
  const wentBack = useRun((run) => run.wentBack);
  if (failed) return <Failed actions={actions} />;
  return (
    <>
      {quiet && (
        <Notice kind="error" title={trouble.quiet}>
          {trouble.quietAdvice(kept)}
        </Notice>
      )}
      {wentBack && (
        <Notice kind="info" onDismiss={() => run.setState({ wentBack: undefined })}>
          {trouble.wentBack(wentBack)}
        </Notice>
      )}
    </>
  );
}

function Failed({ actions }: { readonly actions: HiddenUnitsActions }) {
  const words = useWords('page');
  const { failures, trouble } = useWords('failures').trainer;
  const failure = useRun((run) => run.failure);
  const kept = useRun(({ checkpoint }) => checkpoint?.iteration);
  const sentence = useRun((run) => runStateText(run, words));
  const { notation, status } = words;
  const sentences = [
    ...(failure ? [say(failures, failure)] : []),
    ...(kept === undefined ? [] : [trouble.kept(kept)]),
    // From there training would only fail in the same way.
    ...(failure?.id === 'costNotFinite' ? [] : [sentence]),
  ];
  return (
    <Notice kind="error" title={trouble.stopped}>
      <p className={styles.failure}>{status.together(sentences)}</p>
      <div className={styles.ways}>
        <Button hint={notation.retry.sentence} onClick={actions.retry}>
          {notation.retry.name}
        </Button>
        {kept !== undefined && <SaveWeights actions={actions} weightsOnly />}
        <ReturnToRun />
      </div>
    </Notice>
  );
}
