import { duplicateCosine } from '../../core/sparsity/duplicates.ts';
import { offActivation } from '../../core/sparsity/unitStates.ts';
import styles from './Sparsity.module.css';
import { surveyTexts } from './unitText.ts';
import type { Units } from './useUnits.ts';

/** What is remarkable, and from how many patches that is known. */
export function Remarks({ rows, survey }: Pick<Units, 'rows' | 'survey'>) {
  if (!survey) return <p className={styles.words}>Looking at the units …</p>;
  const sentences = surveyTexts(rows);
  const { complete, patchCount, iteration } = survey;
  return (
    <p className={styles.words}>
      <strong>
        {sentences.length === 0 ? 'No unit is always off, always on, or like another.' : sentences.join(' ')}
      </strong>{' '}
      From {complete ? 'all' : 'a sample of'} {patchCount.toLocaleString('en-US')} patches at iteration{' '}
      {iteration.toLocaleString('en-US')}. Off is never above {offActivation}, on never below{' '}
      {1 - offActivation}; alike are weights with |cosine| above {duplicateCosine}.
    </p>
  );
}
