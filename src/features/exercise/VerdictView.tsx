import type { ReactNode } from 'react';
import { say } from '../../words/sayings.ts';
import { useWords } from '../../words/useWords.ts';
import type { Verdict } from './useCheck.ts';
import styles from './VerdictView.module.css';

interface VerdictViewProps<Report> {
  readonly verdict: Verdict<Report>;
  /** What is said before the first check. */
  readonly notChecked: string;
  readonly children: (report: Report, stale: boolean) => ReactNode;
}

/** Where the check stands: before it, while it runs, why there is none, or what it says. */
export function VerdictView<Report>({ verdict, notChecked, children }: VerdictViewProps<Report>) {
  const { codeRunner, results } = useWords('exercise');
  switch (verdict.type) {
    case 'none':
      return (
        <div className={styles.verdict}>
          <p>{notChecked}</p>
        </div>
      );
    case 'checking':
      return (
        <div className={styles.verdict} aria-busy="true">
          <p>{results.running}</p>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.verdict} data-kind="wrong">
          <p>
            <strong>{say(codeRunner, verdict.failure)}</strong>
          </p>
        </div>
      );
    case 'report':
      return children(verdict.report, verdict.stale);
  }
}
