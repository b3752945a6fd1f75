import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** In [0, 1]; undefined while it is not known. */
  readonly fraction: number | undefined;
}

/** A thin native progress bar. */
export function Progress({ label, fraction }: ProgressProps) {
  return (
    <progress
      className={styles.progress}
      aria-label={label}
      max={1}
      {...(fraction !== undefined && { value: Math.min(1, Math.max(0, fraction)) })}
    />
  );
}
