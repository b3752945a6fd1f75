import { useEffect, useState } from 'react';
import { useFiles } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useGoTo } from '../../ui/focusPlaces.ts';
import { Progress } from '../../ui/Progress.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './OpeningProgress.module.css';

/** Milliseconds before progress is shown: most files are read sooner. */
const patience = 300;

/** How far the reading of files is, once it takes a while, and the way out of it. */
export function OpeningProgress({ onCancel }: { readonly onCancel: () => void }) {
  const words = useWords('files').opening.progress;
  const goTo = useGoTo();
  const [slow, setSlow] = useState(false);
  const opening = useFiles((files) => files.reading);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const cancel = (): void => {
    onCancel();
    // The button disappears: keyboard and screen reader stay in this part of the page.
    goTo('input');
  };
  if (!slow || !opening) return null;
  return (
    <div className={styles.opening}>
      <p className={styles.activity}>{words.activity(opening.activity)}</p>
      <Progress label={words.label} fraction={opening.fraction} />
      <Button hint={words.cancel.sentence} onClick={cancel}>
        {words.cancel.name}
      </Button>
    </div>
  );
}
