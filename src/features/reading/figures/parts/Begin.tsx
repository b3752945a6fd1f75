import type { ReactNode } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';

interface BeginProps {
  readonly label: string;
  /** What will be computed, and how long it takes. */
  readonly note?: string;
  readonly onBegin: () => void;
  /** A still picture of what the figure begins with. */
  readonly children?: ReactNode;
}

/** Nothing is computed before the reader asks for it. */
export function Begin({ label, note, onBegin, children }: BeginProps) {
  const { reading } = useRoom();
  return (
    <div className={styles.stack}>
      {children}
      <div className={styles.buttons}>
        <Button kind="primary" onClick={onBegin}>
          {label}
        </Button>
      </div>
      <p className={styles.note} data-screen>
        {note ?? reading.figures.ownSession}
      </p>
    </div>
  );
}
