import type { Numbers, StepReport } from '../../exercise/messages.ts';
import { MatrixPicture, rangeOf } from './MatrixPicture.tsx';
import styles from './Values.module.css';
import { number, quantityName } from './verdictWords.ts';

/** Entries up to which a matrix is also written out. */
const mostWritten = 12;

const isNumber = ({ rows, columns }: Numbers): boolean => rows * columns === 1;

/** A step's values on the small network: the student's beside the expected ones. */
export function Values({ report }: { readonly report: StepReport | undefined }) {
  const expected = report?.expected;
  const student = report?.student;
  if (!report || !expected) {
    return (
      <p className={styles.muted}>
        After a check, this shows the values of your variables beside the expected ones, on a network with 9
        pixels, 5 hidden units and 12 patches.
      </p>
    );
  }
  if (!student) {
    const name = quantityName(report.quantity ?? '');
    const wanted = isNumber(expected)
      ? `it should be ${number(expected.values[0] ?? Number.NaN)}`
      : `it should be ${expected.rows}×${expected.columns}`;
    return (
      <p className={styles.muted}>
        {report.status === 'right'
          ? `No variable holds the ${name} on its own, but your results show that this step is right.`
          : `No variable holds the right ${name} yet. On the network with 9 pixels, 5 hidden units and 12 patches, ${wanted}.`}
      </p>
    );
  }
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
  const range = rangeOf(student, expected);
  const difference = differenceOf({ student, expected });
  return (
    <>
      <div className={styles.pictures}>
        <MatrixPicture caption="yours" matrix={student} range={range} />
        <MatrixPicture caption="expected" matrix={expected} range={range} />
        {difference && <MatrixPicture caption="difference" matrix={difference} range={range} />}
      </div>
      <p className={styles.muted}>
        Blue is negative, orange positive; the strongest colour stands for {number(range)}.
        {difference &&
          ` The largest difference is ${number(rangeOf(difference) > 1e-299 ? rangeOf(difference) : 0)}.`}
      </p>
    </>
  );
}

function differenceOf({ student, expected }: Pair): Numbers | undefined {
  if (student.rows !== expected.rows || student.columns !== expected.columns) return undefined;
  return { ...expected, values: expected.values.map((value, n) => (student.values[n] as number) - value) };
}

function Written({ student, expected }: Pair) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">yours</th>
          <th scope="col">expected</th>
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
