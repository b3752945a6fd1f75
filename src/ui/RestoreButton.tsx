import { Undo2 } from 'lucide-react';
import type { ControlWords } from '../words/en/controls.ts';
import { useWords } from '../words/useWords.ts';
import { Button } from './Button.tsx';
import styles from './RestoreButton.module.css';

/** Whose value is restored. */
export type ValueName = keyof ControlWords['restore'];

interface RestoreButtonProps {
  readonly label: string;
  /** The value it restores, as text. */
  readonly courseValue: string;
  /** Whose value that is: by default the course’s. */
  readonly valueName?: ValueName;
  readonly visible: boolean;
  readonly onRestore: () => void;
}

/** Brings the course's value back. It keeps its place while there is nothing to restore. */
export function RestoreButton(props: RestoreButtonProps) {
  const { label, courseValue, valueName = 'course', visible, onRestore } = props;
  const words = useWords('page').controls.restore[valueName];
  return (
    <span className={styles.place}>
      {visible && (
        <Button
          kind="quiet"
          className={styles.restore ?? ''}
          icon={<Undo2 aria-hidden />}
          aria-label={words.label(label, courseValue)}
          hint={words.hint(courseValue)}
          onClick={onRestore}
        />
      )}
    </span>
  );
}
