import { Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { type Advice, type Finding, isDeadEnd } from '../../core/health/finding.ts';
import { useRun, useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { Unbroken } from '../../ui/Unbroken.tsx';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import { adviceText, followAdvice } from './followAdvice.ts';
import styles from './Health.module.css';
import { createHealthSource } from './healthSource.ts';

/** Findings shown at a time: the most important ones. */
const most = 2;

interface HealthProps {
  /** Back to the run's initial weights. */
  readonly reset: () => void;
}

/** Findings about the run, with buttons that apply the advised settings. Nothing for a run without problems. */
export function Health({ reset }: HealthProps) {
  const { shell } = useWords('page');
  const session = useSession();
  const finished = useRun((run) => run.phase === 'finished');
  const source = useMemo(() => createHealthSource(session), [session]);
  const findings = useSyncExternalStore(source.subscribe, source.read);
  const shown = findings.filter((finding) => worthSaying(finding, finished)).slice(0, most);
  const [any, setAny] = useState(false);
  if (!any && shown.length > 0) setAny(true);
  return (
    // Its numbers change during training, so the text for screen readers is below and changes less often.
    <div className={styles.findings} role="status" aria-live="off" aria-label={shell.remarks}>
      <Suspense>
        {shown.map((finding) => (
          <Statement key={finding.id} finding={finding} reset={reset} />
        ))}
        {any && <SpokenFindings findings={shown} />}
      </Suspense>
    </div>
  );
}

/** A finding is announced when it appears, not when its numbers change. */
function SpokenFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const { health } = useWords('panels');
  const sentences = findings.map((finding) => say(health.findings, finding));
  return (
    <Spoken
      fromTheStart
      sentence={health.together(sentences)}
      occasion={findings.map(({ id }) => id).join()}
    />
  );
}

/**
 * Leaves out findings that the sentence about the run already contains: that the mean patch is learned first, and why
 * a run ended.
 */
function worthSaying({ id, severity, advice }: Finding, finished: boolean): boolean {
  if (severity !== 'note' || id === 'changed') return true;
  return id !== 'meanPatch' && (advice !== undefined || !finished);
}

interface StatementProps {
  readonly finding: Finding;
  readonly reset: () => void;
}

function Statement({ finding, reset }: StatementProps) {
  const { settings } = useSession();
  const { health } = useWords('panels');
  const { severity, advice } = finding;
  const startAgain = isDeadEnd(finding);
  const follow = (one: Advice): void => {
    followAdvice(one, settings.getState());
    if (startAgain) reset();
  };
  return (
    <div className={styles.finding} data-severity={severity}>
      <p>
        <Unbroken text={say(health.findings, finding)} />
      </p>
      {advice && (
        <Button hint={startAgain ? health.startAgainHint : health.setHint} onClick={() => follow(advice)}>
          {startAgain
            ? health.andStartAgain(adviceText(advice, health.advice))
            : adviceText(advice, health.advice)}
        </Button>
      )}
    </div>
  );
}
