import type { CheckReport } from '../../exercise/messages.ts';
import { useLanguage, useWords } from '../../words/useWords.ts';
import { MatrixPicture, rangeOf } from './MatrixPicture.tsx';
import { number } from './number.ts';
import styles from './OwnCheck.module.css';

/** The course's numerical gradient check on the student's own cost, and what it does not see. */
export function OwnCheck({ report }: { readonly report: CheckReport | undefined }) {
  const language = useLanguage();
  const words = useWords('exercise').results.ownCheck;
  const check = report?.gradientCheck;
  if (!check) {
    return <p className={styles.muted}>{words.empty}</p>;
  }
  return (
    <>
      <p className={styles.verdict} data-passes={check.passes}>
        <strong>{check.passes ? words.passes : words.fails}</strong> ‖g − n‖ / ‖g + n‖ ={' '}
        <span className={styles.number}>{number(check.difference)}</span>
      </p>
      {check.remark && <p>{check.remark[language]}</p>}
      <ul className={styles.blocks}>
        {check.blocks.map(({ name, student, numerical, difference }) => {
          const range = rangeOf(student, numerical);
          const passes = difference < 1e-7;
          return (
            <li key={name} className={styles.block}>
              <p className={styles.name} data-passes={passes}>
                {passes ? '✓' : '✗'} {`${name}grad`}{' '}
                <span className={styles.number}>{number(difference)}</span>
              </p>
              <div className={styles.pictures}>
                <MatrixPicture caption={words.yours} matrix={student} range={range} />
                <MatrixPicture caption={words.numerical} matrix={numerical} range={range} />
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
