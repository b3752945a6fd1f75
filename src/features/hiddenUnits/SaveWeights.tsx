import { Download } from 'lucide-react';
import { useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './SaveWeights.module.css';
import { nothingToWorkOn } from './transportState.ts';

/** Takes the weights away as they are now; training goes on. */
export function SaveWeights({ save }: { readonly save: () => Promise<void> }) {
  const { notation } = useWords('page');
  const [trouble, setTrouble] = useState<string>();
  const blocked = useRun(nothingToWorkOn);

  const start = async (): Promise<void> => {
    setTrouble(undefined);
    try {
      await save();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The weights could not be read. Try again.');
    }
  };

  return (
    <>
      <Button
        kind="quiet"
        icon={<Download aria-hidden />}
        hint={notation.saveWeights.sentence}
        blocked={blocked}
        onClick={() => void start()}
      >
        {notation.saveWeights.name}
      </Button>
      {trouble !== undefined && (
        <div className={styles.trouble}>
          <Notice kind="error" title="The weights were not saved" onDismiss={() => setTrouble(undefined)}>
            {trouble}
          </Notice>
        </div>
      )}
    </>
  );
}
