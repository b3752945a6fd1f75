import { Undo2 } from 'lucide-react';
import { Button } from './Button.tsx';
import styles from './RestoreButton.module.css';

interface RestoreButtonProps {
  readonly label: string;
  /** The value it restores, as text. */
  readonly courseValue: string;
  /** Whose value that is, if not the course’s. */
  readonly valueName?: string;
  readonly visible: boolean;
  readonly onRestore: () => void;
}

/** Brings the course's value back. It keeps its place while there is nothing to restore. */
export function RestoreButton(props: RestoreButtonProps) {
  const { label, courseValue, valueName = 'the course’s value', visible, onRestore } = props;
  const back = `back to ${valueName} ${courseValue}`;
  return (
    <span className={styles.place}>
      {visible && (
        <Button
          kind="quiet"
          className={styles.restore ?? ''}
          icon={<Undo2 aria-hidden />}
          aria-label={`${label}: ${back}`}
          hint={`B${back.slice(1)}.`}
          onClick={onRestore}
        />
      )}
    </span>
  );
}
