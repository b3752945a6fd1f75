import { useRun, useSettings } from '../../hooks/useSession.ts';
import { formatRate } from '../../ui/number.ts';
import styles from './Counter.module.css';

/** How far the run is, and how fast it goes. */
export function Counter() {
  const iteration = useRun((run) => run.iteration);
  const speed = useRun((run) => run.iterationsPerSecond);
  const budget = useSettings((settings) => settings.budget);
  return (
    <p className={styles.counter}>
      {speed > 0 && <span className={styles.speed}>{formatRate(speed)} it/s</span>}
      iteration <b className={styles.iteration}>{iteration.toLocaleString('en-US')}</b> of{' '}
      {budget.toLocaleString('en-US')}
    </p>
  );
}
