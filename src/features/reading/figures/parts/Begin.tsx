import { Button } from '../../../../ui/Button.tsx';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';

interface BeginProps {
  readonly label: string;
  /** What will be computed, and how long it takes. */
  readonly note?: string;
  readonly onBegin: () => void;
}

/** Nothing is computed before the reader asks for it. */
export function Begin({ label, note, onBegin }: BeginProps) {
  const { reading } = useRoom();
  return (
    <div className={styles.stack}>
      <div className={styles.buttons}>
        <Button kind="primary" onClick={onBegin}>
          {label}
        </Button>
      </div>
      <p className={styles.note}>{note ?? reading.figures.ownSession}</p>
    </div>
  );
}
