import { Undo2, X } from 'lucide-react';
import { useGuided, useSession, useSettings } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './CurrentExperiment.module.css';
import { changesText } from './changesText.ts';

/** The experiment that was set up: what it changed, what to look at, and the way back. */
export function CurrentExperiment() {
  const { notation, sources } = useWords('page');
  const session = useSession();
  const current = useGuided((guided) => guided.current);
  const settings = useSettings();
  if (!current) return null;
  const changes = changesText(current.before, settings, sources);
  return (
    <section className={styles.experiment} aria-label="The experiment set up">
      <p>
        <b>{current.experiment.title}.</b> {current.experiment.look}
      </p>
      <p className={styles.changes}>
        {changes.length > 0 ? `Changed: ${changes.join(', ')}.` : 'These are the settings you had.'}
      </p>
      <div className={styles.buttons}>
        <Button
          icon={<Undo2 aria-hidden />}
          hint={notation.leaveExperiment.sentence}
          onClick={session.leaveExperiment}
        >
          {notation.leaveExperiment.name}
        </Button>
        <Button
          kind="quiet"
          icon={<X aria-hidden />}
          aria-label="Keep these settings and dismiss this"
          hint="Keep these settings, and take this message away."
          onClick={() => session.guided.setState({ current: undefined })}
        />
      </div>
    </section>
  );
}
