import { useEffect, useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from './OpeningProgress.module.css';

/** Milliseconds before anything is said: what is read sooner needs no word. */
const patience = 300;

/** How far the reading of files is, once it takes a while, and the way out of it. */
export function OpeningProgress({ onCancel }: { readonly onCancel: () => void }) {
  const underway = useFiles((files) => files.reading !== undefined);
  return underway && <Slow onCancel={onCancel} />;
}

function Slow({ onCancel }: { readonly onCancel: () => void }) {
  const goTo = useGoTo();
  const [slow, setSlow] = useState(false);
  const opening = useFiles((files) => files.reading);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const cancel = (): void => {
    onCancel();
    // the button goes away: keyboard and screen reader stay in the room
    goTo('input');
  };
  if (!slow || !opening) return null;
  return (
    <div className={styles.opening}>
      <p className={styles.activity}>{opening.activity}</p>
      <Progress label="Reading files" fraction={opening.fraction} />
      <Button hint="Stop reading; what was there stays." onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}
