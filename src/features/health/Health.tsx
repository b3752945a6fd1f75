import { useMemo, useSyncExternalStore } from 'react';
import { type Advice, type Finding, isDeadEnd } from '../../core/health/finding.ts';
import { useRun, useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { adviceText, followAdvice } from './followAdvice.ts';
import styles from './Health.module.css';
import { createHealthSource } from './healthSource.ts';

/** Findings said at a time: the most important ones. */
const most = 2;

interface HealthProps {
  /** Back to the run's initial weights. */
  readonly reset: () => void;
}

/** What is to be said about the run, with buttons that set what is advised. Nothing for a run that is well. */
export function Health({ reset }: HealthProps) {
  const session = useSession();
  const finished = useRun((run) => run.phase === 'finished');
  const source = useMemo(() => createHealthSource(session), [session]);
  const findings = useSyncExternalStore(source.subscribe, source.read);
  return (
    <div className={styles.findings} role="status" aria-label="How the run is doing">
      {findings
        .filter((finding) => worthSaying(finding, finished))
        .slice(0, most)
        .map((finding) => (
          <Statement key={finding.id} finding={finding} reset={reset} />
        ))}
    </div>
  );
}

/** What the run's own sentence says already: that the mean patch is learned first, and, at its end, why it ended. */
function worthSaying({ id, severity, advice }: Finding, finished: boolean): boolean {
  if (severity !== 'note') return true;
  return id !== 'meanPatch' && (advice.length > 0 || !finished);
}

interface StatementProps {
  readonly finding: Finding;
  readonly reset: () => void;
}

function Statement({ finding, reset }: StatementProps) {
  const { settings } = useSession();
  const { severity, sentence, advice } = finding;
  const startAgain = isDeadEnd(finding);
  const follow = (one: Advice): void => {
    followAdvice(one, settings.getState());
    if (startAgain) reset();
  };
  return (
    <div className={styles.finding} data-severity={severity}>
      <p>{sentence}</p>
      {advice.map((one) => (
        <Button
          key={one.setting}
          hint={
            startAgain
              ? 'Set this and go back to the initial weights: no step leads out of this state.'
              : 'Set this; everything else stays.'
          }
          onClick={() => follow(one)}
        >
          {adviceText(one)}
          {startAgain && ' and start again'}
        </Button>
      ))}
    </div>
  );
}
