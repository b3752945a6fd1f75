import { Undo2 } from 'lucide-react';
import { Button } from './Button.tsx';
import styles from './RestoreButton.module.css';

interface RestoreButtonProps {
  readonly label: string;
  /** The value it restores, as text. */
  readonly courseValue: string;
  readonly visible: boolean;
  readonly onRestore: () => void;
}

/** Brings the course's value back. It keeps its place while there is nothing to restore. */
export function RestoreButton({ label, courseValue, visible, onRestore }: RestoreButtonProps) {
  const name = `${label}: back to the course’s value ${courseValue}`;
  return (
    <span className={styles.place}>
      {visible && (
        <Button
          kind="quiet"
          className={styles.restore ?? ''}
          icon={<Undo2 aria-hidden />}
          aria-label={name}
          hint={`Course value ${courseValue}`}
          onClick={onRestore}
        />
      )}
    </span>
  );
}
