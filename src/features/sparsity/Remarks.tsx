import { notation } from '../../notation/notation.ts';
import { Hint } from '../../ui/Hint.tsx';
import styles from './Sparsity.module.css';
import { surveySentences } from './unitWords.ts';
import type { Units } from './useUnits.ts';

/** What is remarkable, and from how many patches that is known. */
export function Remarks({ rows, survey }: Pick<Units, 'rows' | 'survey'>) {
  if (!survey) return <p className={styles.words}>Looking at the units …</p>;
  const sentences = surveySentences(rows);
  const from = `${survey.complete ? 'all' : 'a sample of'} ${survey.patchCount.toLocaleString('en-US')} patches at iteration ${survey.iteration.toLocaleString('en-US')}`;
  return (
    <p className={styles.words}>
      {sentences.length === 0 ? 'No unit is always off, always on, or like another.' : sentences.join(' ')}{' '}
      From {from}: <Hint text={notation.deadUnit.sentence}>off</Hint> is never above 0.05,{' '}
      <Hint text={notation.saturatedUnit.sentence}>on</Hint> never below 0.95,{' '}
      <Hint text={notation.duplicateUnit.sentence}>alike</Hint> |cos| &gt; 0.95.
    </p>
  );
}
