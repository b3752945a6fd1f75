import type { TriedLine } from '../../exercise/messages.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import styles from './FirstLines.module.css';
import { number } from './number.ts';

interface TriedResultProps {
  readonly tried: TriedLine | undefined;
  readonly variable: string;
  /** The line was given, so that there is nothing to praise. */
  readonly shown?: boolean;
}

/** What a line gave, and whether that was wanted. */
export function TriedResult({ tried, variable, shown = false }: TriedResultProps) {
  const words = useWords('exercise').lessons;
  const language = useLanguage();
  if (!tried) return null;
  const { status, error, student } = tried;
  return (
    <div>
      {error && (
        <>
          <pre className={styles.code}>{error.octave}</pre>
          {error.sentences[language].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      )}
      {!error && (
        <>
          {!shown && (
            <p className={status === 'right' ? styles.right : undefined}>
              {status === 'right' ? words.right : student ? words.wrong : words.nothing}
            </p>
          )}
          {student && (
            <>
              <p className={styles.muted}>{words.result(variable)}</p>
              <pre className={styles.code}>{textOf(student)}</pre>
            </>
          )}
        </>
      )}
    </div>
  );
}

/** A small matrix, a line for each row. */
function textOf({ rows, columns, values }: NonNullable<TriedLine['student']>): string {
  const line = (row: number): string =>
    Array.from({ length: columns }, (_, column) =>
      number(values[row + column * rows] ?? Number.NaN).padStart(6),
    ).join(' ');
  return Array.from({ length: rows }, (_, row) => line(row)).join('\n');
}
