import { Undo2, X } from 'lucide-react';
import { useGuided, useSession, useSettings } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { Unbroken } from '../../ui/Unbroken.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './CurrentExperiment.module.css';
import { experimentChanges, titleText } from './changesText.ts';

/** The experiment that was set up: what to look at, how its settings differ from those that suit its source, and the way back. */
export function CurrentExperiment() {
  const page = useWords('page');
  const { experiments } = useWords('panels');
  const words = experiments.current;
  const session = useSession();
  const current = useGuided((guided) => guided.current);
  const settings = useSettings();
  if (!current) return null;
  const { experiment } = current;
  const { leaveExperiment } = page.notation;
  const { suited, since } = experimentChanges(experiment.setup, settings, experiments, page);
  return (
    <section className={styles.experiment} aria-label={words.label}>
      <p>
        <Emphasis text={titleText(experiments.texts[experiment.id], since, words)} />
      </p>
      <p className={styles.changes}>
        <Unbroken text={suited.length > 0 ? words.changed(suited) : words.unchanged} />
      </p>
      <div className={styles.buttons}>
        <Button
          icon={<Undo2 aria-hidden />}
          hint={leaveExperiment.sentence}
          onClick={session.leaveExperiment}
        >
          {leaveExperiment.name}
        </Button>
        <Button
          kind="quiet"
          icon={<X aria-hidden />}
          aria-label={words.keep}
          hint={words.keepHint}
          onClick={() => session.guided.setState({ current: undefined })}
        />
      </div>
    </section>
  );
}
