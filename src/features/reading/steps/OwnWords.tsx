import type { Answer } from '../notebook/notebook.ts';
import styles from './Card.module.css';

interface OwnWordsProps {
  readonly label: string;
  readonly answer: Answer;
  readonly write: (change: Partial<Answer>) => void;
  /** Lines of the field; one for a number. */
  readonly lines?: number;
}

/** An answer in the reader's own words, kept as it is typed. */
export function OwnWords({ label, answer, write, lines = 3 }: OwnWordsProps) {
  return (
    <label className={styles.own}>
      {label}
      <textarea
        value={answer.text}
        rows={lines}
        onChange={({ target }) => write({ text: target.value, done: target.value.trim() !== '' })}
      />
    </label>
  );
}
