import { Download } from 'lucide-react';
import { useState } from 'react';
import { useRun } from '../../hooks/useSession.ts';
import { type Refusal, refusalOf } from '../../store/ask.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../words/useRefusalText.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './SaveWeights.module.css';
import { nothingToWorkOn } from './transportState.ts';

/** Saves the weights as they are now, without pausing the training. */
export function SaveWeights({ save }: { readonly save: () => Promise<void> }) {
  const { notation, hiddenUnits } = useWords('page');
  const [refusal, setRefusal] = useState<Refusal>();
  const trouble = useRefusalText(refusal);
  // What the page holds of it can be saved without a trainer too.
  const blocked = useRun((run) => (run.checkpoint ? undefined : nothingToWorkOn(run)));

  const start = async (): Promise<void> => {
    setRefusal(undefined);
    try {
      await save();
    } catch (error) {
      setRefusal(refusalOf(error));
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
          <Notice kind="error" title={hiddenUnits.notSaved} onDismiss={() => setRefusal(undefined)}>
            {trouble}
          </Notice>
        </div>
      )}
    </>
  );
}
