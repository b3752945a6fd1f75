import { FlaskConical } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSession } from '../../hooks/useSession.ts';
import type { GuidedExperiment } from '../../presets/experiments.ts';
import { Button } from '../../ui/Button.tsx';
import { guardedPart } from '../../ui/lazyPart.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Experiments.module.css';

const List = guardedPart('experiments', () =>
  import('./ExperimentList.tsx').then((part) => part.ExperimentList),
);

/** A button that opens the list of guided experiments. */
export function Experiments() {
  const { notation } = useWords('page');
  const { setUpExperiment } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = (): void => {
    setOpen(true);
    dialog.current?.showModal();
  };
  const choose = (experiment: GuidedExperiment): void => {
    dialog.current?.close();
    setUpExperiment(experiment);
  };
  return (
    <>
      <Button
        kind="quiet"
        icon={<FlaskConical aria-hidden />}
        hint={notation.experiments.sentence}
        onClick={show}
      >
        <span data-words>{notation.experiments.name}</span>
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the card closes it; by keyboard Escape does */}
      <dialog
        ref={dialog}
        className={styles.dialog}
        aria-label={notation.experiments.name}
        onClose={() => setOpen(false)}
        onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      >
        {open && <List close={() => dialog.current?.close()} choose={choose} />}
      </dialog>
    </>
  );
}
