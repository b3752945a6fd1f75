import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './StepList.module.css';

interface HintsProps {
  readonly hints: readonly string[];
  /** Buttons beside the one for the next hint. */
  readonly children?: ReactNode;
}

/** Hints that are shown one by one. */
export function Hints({ hints, children }: HintsProps) {
  const { results } = useWords('exercise');
  const [shown, setShown] = useState(0);
  return (
    <>
      {shown > 0 && (
        <ol className={styles.hints} aria-live="polite">
          {hints.slice(0, shown).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      <div className={styles.actions}>
        {shown < hints.length && (
          <Button onClick={() => setShown(shown + 1)}>{results.hint(shown + 1, hints.length)}</Button>
        )}
        {children}
      </div>
    </>
  );
}
