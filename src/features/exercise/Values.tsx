import type { Numbers, StepReport } from '../../exercise/messages.ts';
import { useWords } from '../../words/useWords.ts';
import { MatrixPicture, rangeOf } from './MatrixPicture.tsx';
import { number } from './number.ts';
import styles from './Values.module.css';
import { quantityName } from './verdictWords.ts';

/** Entries up to which a matrix is also written out. */
const mostWritten = 12;

const isNumber = ({ rows, columns }: Numbers): boolean => rows * columns === 1;

/** A step's values on the small network: the student's beside the expected ones. */
export function Values({ report }: { readonly report: StepReport | undefined }) {
  const { results } = useWords('exercise');
  const words = results.values;
  const expected = report?.expected;
  const student = report?.student;
  if (!report || !expected) {
    return <p className={styles.muted}>{words.empty}</p>;
  }
  if (!student) {
    const name = quantityName(report.quantity ?? '', results);
    const wanted = isNumber(expected)
      ? number(expected.values[0] ?? Number.NaN)
      : `${expected.rows}×${expected.columns}`;
    return (
      <p className={styles.muted}>
        {report.status === 'right' ? words.inNoVariable(name) : words.notFound(name, wanted)}
      </p>
    );
  }
  return <ComparedValues student={student} expected={expected} />;
}

/** A matrix of the student's beside the expected one: as pictures, and written out where it is small. */
export function ComparedValues({ student, expected }: Pair) {
  return (
    <>
      {isNumber(expected) ? null : <Pictures student={student} expected={expected} />}
      {expected.values.length <= mostWritten && <Written student={student} expected={expected} />}
    </>
  );
}

interface Pair {
  readonly student: Numbers;
  readonly expected: Numbers;
}

function Pictures({ student, expected }: Pair) {
  const words = useWords('exercise').results.values;
  const range = rangeOf(student, expected);
  const difference = differenceOf({ student, expected });
  return (
    <>
      <div className={styles.pictures}>
        <MatrixPicture caption={words.yours} matrix={student} range={range} />
        <MatrixPicture caption={words.expected} matrix={expected} range={range} />
        {difference && <MatrixPicture caption={words.difference} matrix={difference} range={range} />}
      </div>
      <p className={styles.muted}>
        {words.colours(
          number(range),
          difference && number(rangeOf(difference) > 1e-299 ? rangeOf(difference) : 0),
        )}
      </p>
    </>
  );
}

function differenceOf({ student, expected }: Pair): Numbers | undefined {
  if (student.rows !== expected.rows || student.columns !== expected.columns) return undefined;
  return { ...expected, values: expected.values.map((value, n) => (student.values[n] as number) - value) };
}

function Written({ student, expected }: Pair) {
  const words = useWords('exercise').results.values;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.yours}</th>
          <th scope="col">{words.expected}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from(expected.values, (value, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a matrix have no other name than their place
          <tr key={n}>
            <td>{number(student.values[n] ?? Number.NaN)}</td>
            <td>{number(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
