import { useMemo, useSyncExternalStore } from 'react';
import type { Finding } from '../../core/health/finding.ts';
import type { Ask } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { adviceText } from './adviceText.ts';
import { followAdvice } from './followAdvice.ts';
import styles from './Health.module.css';
import { createHealthSource } from './healthSource.ts';

/** Findings said at a time: the most important ones. */
const most = 2;

/** What is to be said about the run, with buttons that set what is advised. Nothing for a run that is well. */
export function Health({ ask }: { readonly ask: Ask }) {
  const source = useMemo(() => createHealthSource(ask), [ask]);
  const findings = useSyncExternalStore(source.subscribe, source.read);
  return (
    <div className={styles.findings} role="status" aria-label="How the run is doing">
      {findings
        .filter(worthSaying)
        .slice(0, most)
        .map((finding) => (
          <Statement key={finding.id} finding={finding} />
        ))}
    </div>
  );
}

/** That the mean patch is learned first is said by the run's own sentence already. */
function worthSaying({ id, severity }: Finding): boolean {
  return !(id === 'meanPatch' && severity === 'note');
}

function Statement({ finding: { severity, sentence, advice } }: { readonly finding: Finding }) {
  return (
    <div className={styles.finding} data-severity={severity}>
      <p>{sentence}</p>
      {advice.map((one) => (
        <Button key={one.setting} onClick={() => followAdvice(one)}>
          {adviceText(one)}
        </Button>
      ))}
    </div>
  );
}
