import { X } from 'lucide-react';
import { experimentGroups, type GuidedExperiment, guidedExperiments } from '../../presets/experiments.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Experiments.module.css';

interface ExperimentListProps {
  close(): void;
  choose(experiment: GuidedExperiment): void;
}

/** All guided experiments with their sentences: much text, loaded when the list is opened. */
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
                <Entry key={experiment.id} experiment={experiment} choose={choose} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface EntryProps {
  readonly experiment: GuidedExperiment;
  choose(experiment: GuidedExperiment): void;
}

function Entry({ experiment, choose }: EntryProps) {
  const { experiments } = useWords('panels');
  const { title, look, why } = experiments.texts[experiment.id];
  return (
    <li className={styles.entry}>
      <div>
        <h4>{title}</h4>
        <p>{look}</p>
        <p className={styles.why}>{why}</p>
      </div>
      <Button
        aria-label={experiments.setUpLabel(title)}
        hint={experiments.setUpHint}
        onClick={() => choose(experiment)}
      >
        {experiments.setUp}
      </Button>
    </li>
  );
}
