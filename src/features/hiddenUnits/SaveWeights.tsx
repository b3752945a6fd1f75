import { Download } from 'lucide-react';
import { useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './SaveWeights.module.css';
import { nothingToWorkOn } from './transportState.ts';

/** Saves the weights as they are now, without pausing the training. */
export function SaveWeights({ save }: { readonly save: () => Promise<void> }) {
  const { notation, hiddenUnits } = useWords('page');
  const [trouble, setTrouble] = useState<string>();
  const blocked = useRun(nothingToWorkOn);

  const start = async (): Promise<void> => {
    setTrouble(undefined);
    try {
      await save();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : hiddenUnits.notReadable);
    }
  };

  return (
    <>
      <Button
        kind="quiet"
        icon={<Download aria-hidden />}
        hint={notation.saveWeights.sentence}
        blocked={blocked && hiddenUnits.blocked[blocked]}
        onClick={() => void start()}
      >
        {notation.saveWeights.name}
      </Button>
      {trouble !== undefined && (
        <div className={styles.trouble}>
          <Notice kind="error" title={hiddenUnits.notSaved} onDismiss={() => setTrouble(undefined)}>
            {trouble}
          </Notice>
        </div>
      )}
    </>
  );
}
