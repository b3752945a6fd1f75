import { courseTerms } from '../../core/autoencoder/model.ts';
import { useRun } from '../../hooks/useSession.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './CostShares.module.css';
import { termLooks } from './CostTerm.tsx';

/** The terms' shares of the total, as one bar in the order of the sum. */
export function CostShares() {
  const { notation, objective } = useWords('page');
  const terms = useRun((run) => run.terms);
  const shares = courseTerms.map(({ id }) => {
    const share = terms && terms.total > 0 ? terms[id] / terms.total : 0;
    return { id, share: Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0 };
  });
  const spoken = shares.map(({ id, share }) => objective.share(notation[termLooks[id].name].name, share));
  return (
    <span className={styles.bar} role="img" aria-label={objective.shares(spoken)}>
      {shares.map(({ id, share }) => (
        <i key={id} data-term={termLooks[id].name} style={{ flexGrow: share }} />
      ))}
    </span>
  );
}
