import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import { mistakeIds } from '../../core/autoencoder/mistakes/mistakeIds.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './BlindSpots.module.css';

/** What a gradient check can not see, each with the reason and with how to find it instead. */
export function BlindSpots() {
  const { gradientCheck, mistakes } = useWords('panels');
  const { title, intro, summary } = gradientCheck.blindSpots;
  const reasons: Partial<Record<MistakeId, string>> = mistakes.blindSpots;
  const unseen = mistakeIds.filter((id) => reasons[id] !== undefined);
  return (
    <Panel title={title}>
      <p>{intro}</p>
      <details className={styles.details}>
        <summary>{summary(unseen.length)}</summary>
        <dl className={styles.list}>
          {unseen.map((id) => (
            <div key={id}>
              <dt>{mistakes.all[id].name}</dt>
              <dd>
                {mistakes.all[id].sentence} <span className={styles.reason}>{reasons[id]}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Panel>
  );
}
