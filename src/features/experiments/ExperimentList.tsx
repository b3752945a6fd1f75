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
  const { notation } = useWords('page');
  return (
    <div className={styles.card}>
      <div className={styles.header}>
        <h2>{notation.experiments.name}</h2>
        <Button
          kind="quiet"
          icon={<X aria-hidden />}
          aria-label="Close"
          hint="Close this list; nothing is changed."
          onClick={close}
        />
      </div>
      <p className={styles.intro}>
        Each sets everything up at once and starts from new initial weights of the same seed. Press Train and
        look. You can go back to what you had.
      </p>
      {experimentGroups.map(({ group, title }) => (
        <section key={group}>
          <h3>{title}</h3>
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
  return (
    <li className={styles.entry}>
      <div>
        <h4>{experiment.title}</h4>
        <p>{experiment.look}</p>
        <p className={styles.why}>{experiment.why}</p>
      </div>
      <Button
        aria-label={`Set up: ${experiment.title}`}
        hint="Set everything up for this experiment, as a new run."
        onClick={() => choose(experiment)}
      >
        Set up
      </Button>
    </li>
  );
}
