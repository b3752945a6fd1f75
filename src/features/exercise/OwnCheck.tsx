import type { CheckReport } from '../../exercise/messages.ts';
import { MatrixPicture, rangeOf } from './MatrixPicture.tsx';
import styles from './OwnCheck.module.css';
import { number } from './verdictWords.ts';

/** The course's numerical gradient check on the student's own cost, and what it does not see. */
export function OwnCheck({ report }: { readonly report: CheckReport | undefined }) {
  const check = report?.gradientCheck;
  if (!check) {
    return (
      <p className={styles.muted}>
        Once your function returns a cost and a gradient, each parameter of a small network is moved up and
        down, and the change of your cost is compared with your gradient.
      </p>
    );
  }
  return (
    <>
      <p className={styles.verdict} data-passes={check.passes}>
        <strong>{check.passes ? '✓ The check passes.' : '✗ The check fails.'}</strong> ‖g − n‖ / ‖g + n‖ ={' '}
        <span className={styles.number}>{number(check.difference)}</span>
      </p>
      {check.remark !== undefined && <p>{check.remark}</p>}
      <ul className={styles.blocks}>
        {check.blocks.map(({ name, student, numerical, difference }) => {
          const range = rangeOf(student, numerical);
          const passes = difference < 1e-7;
          return (
            <li key={name} className={styles.block}>
              <p className={styles.name} data-passes={passes}>
                {passes ? '✓' : '✗'} {name}grad <span className={styles.number}>{number(difference)}</span>
              </p>
              <div className={styles.pictures}>
                <MatrixPicture caption="yours" matrix={student} range={range} />
                <MatrixPicture caption="numerical" matrix={numerical} range={range} />
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
