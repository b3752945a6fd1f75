import type { Numbers, TriedLine } from '../../exercise/messages.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import styles from './Lesson.module.css';
import { number } from './number.ts';

/** Entries up to which a matrix is written out. */
const mostWritten = 60;

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
  const { status, error, student, expected } = tried;
  const otherSize =
    student && expected && (student.rows !== expected.rows || student.columns !== expected.columns);
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
          {otherSize && <p>{words.otherSize(variable, sizeOf(student), sizeOf(expected))}</p>}
          {student && student.values.length <= mostWritten && (
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

const sizeOf = ({ rows, columns }: Numbers): string => `${rows}×${columns}`;

/** A small matrix in three digits, a line for each row, with its columns below each other. */
function textOf({ rows, columns, values }: Numbers): string {
  const entries = Array.from(values, (value) => number(Number(value.toPrecision(3))));
  const width = Math.max(...entries.map(({ length }) => length));
  const line = (row: number): string =>
    Array.from({ length: columns }, (_, column) => (entries[row + column * rows] ?? '').padStart(width)).join(
      ' ',
    );
  return Array.from({ length: rows }, (_, row) => line(row)).join('\n');
}
