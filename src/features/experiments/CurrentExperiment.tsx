import { Undo2, X } from 'lucide-react';
import { useGuided, useSession, useSettings } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Emphasis } from '../../ui/Emphasis.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './CurrentExperiment.module.css';
import { changesText } from './changesText.ts';

/** The experiment that was set up: what it changed, what to look at, and the way back. */
export function CurrentExperiment() {
  const page = useWords('page');
  const { experiments } = useWords('panels');
  const words = experiments.current;
  const session = useSession();
  const current = useGuided((guided) => guided.current);
  const settings = useSettings();
  if (!current) return null;
  const { title, look } = experiments.texts[current.experiment.id];
  const { leaveExperiment } = page.notation;
  const changes = changesText(current.before, settings, experiments, page);
  return (
    <section className={styles.experiment} aria-label={words.label}>
      <p>
        <Emphasis text={words.sentence(title, look)} />
      </p>
      <p className={styles.changes}>{changes.length > 0 ? words.changed(changes) : words.unchanged}</p>
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
