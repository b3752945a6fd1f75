import { Undo2 } from 'lucide-react';
import type { ControlWords } from '../words/en/controls.ts';
import { useWords } from '../words/useWords.ts';
import { Button } from './Button.tsx';
import styles from './RestoreButton.module.css';

/** Whose value is restored. */
export type ValueName = keyof ControlWords['restore'];

interface RestoreButtonProps {
  /** Id of the control whose value it restores: the focus goes there, for the button disappears. */
  readonly control: string;
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
  const { control, label, courseValue, valueName = 'course', visible, onRestore } = props;
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
          onClick={({ nativeEvent }) => {
            onRestore();
            // With a finger it would open the keyboard of the screen.
            const byFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
            if (!byFinger) document.getElementById(control)?.focus();
          }}
        />
      )}
    </span>
  );
}
