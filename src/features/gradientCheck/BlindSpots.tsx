import { mistakeDescriptions } from '../../core/autoencoder/mistakes/descriptions.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './BlindSpots.module.css';
import { blindSpots } from './blindSpots.ts';

/** What a gradient check can not see, each with the reason and with what gives it away instead. */
export function BlindSpots() {
  const unseen = mistakeDescriptions.flatMap(({ id, name, sentence }) => {
    const reason = blindSpots[id];
    return reason === undefined ? [] : [{ id, name, sentence, reason }];
  });
  return (
    <Panel title="What a gradient check cannot see">
      <p>
        It compares the gradient with the cost as it is written. Where both are wrong in the same way, or the
        mistake lies outside of them, they agree.
      </p>
      <details className={styles.details}>
        <summary>{unseen.length} such mistakes</summary>
        <dl className={styles.list}>
          {unseen.map(({ id, name, sentence, reason }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {sentence} <span className={styles.reason}>{reason}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Panel>
  );
}
