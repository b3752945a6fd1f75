import { useRun } from '../../hooks/useSession.ts';
import { formatSetting } from '../../ui/number.ts';
import styles from './NetworkLine.module.css';

/** What the equation is about: the network's sizes and the number of patches. */
export function NetworkLine() {
  const hidden = useRun((run) => run.shape?.hiddenSize);
  const visible = useRun((run) => run.shape?.visibleSize);
  const patches = useRun((run) => run.patchCount);
  if (hidden === undefined || visible === undefined) return <p className={styles.line} />;
  return (
    <p className={styles.line}>
      <span>{counted(hidden, 'hidden unit')}</span> · <span>{counted(visible, 'input')}</span> ·{' '}
      <span>{counted(patches, 'patch', 'patches')}</span>
    </p>
  );
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatSetting(count)} ${count === 1 ? one : many}`;
}
