import styles from './Reading.module.css';

interface ReadingProps {
  /** What is pointed at or chosen, in a sentence. */
  readonly text: string | undefined;
  /** Shown while nothing is pointed at or chosen. */
  readonly otherwise: string;
  /** Lines that are kept free, so that nothing below moves. */
  readonly lines?: 1 | 2;
}

/** The sentence below a chart with the value of the pointed or chosen place. */
export function Reading({ text, otherwise, lines = 1 }: ReadingProps) {
  return (
    <p className={styles.reading} data-lines={lines}>
      {text ?? otherwise}
    </p>
  );
}
