import { X } from 'lucide-react';
import { experimentGroups, type GuidedExperiment, guidedExperiments } from '../../presets/experiments.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { ExperimentCard } from './ExperimentCard.tsx';
import styles from './Experiments.module.css';

interface ExperimentListProps {
  close(): void;
  choose(experiment: GuidedExperiment): void;
}

/** All guided experiments as cards: much text, loaded when the list is opened. */
export function ExperimentList({ close, choose }: ExperimentListProps) {
  const { shell, notation } = useWords('page');
  const { experiments } = useWords('panels');
  return (
    <div className={styles.card}>
      <div className={styles.header}>
        <h2>{notation.experiments.name}</h2>
        <Button
          kind="quiet"
          icon={<X aria-hidden />}
          aria-label={shell.close}
          hint={experiments.closeHint}
          onClick={close}
        />
      </div>
      <p className={styles.intro}>{experiments.intro}</p>
      {experimentGroups.map((group) => (
        <section key={group}>
          <h3>{experiments.groups[group]}</h3>
          <ul className={styles.list}>
            {guidedExperiments
              .filter((experiment) => experiment.group === group)
              .map((experiment) => (
                <ExperimentCard key={experiment.id} experiment={experiment} choose={choose} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
