import type { Answer } from '../notebook/notebook.ts';
import styles from './Card.module.css';

interface OwnWordsProps {
  readonly label: string;
  readonly answer: Answer;
  readonly write: (change: Partial<Answer>) => void;
}

/** An answer in the reader's own words, kept as it is typed. */
export function OwnWords({ label, answer, write }: OwnWordsProps) {
  return (
    <label className={styles.own}>
      {label}
      <textarea
        value={answer.text}
        rows={3}
        onChange={({ target }) => write({ text: target.value, done: target.value.trim() !== '' })}
      />
    </label>
  );
}
